package io.handrail.s3.image.codec.internal.webp;

import com.luciad.imageio.webp.WebP;
import com.luciad.imageio.webp.WebPEncoderOptions;
import io.handrail.s3.image.codec.WebpEncoder;
import io.handrail.s3.image.codec.WebpOptions;
import io.handrail.s3.image.codec.WebpUnavailableException;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import org.jspecify.annotations.Nullable;

/** libwebp's encoder. Native code checks nothing, so that everything is checked here. */
public final class Libwebp {

    private Libwebp() {}

    /** Loaded once; an error stays. */
    private static final class Library {

        static final @Nullable String PROBLEM = load();

        private static @Nullable String load() {
            try {
                LibraryFile.load();
                return null;
            } catch (WebpUnavailableException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    public static boolean isAvailable() {
        return Library.PROBLEM == null;
    }

    /** The image as a file without metadata. */
    public static byte[] encode(Pixels image, WebpOptions options) {
        if (image.layout() == Layout.CMYK) {
            throw new IllegalArgumentException("A WebP image has light, not ink: convert CMYK first");
        }
        int longer = Math.max(image.width(), image.height());
        if (longer > WebpEncoder.MAX_SIDE) {
            throw new IllegalArgumentException(
                    "A side of a WebP image has at most " + WebpEncoder.MAX_SIDE + " pixels, not " + longer);
        }
        String problem = Library.PROBLEM;
        if (problem != null) {
            throw new WebpUnavailableException(problem, null);
        }
        long config = WebPEncoderOptions.createConfig();
        if (config == 0) {
            throw new IllegalStateException("libwebp has no memory");
        }
        try {
            WebPEncoderOptions.setLossless(config, options.lossless());
            WebPEncoderOptions.setQuality(config, options.quality());
            WebPEncoderOptions.setMethod(config, options.method());
            return encode(config, colored(image));
        } finally {
            WebPEncoderOptions.deleteConfig(config);
        }
    }

    private static byte[] encode(long config, Pixels image) {
        int stride = image.width() * image.layout().channels();
        byte[] file = image.layout().hasAlpha()
                ? WebP.encodeRGBA(config, image.samples(), image.width(), image.height(), stride)
                : WebP.encodeRGB(config, image.samples(), image.width(), image.height(), stride);
        if (file == null) {
            throw new IllegalStateException("libwebp cannot encode the image; most likely there is no memory for it");
        }
        return file;
    }

    /** libwebp takes colours only. */
    private static Pixels colored(Pixels image) {
        int from = image.layout().channels();
        if (from > 2) {
            return image;
        }
        Pixels result = new Pixels(image.width(), image.height(), from == 1 ? Layout.RGB : Layout.RGBA);
        byte[] grey = image.samples();
        byte[] to = result.samples();
        for (int p = 0, o = 0; p < grey.length; p += from, o += from + 2) {
            to[o] = grey[p];
            to[o + 1] = grey[p];
            to[o + 2] = grey[p];
            if (from == 2) {
                to[o + 3] = grey[p + 1];
            }
        }
        return result;
    }
}
