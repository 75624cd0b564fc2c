package io.handrail.s3.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Sends a tiny photo through the pipeline, so that its classes are warm. */
final class ImagePrimer {

    private ImagePrimer() {}

    static void prime() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        JpegImages.shrink(file.toByteArray(), 8);
    }
}
