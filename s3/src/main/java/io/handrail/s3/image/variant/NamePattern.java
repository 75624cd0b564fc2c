package io.handrail.s3.image.variant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The keys of variants, as a text with places: {@code {key}} (the image's whole key), {@code {dir}} (of that what goes to
 * the last slash), {@code {name}} (the rest, without its ending), {@code {variant}}, {@code {width}} and {@code {height}}
 * in pixels, and {@code {ext}} (the ending of the new format). {@value #STANDARD} is the standard one.
 *
 * <p>Whatever an image's key is, the result begins with {@link #prefix()}, and has no segment that is {@code .} or
 * {@code ..}, which browsers and CloudFront would follow.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html">Object keys</a>
 */
public final class NamePattern {

    /** Has the image's own ending inside, so that no two images share a variant. */
    public static final String STANDARD = "{variant}/{key}.{ext}";

    private static final int MAX_KEY_BYTES = 1_024;
    private static final Set<String> PLACES = Set.of("key", "dir", "name", "variant", "width", "height", "ext");

    private final String pattern;
    /** Texts at even places, names at odd ones. */
    private final List<String> parts;

    /** @throws InvalidVariantException if there is an unknown place in the pattern, or neither the key nor the name */
    public NamePattern(String pattern) {
        this.pattern = pattern;
        this.parts = parts(pattern);
        if (!has("key") && !has("name")) {
            throw new InvalidVariantException("A pattern has {key} or {name} in it, or all images would get one key");
        }
        if (pattern.startsWith("/")) {
            throw new InvalidVariantException("A pattern does not begin with a slash: keys do not");
        }
    }

    private static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            if (close < 0 || !PLACES.contains(pattern.substring(open + 1, close))) {
                throw new InvalidVariantException(
                        "A pattern has {key}, {dir}, {name}, {variant}, {width}, {height} and {ext}, and no other braces");
            }
            parts.add(pattern.substring(from, open));
            parts.add(pattern.substring(open + 1, close));
            from = close + 1;
        }
        parts.add(pattern.substring(from));
        return List.copyOf(parts);
    }

    /** What all keys begin with: the text before the first place. */
    public String prefix() {
        return parts.get(0);
    }

    boolean has(String place) {
        for (int i = 1; i < parts.size(); i += 2) {
            if (parts.get(i).equals(place)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The key of a variant of the image that has this key.
     *
     * @param extension without the dot
     * @throws UnusableKeyException if the result would be longer than S3's 1,024 bytes, or have a segment {@code .} or
     *     {@code ..}, a control character, or nothing of the image's name in it
     */
    public String key(String imageKey, String variant, int width, int height, String extension) {
        StringBuilder result = new StringBuilder(imageKey.length() + pattern.length());
        String name = nameOf(imageKey);
        if (name.isEmpty()) {
            throw new UnusableKeyException("The image's key ends with a slash: it has no name for its variants");
        }
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            result.append(
                    i % 2 == 0
                            ? part
                            : switch (part) {
                                case "key" -> imageKey;
                                case "dir" -> imageKey.substring(0, imageKey.lastIndexOf('/') + 1);
                                case "name" -> name;
                                case "variant" -> variant;
                                case "width" -> Integer.toString(width);
                                case "height" -> Integer.toString(height);
                                default -> extension;
                            });
        }
        return requireUsable(result.toString());
    }

    /** Without its ending; a name that begins with its only dot has none. */
    private static String nameOf(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String requireUsable(String key) {
        if (key.getBytes(StandardCharsets.UTF_8).length > MAX_KEY_BYTES) {
            throw new UnusableKeyException("The variant's key would be longer than S3's 1024 bytes");
        }
        for (int i = 0; i < key.length(); i++) {
            if (Character.isISOControl(key.charAt(i))) {
                throw new UnusableKeyException("The variant's key would have a control character");
            }
        }
        String slashed = "/" + key + "/";
        if (slashed.contains("/./") || slashed.contains("/../")) {
            throw new UnusableKeyException("The variant's key would have a segment . or .. that browsers follow");
        }
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamePattern that && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    /** The pattern. */
    @Override
    public String toString() {
        return pattern;
    }
}
