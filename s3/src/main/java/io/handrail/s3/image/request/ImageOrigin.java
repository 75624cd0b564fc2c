package io.handrail.s3.image.request;

import io.handrail.core.Environment;

/**
 * Where images come from, and how long their variants may be kept by caches.
 *
 * @param bucket of the images
 * @param prefix what their keys begin with, before the path of the request; may be empty
 * @param maxAgeSeconds that caches may keep an answer
 */
public record ImageOrigin(String bucket, String prefix, int maxAgeSeconds) {

    private static final int MAX_KEY_BYTES = 1_024;

    /** @throws IllegalArgumentException if the age is negative */
    public ImageOrigin {
        if (maxAgeSeconds < 0) {
            throw new IllegalArgumentException("Caches keep an answer for 0 seconds or more, not " + maxAgeSeconds);
        }
    }

    /**
     * From {@code IMAGE_BUCKET}, {@code IMAGE_PREFIX} (default: none) and {@code IMAGE_MAX_AGE} (seconds, default 86400).
     *
     * @throws IllegalStateException if the bucket is not set
     */
    public static ImageOrigin fromEnvironment() {
        String age = Environment.get("IMAGE_MAX_AGE", "86400");
        try {
            return new ImageOrigin(
                    Environment.require("IMAGE_BUCKET", "the bucket that images are read from"),
                    Environment.get("IMAGE_PREFIX", ""),
                    Integer.parseInt(age));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("IMAGE_MAX_AGE is a number of seconds, not \"" + age + "\"", e);
        }
    }

    /**
     * The key of the image that a path asks for.
     *
     * @throws RefusedRequestException if no image can have it
     */
    public String keyOf(String path) {
        String key = prefix + (path.startsWith("/") ? path.substring(1) : path);
        boolean usable = path.length() > 1 && !path.endsWith("/");
        int bytes = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            usable &= !Character.isISOControl(c);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
        }
        String slashed = "/" + key + "/";
        if (!usable || bytes > MAX_KEY_BYTES || slashed.contains("/../") || slashed.contains("/./")) {
            throw new RefusedRequestException(404, "There is no such image");
        }
        return key;
    }
}
