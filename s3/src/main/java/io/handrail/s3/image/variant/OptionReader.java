package io.handrail.s3.image.variant;

import io.handrail.s3.image.color.Background;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a variant's options. Takes only what is spelled in the one way that is documented. */
final class OptionReader {

    private static final Set<String> NAMES = Set.of(
            "mode",
            "width",
            "height",
            "factor",
            "dpr",
            "gravity",
            "enlarge",
            "format",
            "fallback",
            "quality",
            "background",
            "progressive",
            "lossless",
            "animated",
            "pattern");

    private final Map<String, String> options;

    OptionReader(Map<String, String> options) {
        this.options = options;
        for (String name : options.keySet()) {
            if (!NAMES.contains(name)) {
                throw new InvalidVariantException(
                        "An option is unknown; there are mode, width, height, factor, dpr,"
                                + " gravity, enlarge, format, fallback, quality, background, progressive, lossless, animated and pattern");
            }
        }
    }

    void readInto(VariantBuilder builder) {
        Mode usual = options.containsKey("factor") || options.isEmpty() ? Mode.SCALE : Mode.FIT;
        builder.mode(constant("mode", Mode.values(), usual))
                .size(number("width", 0), number("height", 0))
                .factor(decimal("factor"))
                .dpr(decimal("dpr"))
                .gravity(constant("gravity", Gravity.values(), Gravity.CENTER))
                .enlarge(flag("enlarge"))
                .format(constant("format", ImageFormat.values(), ImageFormat.JPEG))
                .quality(number("quality", 80))
                .background(background())
                .progressive(flag("progressive"))
                .lossless(flag("lossless"))
                .animated(flag("animated"));
        if (options.containsKey("fallback")) {
            builder.fallback(constant("fallback", ImageFormat.values(), ImageFormat.AUTO));
        }
        String pattern = options.get("pattern");
        if (pattern != null) {
            builder.pattern(pattern);
        }
    }

    private <E extends Enum<E>> E constant(String name, E[] constants, E otherwise) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        StringBuilder known = new StringBuilder();
        for (E constant : constants) {
            String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(value)) {
                return constant;
            }
            known.append(known.isEmpty() ? "" : ", ").append(word);
        }
        throw new InvalidVariantException(name + " is one of " + known);
    }

    private int number(String name, int otherwise) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!isNumber(value, 5, false) || Integer.parseInt(value) == 0) {
            throw new InvalidVariantException(name + " is a whole number above 0");
        }
        return Integer.parseInt(value);
    }

    private double decimal(String name) {
        String value = options.get(name);
        if (value == null) {
            return 1;
        }
        if (!isNumber(value, 8, true)) {
            throw new InvalidVariantException(name + " is a number such as 2 or 0.5");
        }
        return Double.parseDouble(value);
    }

    /** Digits, and a dot between two of them. */
    private static boolean isNumber(String value, int longest, boolean withDot) {
        int dot = withDot ? value.indexOf('.') : -1;
        boolean valid = !value.isEmpty() && value.length() <= longest && dot != 0 && dot != value.length() - 1;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            valid &= i == dot || (c >= '0' && c <= '9');
        }
        return valid;
    }

    private boolean flag(String name) {
        String value = options.get(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new InvalidVariantException(name + " is true or false");
        }
        return "true".equals(value);
    }

    private Background background() {
        @Nullable String value = options.get("background");
        if (value == null) {
            return Background.WHITE;
        }
        if (value.equals("transparent")) {
            return Background.TRANSPARENT;
        }
        int rgb = 0;
        boolean valid = value.length() == 6;
        for (int i = 0; i < value.length() && valid; i++) {
            char c = value.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            valid = digit >= 0;
            rgb = rgb * 16 + digit;
        }
        if (!valid) {
            throw new InvalidVariantException("background is six hexadecimal digits, or transparent");
        }
        return new Background(rgb, false);
    }
}
