package io.handrail.edge.http;

/** Values of {@code Cache-Control}. The ages are in seconds. */
public final class CacheControl {

    /** A year: what "for ever" is to caches. */
    private static final long YEAR = 31_536_000;

    private CacheControl() {}

    /** For what must not be kept anywhere. */
    public static String noStore() {
        return "no-store";
    }

    /** For what may be kept, and has to be asked for again each time. */
    public static String revalidated() {
        return "no-cache";
    }

    /** For what changes its name when it changes its content: kept for a year and never asked for again. */
    public static String immutable() {
        return "public, max-age=" + YEAR + ", immutable";
    }

    /** For everybody, for so long, in browsers and in CloudFront. */
    public static String publicFor(long maxAge) {
        return "public, max-age=" + checked(maxAge);
    }

    /** For everybody, in CloudFront for another time than in browsers; CloudFront can be told to forget, they cannot. */
    public static String publicFor(long maxAge, long sharedMaxAge) {
        return publicFor(maxAge) + ", s-maxage=" + checked(sharedMaxAge);
    }

    /** The same, with a time in which CloudFront still sends an old answer while it fetches a new one. */
    public static String publicFor(long maxAge, long sharedMaxAge, long staleWhileRevalidate) {
        return publicFor(maxAge, sharedMaxAge) + ", stale-while-revalidate=" + checked(staleWhileRevalidate);
    }

    /** For this viewer alone. */
    public static String privateFor(long maxAge) {
        return "private, max-age=" + checked(maxAge);
    }

    private static long checked(long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("An age is not negative: " + seconds);
        }
        return seconds;
    }
}
