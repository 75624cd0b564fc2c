package io.handrail.cookbook.edgerules;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What makes the tokens of the samples; in life that is a server which knows the secret. */
final class Jwt {

    static final String SECRET = "for-the-cookbook-only-0123456789abcdef";

    private Jwt() {}

    static String valid() {
        return of(System.currentTimeMillis() / 1000 + 3_600);
    }

    static String expired() {
        return of(1_500_000_000);
    }

    /** A valid one with another body. */
    static String tampered() {
        String valid = valid();
        String body = encoded("{\"exp\":9999999999}");
        return valid.substring(0, valid.indexOf('.') + 1) + body + valid.substring(valid.lastIndexOf('.'));
    }

    private static String of(long expires) {
        String text = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + '.' + encoded("{\"exp\":" + expires + '}');
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return text + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
