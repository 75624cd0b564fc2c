package io.handrail.edge;

import io.handrail.edge.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of a request. Reading refuses nothing: what has no equals sign or no name is left out. Values are as sent;
 * nothing is decoded. Of several cookies of one name the first counts, which is the one of the longer path (RFC 6265,
 * section 5.4). Immutable.
 */
public final class Cookies {

    /**
     * One cookie.
     *
     * @param name its name; case matters
     * @param value its value as sent
     */
    public record Cookie(String name, String value) {}

    private final List<Cookie> cookies;

    private Cookies(List<Cookie> cookies) {
        this.cookies = cookies;
    }

    /** No cookies. */
    public static Cookies none() {
        return new Cookies(new ArrayList<>(0));
    }

    /** The cookies of all {@code Cookie} headers. */
    public static Cookies of(EdgeHeaders headers) {
        List<Cookie> cookies = new ArrayList<>();
        for (EdgeHeaders.Header line : headers.same("cookie")) {
            read(line.value(), cookies);
        }
        return new Cookies(cookies);
    }

    /** The cookies of the value of one {@code Cookie} header. */
    public static Cookies parse(String header) {
        List<Cookie> cookies = new ArrayList<>();
        read(header, cookies);
        return new Cookies(cookies);
    }

    private static void read(String header, List<Cookie> to) {
        int equals = -1;
        for (int at = 0; at < header.length(); ) {
            int end = header.indexOf(';', at);
            if (end < 0) {
                end = header.length();
            }
            if (equals < at) { // searched once, not for each of thousands of semicolons
                equals = header.indexOf('=', at);
                if (equals < 0) {
                    return;
                }
            }
            if (equals < end) {
                String name = Ascii.trim(header.substring(at, equals));
                if (!name.isEmpty()) {
                    to.add(new Cookie(name, Ascii.trim(header.substring(equals + 1, end))));
                }
            }
            at = end + 1;
        }
    }

    /** The value of a cookie, or null if there is none. */
    public @Nullable String get(String name) {
        for (int i = 0; i < cookies.size(); i++) {
            if (cookies.get(i).name().equals(name)) {
                return cookies.get(i).value();
            }
        }
        return null;
    }

    /** All cookies in order. */
    public List<Cookie> all() {
        return new ArrayList<>(cookies);
    }

    /** Whether there is a cookie of this name. */
    public boolean contains(String name) {
        return get(name) != null;
    }

    /** Whether there are no cookies. */
    public boolean isEmpty() {
        return cookies.isEmpty();
    }

    /** The same with this cookie once, at the end; for the origin, not for the viewer. */
    public Cookies with(String name, String value) {
        List<Cookie> changed = without(name).all();
        changed.add(new Cookie(name, value));
        return new Cookies(changed);
    }

    /** The same without the cookies of this name. */
    public Cookies without(String name) {
        List<Cookie> changed = new ArrayList<>(cookies.size());
        for (Cookie cookie : cookies) {
            if (!cookie.name().equals(name)) {
                changed.add(cookie);
            }
        }
        return changed.size() == cookies.size() ? this : new Cookies(changed);
    }

    /** The same with the cookies of these names only; few cookies make a good cache key. */
    public Cookies only(String... names) {
        List<String> keep = List.of(names);
        List<Cookie> changed = new ArrayList<>(cookies.size());
        for (Cookie cookie : cookies) {
            if (keep.contains(cookie.name())) {
                changed.add(cookie);
            }
        }
        return new Cookies(changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cookies that && cookies.equals(that.cookies);
    }

    @Override
    public int hashCode() {
        return cookies.hashCode();
    }

    /** The value of one {@code Cookie} header. */
    @Override
    public String toString() {
        String header = ""; // at the edge this is JavaScript's own, and a StringBuilder goes letter by letter
        for (Cookie cookie : cookies) {
            header += (header.isEmpty() ? "" : "; ") + cookie.name() + '=' + cookie.value();
        }
        return header;
    }
}
