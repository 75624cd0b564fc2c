package io.handrail.s3.image.variant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads variants from text: an environment variable names those of a function, and the query of a request describes one.
 * Both have the same options:
 *
 * <ul>
 *   <li>{@code mode}: {@code fit}, {@code cover}, {@code crop}, {@code pad} or {@code scale}; by default {@code scale}
 *       with a {@code factor}, else {@code fit}
 *   <li>{@code width} and {@code height} (1 to 8192), or {@code factor} (above 0, to 16); {@code dpr} (1 to 4)
 *   <li>{@code gravity}: {@code center}, {@code north}, {@code north-east} and so on, or {@code attention}
 *   <li>{@code enlarge}: {@code true} or {@code false}
 *   <li>{@code format}: {@code jpeg}, {@code png}, {@code webp}, {@code gif} or {@code auto}
 *   <li>{@code quality} (1 to 100); {@code background}: six hexadecimal digits, or {@code transparent}
 *   <li>{@code progressive} (JPEG), {@code lossless} (WebP) and {@code animated} (GIF and WebP): {@code true} or {@code
 *       false}
 *   <li>{@code fallback} (a format) and {@code pattern} (see {@link NamePattern}), not in a query
 * </ul>
 */
public final class VariantParser {

    private static final Set<String> NOT_IN_QUERIES = Set.of("fallback", "pattern");

    private VariantParser() {}

    /**
     * Variants as {@code small?width=200; card?mode=cover&width=400&height=300&gravity=attention}. Nothing is decoded.
     *
     * @throws InvalidVariantException if there is none, one is not valid, two have one name, or two could have one key
     */
    public static List<Variant> list(String text) {
        List<Variant> variants = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<NamePattern> shared = new HashSet<>();
        for (String part : split(text, ';')) {
            if (part.isBlank()) {
                continue;
            }
            int mark = part.indexOf('?');
            if (mark < 0) {
                throw new InvalidVariantException("A variant is a name, a question mark and its options");
            }
            Variant variant = read(part.substring(0, mark).trim(), options(part.substring(mark + 1)));
            if (!names.add(variant.name())) {
                throw new InvalidVariantException("Two variants are named " + variant.name());
            }
            if (!variant.pattern().has("variant") && !shared.add(variant.pattern())) {
                throw new InvalidVariantException(
                        "Two variants have one pattern without {variant}: they would overwrite each other");
            }
            variants.add(variant);
        }
        if (variants.isEmpty()) {
            throw new InvalidVariantException("There is no variant");
        }
        return List.copyOf(variants);
    }

    /**
     * The variant that the decoded parameters of a query describe.
     *
     * @param name the variant's
     * @throws InvalidVariantException if one of them is unknown, or its value not allowed
     */
    public static Variant query(String name, Map<String, String> parameters) {
        for (String parameter : parameters.keySet()) {
            if (NOT_IN_QUERIES.contains(parameter)) {
                throw new InvalidVariantException("A query has no " + parameter);
            }
        }
        return read(name, parameters);
    }

    private static Variant read(String name, Map<String, String> options) {
        OptionReader reader = new OptionReader(options);
        VariantBuilder builder = Variant.builder(name);
        reader.readInto(builder);
        return builder.build();
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : split(text, '&')) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new InvalidVariantException("An option is a name, an equals sign and a value");
            }
            if (options.put(
                            option.substring(0, equals).trim(),
                            option.substring(equals + 1).trim())
                    != null) {
                throw new InvalidVariantException("An option is there twice");
            }
        }
        return options;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
