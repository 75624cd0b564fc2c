package io.handrail.s3.image.codec.internal.imageio;

import io.handrail.s3.image.codec.DecodePolicy;
import io.handrail.s3.image.codec.DecodedImage;
import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.Metadata;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** BMP by the JDK's reader, which only ImageIO's registry gives away. */
public final class BmpReader {

    private BmpReader() {}

    public static DecodedImage read(byte[] file, DecodePolicy policy) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("bmp").next();
        return new DecodedImage(ImageIoReader.read(reader, file, ImageHeader.read(file), policy), Metadata.NONE, true);
    }
}
