package io.handrail.s3.image.variant;

import org.jspecify.annotations.Nullable;

/** What kind of file an image becomes. */
public enum ImageFormat {
    JPEG("jpg", "image/jpeg", false),
    PNG("png", "image/png", true),
    WEBP("webp", "image/webp", true),
    GIF("gif", "image/gif", true),
    /** What suits who asks, and the image: {@link #choose} says which. */
    AUTO("", "", true);

    private final String extension;
    private final String mediaType;
    private final boolean alpha;

    ImageFormat(String extension, String mediaType, boolean alpha) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.alpha = alpha;
    }

    /**
     * What such a file's name ends with, without the dot.
     *
     * @throws IllegalStateException for {@link #AUTO}, which has yet to be chosen
     */
    public String extension() {
        return chosen(extension);
    }

    /**
     * The {@code Content-Type}.
     *
     * @throws IllegalStateException for {@link #AUTO}, which has yet to be chosen
     */
    public String mediaType() {
        return chosen(mediaType);
    }

    /** Whether it knows transparency. */
    public boolean hasAlpha() {
        return alpha;
    }

    private String chosen(String text) {
        if (this == AUTO) {
            throw new IllegalStateException("AUTO has to be chosen first, by what is accepted");
        }
        return text;
    }

    /**
     * Itself, or what {@link #AUTO} means here: WebP for who names it, else PNG for a transparent image, and JPEG for any
     * other. An asterisk does not count: browsers that knew no WebP sent it.
     *
     * @param accept the request's header {@code Accept}; null if there is none
     * @param transparent whether the image has transparent parts
     */
    public ImageFormat choose(@Nullable String accept, boolean transparent) {
        if (this != AUTO) {
            return this;
        }
        if (accept != null && Accept.names(accept, WEBP.mediaType)) {
            return WEBP;
        }
        return transparent ? PNG : JPEG;
    }
}
