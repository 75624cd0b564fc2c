package io.handrail.s3.image.codec;

import io.handrail.s3.image.codec.internal.webp.Libwebp;
import io.handrail.s3.image.codec.internal.webp.WebpFile;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;

/**
 * Writes WebP files by libwebp 1.6.0, which is in this jar for Lambda's two processors (Linux with glibc 2.27 or later:
 * all of Lambda's runtimes) and in the artifact with the classifier {@code desktop} for macOS and Windows. The library is
 * unpacked and loaded when the first image is written. JDK 24 and later warn about that unless the JVM is started with
 * {@code --enable-native-access=ALL-UNNAMED}.
 */
public final class WebpEncoder {

    /** Of a side, in pixels. */
    public static final int MAX_SIDE = 16_383;

    private WebpEncoder() {}

    /** Whether WebP can be written here. The first call loads the library. */
    public static boolean isAvailable() {
        return Libwebp.isAvailable();
    }

    /**
     * The image as a file. libwebp takes four to eight bytes a pixel outside of the heap.
     *
     * @throws IllegalArgumentException for {@link Layout#CMYK}, or for a side over {@value #MAX_SIDE} pixels
     * @throws WebpUnavailableException if there is no libwebp for this platform
     */
    public static byte[] encode(Pixels image, WebpOptions options, Metadata metadata) {
        byte[] file = Libwebp.encode(image, options);
        return metadata.isEmpty() ? file : WebpFile.withMetadata(file, image, metadata);
    }
}
