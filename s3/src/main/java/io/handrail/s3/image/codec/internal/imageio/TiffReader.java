package io.handrail.s3.image.codec.internal.imageio;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import io.handrail.s3.image.codec.DecodePolicy;
import io.handrail.s3.image.codec.DecodedImage;
import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.internal.header.TiffHeader;
import io.handrail.s3.image.raster.Pixels;
import javax.imageio.ImageReader;

/** TIFF by TwelveMonkeys. */
public final class TiffReader {

    private TiffReader() {}

    public static DecodedImage read(byte[] file, DecodePolicy policy) {
        Pixels pixels = ImageIoReader.read(reader(), file, ImageHeader.read(file), policy);
        // A TIFF file is what EXIF data in other files is: a directory with the orientation.
        return new DecodedImage(pixels, new Metadata(TiffHeader.icc(file), file), true);
    }

    private static ImageReader reader() {
        try {
            return new TIFFImageReaderSpi().createReaderInstance(null);
        } catch (NoClassDefFoundError e) {
            throw MissingReader.of("TIFF", "imageio-tiff", e);
        }
    }
}
