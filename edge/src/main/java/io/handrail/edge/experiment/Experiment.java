package io.handrail.edge.experiment;

import io.handrail.edge.EdgeRequest;
import io.handrail.edge.http.SetCookie;
import io.handrail.edge.text.Ascii;
import io.handrail.edge.text.StableHash;
import java.util.ArrayList;
import java.util.List;

/**
 * An A/B test. The variant is that of the viewer's cookie; without one, or with one that names no variant, it follows from
 * a hash of the test's name, the viewer's address and its {@code User-Agent}. So the viewer request and the viewer
 * response agree on it without telling each other, and {@link #cookie} then keeps it. Immutable.
 */
public final class Experiment {

    /** A month. */
    private static final long SECONDS = 2_592_000;

    private final String name;
    private final List<String> variants = new ArrayList<>();
    private final List<Integer> bounds = new ArrayList<>();

    private Experiment(String name, List<String> variants, List<Integer> bounds) {
        this.name = name;
        this.variants.addAll(variants);
        this.bounds.addAll(bounds);
    }

    /**
     * A test without variants yet.
     *
     * @param name also that of the cookie; two tests of different names split viewers independently of each other
     */
    public static Experiment named(String name) {
        if (!Ascii.isToken(name)) {
            throw new IllegalArgumentException("The name of an experiment is that of its cookie: a token of HTTP");
        }
        return new Experiment(name, List.of(), List.of());
    }

    /**
     * The same with one more variant.
     *
     * @param variant a token of HTTP, such as {@code control}
     * @param weight its share, relative to the sum of all; 0 keeps it for those who have its cookie
     */
    public Experiment with(String variant, int weight) {
        if (!Ascii.isToken(variant) || variants.contains(variant)) {
            throw new IllegalArgumentException("A variant's name is a token of HTTP, and each has its own");
        }
        int total = total() + weight;
        if (weight < 0 || total > 1_000_000) {
            throw new IllegalArgumentException("Weights are not negative and have a sum of 1,000,000 at most");
        }
        Experiment wider = new Experiment(name, variants, bounds);
        wider.variants.add(variant);
        wider.bounds.add(total);
        return wider;
    }

    /** The name of the test and of its cookie. */
    public String name() {
        return name;
    }

    /** The names of the variants. */
    public List<String> variants() {
        return new ArrayList<>(variants);
    }

    /** Of each variant the sum of the weights up to it: what {@code StableHash.bucket} is compared with. */
    public List<Integer> bounds() {
        return new ArrayList<>(bounds);
    }

    private int total() {
        return bounds.isEmpty() ? 0 : bounds.get(bounds.size() - 1);
    }

    /**
     * The variant of this request.
     *
     * @throws IllegalStateException if no variant has a weight
     */
    public String variant(EdgeRequest request) {
        String kept = request.cookies().get(name);
        if (kept != null && variants.contains(kept)) {
            return kept;
        }
        return variantOf(request.clientIp() + '\n' + request.headers().first("user-agent", ""));
    }

    /**
     * The variant of anything else that stays the same for one viewer, such as an account's number.
     *
     * @throws IllegalStateException if no variant has a weight
     */
    public String variantOf(String viewer) {
        if (total() == 0) {
            throw new IllegalStateException("The experiment " + name + " has no variant with a weight");
        }
        int bucket = StableHash.bucket(name + '\n' + viewer, total());
        int i = 0;
        while (bucket >= bounds.get(i)) {
            i++;
        }
        return variants.get(i);
    }

    /** Whether the request has a cookie that names a variant. */
    public boolean isKept(EdgeRequest request) {
        String kept = request.cookies().get(name);
        return kept != null && variants.contains(kept);
    }

    /** What keeps the variant for a month; for a viewer response whose request has none yet. */
    public SetCookie cookie(EdgeRequest request) {
        return cookieOf(variant(request));
    }

    /** What keeps this variant for a month. */
    public SetCookie cookieOf(String variant) {
        return SetCookie.of(name, variant).withMaxAge(SECONDS);
    }
}
