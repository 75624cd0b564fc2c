package io.handrail.edge.http;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.text.Ascii;
import io.handrail.edge.text.PercentCoding;

/**
 * Redirects. Where a part of the target comes from the viewer, two things go wrong elsewhere: a line break in it becomes a
 * header, and {@code //evil.example} becomes another site. The first cannot happen here; for the second there is
 * {@link #localOr}.
 */
public final class Redirects {

    /** What a URL may have besides letters, digits and {@code -._~} (RFC 3986), percent codes included. */
    private static final String URL = ":/?#[]@!$&'()*+,;=%";

    private Redirects() {}

    /** 301: moved for ever; browsers keep it for long, and may turn POST into GET. */
    public static EdgeResponse permanent(String location) {
        return to(301, location);
    }

    /** 302: found elsewhere for now; browsers may turn POST into GET. */
    public static EdgeResponse found(String location) {
        return to(302, location);
    }

    /** 307: elsewhere for now, with the same method and body. */
    public static EdgeResponse temporary(String location) {
        return to(307, location);
    }

    /** 308: moved for ever, with the same method and body. */
    public static EdgeResponse permanentWithMethod(String location) {
        return to(308, location);
    }

    /**
     * A redirect. Characters that no URL may have (spaces, line breaks, quotes, other scripts) are percent-encoded; percent
     * codes stay as they are.
     *
     * @param status 301, 302, 303, 307 or 308
     * @param location a path that begins with one slash, or a URL of {@code https} or {@code http}
     * @throws IllegalArgumentException for any other status or location; the message does not repeat it
     */
    public static EdgeResponse to(int status, String location) {
        if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
            throw new IllegalArgumentException("No status of a redirect: " + status);
        }
        String lower = Ascii.lower(location);
        if (!isLocal(location) && !hasHost(lower, "https://") && !hasHost(lower, "http://")) {
            throw new IllegalArgumentException(
                    "A redirect goes to a path that begins with one slash or to a URL of https or http");
        }
        return EdgeResponse.of(status).withHeader("Location", PercentCoding.encode(location, URL));
    }

    private static boolean hasHost(String lower, String scheme) {
        return lower.startsWith(scheme)
                && lower.length() > scheme.length()
                && "/?#\\".indexOf(lower.charAt(scheme.length())) < 0;
    }

    /**
     * A target that came from the viewer, such as {@code ?return_to=}, if it stays on this site, else another.
     *
     * @param target not trusted
     * @param otherwise where to go instead, such as {@code /}
     */
    public static String localOr(String target, String otherwise) {
        return isLocal(target) ? target : otherwise;
    }

    /**
     * Whether this is a path of this site for every browser: it begins with one slash. Browsers take a backslash for a
     * slash and drop tabs and line breaks, so none of those may be in it.
     */
    public static boolean isLocal(String target) {
        if (!target.startsWith("/") || target.startsWith("//")) {
            return false;
        }
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c < ' ' || c == 0x7F || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
