package io.handrail.web;

import io.handrail.core.sign.HmacSigner;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Cookies that a client can read and cannot change: their value is signed together with their name and with when they end,
 * by {@link HmacSigner}. Their value may be any text. Thread-safe.
 *
 * {@snippet class="io.handrail.web.WebSnippets" region="signed-cookie"}
 */
public final class SignedCookies {

    private final HmacSigner signer;
    private final Clock clock;

    /**
     * Signed by the first of these secrets and taken by any of them.
     *
     * @throws IllegalArgumentException if there is none, or one has fewer than 16 bytes
     */
    public SignedCookies(byte[]... secrets) {
        this(Clock.systemUTC(), secrets);
    }

    SignedCookies(Clock clock, byte[]... secrets) {
        this.signer = HmacSigner.of("cookie", secrets);
        this.clock = clock;
    }

    /**
     * A cookie with a signed value. Use its {@code with} methods after this one, except for {@link Cookie#withMaxAge}.
     *
     * @param maxAge how long it is good, checked when it comes back; the browser forgets it then, too
     */
    public Cookie cookie(String name, String value, Duration maxAge) {
        long end = clock.instant().plus(maxAge).getEpochSecond();
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8))
                + "."
                + end;
        return Cookie.of(name, payload + "." + signer.sign(signed(name, payload)))
                .withMaxAge(maxAge);
    }

    /** The value of a request's cookie; empty where there is none, or it is not signed, changed or over. */
    public Optional<String> value(Request request, String name) {
        String cookie = request.cookie(name).orElse("");
        int dot = cookie.lastIndexOf('.');
        int firstDot = cookie.indexOf('.');
        if (firstDot >= dot || !signer.isSignature(cookie.substring(dot + 1), signed(name, cookie.substring(0, dot)))) {
            return Optional.empty();
        }
        if (Long.parseLong(cookie, firstDot + 1, dot, 10) <= clock.instant().getEpochSecond()) {
            return Optional.empty();
        }
        byte[] value = Base64.getUrlDecoder().decode(cookie.substring(0, firstDot));
        return Optional.of(new String(value, StandardCharsets.UTF_8));
    }

    /** No name has an equals sign. */
    private static String signed(String name, String payload) {
        return name + "=" + payload;
    }
}
