package io.handrail.web;

import io.handrail.web.internal.HeaderText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A cookie of an answer. As {@link #of} makes it, it lasts for the browser's session, goes to all paths of the host that set
 * it, over HTTPS only, hidden from scripts, and not with requests that other sites cause except links. Immutable.
 *
 * {@snippet class="io.handrail.web.WebSnippets" region="cookie"}
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6265">RFC 6265</a>
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/">its successor, of which SameSite and the
 *     prefixes are</a>
 */
public final class Cookie {

    /** What browsers take of name and value together, in bytes (RFC 6265bis, section 5.6). */
    private static final int MAX_BYTES = 4_096;

    private final String name;
    private final String value;
    private final @Nullable String path;
    private final @Nullable String domain;
    private final @Nullable Duration maxAge;
    private final boolean secure;
    private final boolean httpOnly;
    private final SameSite sameSite;

    private Cookie(
            String name,
            String value,
            @Nullable String path,
            @Nullable String domain,
            @Nullable Duration maxAge,
            boolean secure,
            boolean httpOnly,
            SameSite sameSite) {
        this.name = name;
        this.value = value;
        this.path = path;
        this.domain = domain;
        this.maxAge = maxAge;
        this.secure = secure;
        this.httpOnly = httpOnly;
        this.sameSite = sameSite;
    }

    /**
     * A cookie of the session.
     *
     * @param name a token, such as {@code __Host-session}
     * @param value visible ASCII without spaces, quotation marks, commas, semicolons and backslashes; encode other text,
     *     for example as base64url
     * @throws IllegalArgumentException if one is something else, or both have more than 4,096 characters
     */
    public static Cookie of(String name, String value) {
        if (!HeaderText.isToken(name)) {
            throw new IllegalArgumentException("The name of a cookie has letters, digits and a few signs only");
        }
        if (name.length() + value.length() > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "Browsers take no cookie of more than " + MAX_BYTES + " characters: " + name);
        }
        return new Cookie(name, value, "/", null, null, true, true, SameSite.LAX).withValue(value);
    }

    /** What makes a browser forget the cookie of this name, if path and domain are the ones it was set with. */
    public static Cookie forget(String name) {
        return of(name, "").withMaxAge(Duration.ZERO);
    }

    Cookie withValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // RFC 6265, section 4.1.1: cookie-octet.
            if (c <= ' ' || c > '~' || c == '"' || c == ',' || c == ';' || c == '\\') {
                throw new IllegalArgumentException("The value of the cookie " + name
                        + " has a character that a cookie cannot hold; encode it, for example as base64url");
            }
        }
        return new Cookie(name, text, path, domain, maxAge, secure, httpOnly, sameSite);
    }

    /** The same for this path and those below. */
    public Cookie withPath(String prefix) {
        return new Cookie(name, value, attribute("path", prefix), domain, maxAge, secure, httpOnly, sameSite);
    }

    /** The same for this domain and those below; without, it goes to the host alone that set it. */
    public Cookie withDomain(String host) {
        return new Cookie(name, value, path, attribute("domain", host), maxAge, secure, httpOnly, sameSite);
    }

    /** The same for this long, in whole seconds, whether the browser is closed or not; zero deletes it. */
    public Cookie withMaxAge(Duration time) {
        return new Cookie(name, value, path, domain, time, secure, httpOnly, sameSite);
    }

    /** The same with other sites' requests or without. */
    public Cookie withSameSite(SameSite which) {
        return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, which);
    }

    /** The same, readable by scripts of the page. */
    public Cookie readableByScripts() {
        return new Cookie(name, value, path, domain, maxAge, secure, false, sameSite);
    }

    /** The same without HTTPS too, for a server on one's own machine. */
    public Cookie withoutHttps() {
        return new Cookie(name, value, path, domain, maxAge, false, httpOnly, sameSite);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** What it holds. */
    public String value() {
        return value;
    }

    @Nullable
    Duration maxAge() {
        return maxAge;
    }

    private static String attribute(String which, String text) {
        if (!HeaderText.isValue(text) || text.indexOf(';') >= 0) {
            throw new IllegalArgumentException("The " + which + " of a cookie has a character that it cannot hold");
        }
        return text;
    }

    /**
     * The text of the header {@code Set-Cookie}.
     *
     * @throws IllegalStateException if browsers would not take the cookie; the message says which rule it breaks
     */
    public String header() {
        checkRules();
        StringBuilder text = new StringBuilder(64);
        text.append(name).append('=').append(value);
        if (path != null) {
            text.append("; Path=").append(path);
        }
        if (domain != null) {
            text.append("; Domain=").append(domain);
        }
        if (maxAge != null) {
            text.append("; Max-Age=").append(maxAge.toSeconds());
        }
        text.append(secure ? "; Secure" : "").append(httpOnly ? "; HttpOnly" : "");
        return text.append("; SameSite=").append(sameSite.text()).toString();
    }

    private void checkRules() {
        boolean host = name.regionMatches(true, 0, "__Host-", 0, 7);
        if ((host || name.regionMatches(true, 0, "__Secure-", 0, 9)) && !secure) {
            throw new IllegalStateException("A cookie with the prefix of " + name + " goes over HTTPS only");
        }
        if (host && (domain != null || !"/".equals(path))) {
            throw new IllegalStateException("A cookie with the prefix __Host- has the path / and no domain");
        }
        if (sameSite == SameSite.NONE && !secure) {
            throw new IllegalStateException("A cookie with SameSite=None goes over HTTPS only: " + name);
        }
    }
}
