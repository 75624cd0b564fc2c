package io.handrail.edge.http;

import io.handrail.edge.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * The value of a {@code Set-Cookie} header. {@link #of} starts with what a cookie should be: for the whole site, over
 * HTTPS only, out of reach of scripts, not sent along from other sites.
 *
 * @param name a token of HTTP; with the prefix {@code __Host-} it needs path {@code /} and no domain
 * @param value printable ASCII without quotes, commas, semicolons, backslashes and spaces; encode other text
 * @param path such as {@code /}
 * @param domain the domain with its subdomains; null for this host alone
 * @param maxAge in seconds; 0 deletes the cookie; null lets it end with the browser's session
 * @param secure over HTTPS only
 * @param httpOnly out of reach of scripts
 * @param sameSite {@code Lax}, {@code Strict} or {@code None}, which needs {@code secure}
 */
public record SetCookie(
        String name,
        String value,
        String path,
        @Nullable String domain,
        @Nullable Long maxAge,
        boolean secure,
        boolean httpOnly,
        String sameSite) {

    /**
     * Checks what a browser would refuse and what would change the header.
     *
     * @throws IllegalArgumentException if a part is malformed; the message does not repeat the value
     */
    public SetCookie {
        require(Ascii.isToken(name), "The name of a cookie must be a token of HTTP");
        require(isValue(value), "The value of the cookie " + name + " has characters that must be encoded");
        require(path.startsWith("/") && isAttribute(path), "The path of the cookie " + name + " is malformed");
        require(
                domain == null || (!domain.isEmpty() && isAttribute(domain)),
                "The domain of the cookie " + name + " is malformed");
        require(
                sameSite.equals("Lax") || sameSite.equals("Strict") || sameSite.equals("None"),
                "SameSite of the cookie " + name + " must be Lax, Strict or None");
        require(!sameSite.equals("None") || secure, "The cookie " + name + " needs Secure for SameSite=None");
        require(
                !name.startsWith("__Secure-") || secure,
                "The cookie " + name + " needs Secure for its prefix __Secure-");
        require(
                !name.startsWith("__Host-") || (secure && domain == null && path.equals("/")),
                "The cookie " + name + " needs Secure, the path / and no domain for its prefix __Host-");
    }

    /** For the whole site, over HTTPS only, out of reach of scripts, {@code Lax}, until the browser is closed. */
    public static SetCookie of(String name, String value) {
        return new SetCookie(name, value, "/", null, null, true, true, "Lax");
    }

    /** What makes the browser forget a cookie that {@link #of} has set. */
    public static SetCookie deleting(String name) {
        return of(name, "").withMaxAge(0);
    }

    /** The same for another path. */
    public SetCookie withPath(String path) {
        return new SetCookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
    }

    /** The same for a domain and its subdomains. */
    public SetCookie withDomain(String domain) {
        return new SetCookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
    }

    /** The same for so many seconds. */
    public SetCookie withMaxAge(long seconds) {
        return new SetCookie(name, value, path, domain, seconds, secure, httpOnly, sameSite);
    }

    /** The same with {@code Lax}, {@code Strict} or {@code None}. */
    public SetCookie withSameSite(String sameSite) {
        return new SetCookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
    }

    /** The same, which scripts may read. */
    public SetCookie readableByScripts() {
        return new SetCookie(name, value, path, domain, maxAge, secure, false, sameSite);
    }

    private static void require(boolean good, String message) {
        if (!good) {
            throw new IllegalArgumentException(message);
        }
    }

    /** RFC 6265, section 4.1.1: {@code cookie-octet}. */
    private static boolean isValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '"' || c == ',' || c == ';' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAttribute(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x7F || c == ';') {
                return false;
            }
        }
        return true;
    }

    /** The value of the header. */
    @Override
    public String toString() {
        StringBuilder header = new StringBuilder(name).append('=').append(value);
        header.append("; Path=").append(path);
        if (domain != null) {
            header.append("; Domain=").append(domain);
        }
        if (maxAge != null) {
            header.append("; Max-Age=").append(maxAge.longValue());
        }
        if (secure) {
            header.append("; Secure");
        }
        if (httpOnly) {
            header.append("; HttpOnly");
        }
        return header.append("; SameSite=").append(sameSite).toString();
    }
}
