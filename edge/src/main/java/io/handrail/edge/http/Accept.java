package io.handrail.edge.http;

import io.handrail.edge.EdgeHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The media types that a viewer takes, with their weights (RFC 9110, section 12.5.1). Parameters other than {@code q} are
 * ignored. Reading refuses nothing: a malformed member does not count. Immutable.
 */
public final class Accept {

    private final List<Preference> preferences;

    private Accept(List<Preference> preferences) {
        this.preferences = preferences;
    }

    /** What the {@code Accept} headers say; anything goes if there is none. */
    public static Accept of(EdgeHeaders headers) {
        List<String> values = headers.all("accept");
        if (values.isEmpty()) {
            return parse("*/*");
        }
        List<Preference> preferences = new ArrayList<>();
        for (String value : values) {
            preferences.addAll(Preference.parse(value));
        }
        return new Accept(preferences);
    }

    /** What the value of one header says. */
    public static Accept parse(String header) {
        return new Accept(Preference.parse(header));
    }

    /** The weight of a type such as {@code image/webp}, in thousandths: 0 if the viewer does not take it. */
    public int quality(String type) {
        int slash = type.indexOf('/');
        int quality = named(type);
        if (quality < 0 && slash > 0) {
            quality = named(type.substring(0, slash) + "/*");
        }
        return quality < 0 ? Math.max(0, named("*/*")) : quality;
    }

    /** The weight of exactly this range, or -1. */
    private int named(String range) {
        for (int i = 0; i < preferences.size(); i++) {
            if (preferences.get(i).range().equals(range)) {
                return preferences.get(i).quality();
            }
        }
        return -1;
    }

    /** The type the viewer likes most, of equal ones the first; null if it takes none of them. */
    public @Nullable String best(String... types) {
        String best = null;
        int highest = 0;
        for (String type : types) {
            int quality = quality(type);
            if (quality > highest) {
                best = type;
                highest = quality;
            }
        }
        return best;
    }

    /**
     * The type the viewer likes most of those it names itself; null if it names none of them. For formats that not every
     * viewer can show: one that says {@code *}{@code /*} may not know AVIF or WebP.
     */
    public @Nullable String bestNamed(String... types) {
        String best = null;
        int highest = 0;
        for (String type : types) {
            int quality = named(type);
            if (quality > highest) {
                best = type;
                highest = quality;
            }
        }
        return best;
    }
}
