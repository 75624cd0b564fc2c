package io.handrail.s3.image.codec.internal.imageio;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.handrail.s3.image.codec.DecodePolicy;
import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.raster.Pixels;
import javax.imageio.ImageReader;

/** WebP's pixels by TwelveMonkeys. */
public final class WebpBitstream {

    private WebpBitstream() {}

    /** A file of one image, without metadata. */
    public static Pixels read(byte[] file, ImageHeader checked, DecodePolicy policy) {
        return ImageIoReader.read(reader(), file, checked, policy);
    }

    private static ImageReader reader() {
        try {
            return new WebPImageReaderSpi().createReaderInstance(null);
        } catch (NoClassDefFoundError e) {
            throw MissingReader.of("WebP", "imageio-webp", e);
        }
    }
}
