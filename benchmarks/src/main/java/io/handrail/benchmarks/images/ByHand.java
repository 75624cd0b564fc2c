package io.handrail.benchmarks.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.imgscalr.Scalr;

/** The process that makes images as most handlers in Java do: by ImageIO and Imgscalr. They write no WebP. */
public final class ByHand {

    private ByHand() {}

    /** Serves orders. */
    public static void main(String[] args) throws IOException {
        ImageIO.setUseCache(false);
        Orders.serve(ByHand::make);
    }

    private static byte[] make(byte[] source, Order order) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(source));
        BufferedImage small = Scalr.resize(image, Scalr.Method.QUALITY, Scalr.Mode.FIT_TO_WIDTH, order.width());
        ImageWriter writer = ImageIO.getImageWritersByFormatName(order.format()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(order.quality() / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(small, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
