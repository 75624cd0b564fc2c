package io.handrail.edge.http;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The languages that a viewer's user reads, with their weights (RFC 9110, section 12.5.4). Immutable. */
public final class AcceptLanguage {

    /** By weight, the heaviest first. */
    private final List<Preference> preferences;

    private AcceptLanguage(List<Preference> preferences) {
        this.preferences = preferences;
    }

    /** What the {@code Accept-Language} header says; nothing if there is none. */
    public static AcceptLanguage of(EdgeHeaders headers) {
        return parse(headers.first("accept-language", ""));
    }

    /** What the value of a header says. */
    public static AcceptLanguage parse(String header) {
        List<Preference> sorted = new ArrayList<>();
        for (Preference preference : Preference.parse(header)) {
            int at = sorted.size();
            while (at > 0 && sorted.get(at - 1).quality() < preference.quality()) {
                at--;
            }
            sorted.add(at, preference);
        }
        return new AcceptLanguage(sorted);
    }

    /**
     * The best of the languages that a site has: for each wish in turn the very language, else a wider one ({@code de} for
     * {@code de-CH}), else a narrower one ({@code pt-BR} for {@code pt}). A language with weight 0 is never chosen.
     *
     * @param languages as the site writes them, such as {@code en} or {@code pt-BR}
     * @return one of them as it is written there, or null if no wish fits
     */
    public @Nullable String best(String... languages) {
        for (Preference wish : preferences) {
            if (wish.quality() == 0) {
                return null;
            }
            String found = wish.range().equals("*") ? first(languages) : match(wish.range(), languages);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String first(String[] languages) {
        for (String language : languages) {
            if (!isRefused(Ascii.lower(language))) {
                return language;
            }
        }
        return null;
    }

    private @Nullable String match(String wish, String[] languages) {
        for (String range = wish; ; ) {
            for (String language : languages) {
                String lower = Ascii.lower(language);
                if (lower.equals(range) && !isRefused(lower)) {
                    return language;
                }
            }
            int hyphen = range.lastIndexOf('-');
            if (hyphen < 0) {
                break;
            }
            range = range.substring(0, hyphen);
        }
        for (String language : languages) {
            String lower = Ascii.lower(language);
            if (lower.startsWith(wish + "-") && !isRefused(lower)) {
                return language;
            }
        }
        return null;
    }

    private boolean isRefused(String language) {
        for (Preference preference : preferences) {
            if (preference.quality() == 0 && preference.range().equals(language)) {
                return true;
            }
        }
        return false;
    }
}
