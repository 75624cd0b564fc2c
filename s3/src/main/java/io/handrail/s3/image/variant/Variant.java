package io.handrail.s3.image.variant;

/**
 * What is wanted of an image: its size, its file, and its name. Immutable.
 *
 * {@snippet class="io.handrail.s3.image.variant.VariantSnippets" region="builder"}
 *
 * @param name 1 to 64 of the letters a to z, digits, hyphens and underscores
 * @param pattern the keys of the images that are made
 */
public record Variant(String name, Shape shape, Output output, NamePattern pattern) {

    /** @throws InvalidVariantException if the name has other characters, or another length */
    public Variant {
        boolean valid = !name.isEmpty() && name.length() <= 64;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            valid &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        }
        if (!valid) {
            throw new InvalidVariantException(
                    "A variant's name is 1 to 64 of the letters a to z, digits, hyphens and underscores");
        }
    }

    /** Starts with all of the image at its own size, as JPEG of quality 80 on white. */
    public static VariantBuilder builder(String name) {
        return new VariantBuilder(name);
    }

    /** The key of what becomes of the image that has this key; the sizes and the format are those of the result. */
    public String keyFor(String imageKey, Plan plan, ImageFormat format) {
        return pattern.key(imageKey, name, plan.canvasWidth(), plan.canvasHeight(), format.extension());
    }
}
