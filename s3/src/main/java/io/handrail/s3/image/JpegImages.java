package io.handrail.s3.image;

import io.handrail.s3.image.codec.UnsupportedImageException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.imgscalr.Scalr;

/** JPEG to smaller JPEG. Takes the file as hostile: what it claims is checked before memory is given to it. */
final class JpegImages {

    /** About 160 MB decoded; phones make 12 to 50 megapixels. */
    static final long MAX_PIXELS = 50_000_000;

    private static final float QUALITY = 0.85f;

    private JpegImages() {}

    /**
     * A copy that fits into a square of {@code maxSide} pixels, its proportions kept. A smaller image keeps its size.
     *
     * @throws UnsupportedImageException if the file is not a JPEG image that can be read
     */
    static byte[] shrink(byte[] file, int maxSide) throws IOException {
        BufferedImage image = read(file);
        if (Math.max(image.getWidth(), image.getHeight()) > maxSide) {
            BufferedImage large = image;
            image = Scalr.resize(large, Scalr.Method.QUALITY, Scalr.Mode.AUTOMATIC, maxSide);
            large.flush();
        }
        return write(image);
    }

    private static BufferedImage read(byte[] file) throws IOException {
        if (file.length < 3 || file[0] != (byte) 0xFF || file[1] != (byte) 0xD8 || file[2] != (byte) 0xFF) {
            throw new UnsupportedImageException("is not a JPEG image: it does not begin with FF D8 FF", null);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MAX_PIXELS) {
                throw new UnsupportedImageException(
                        "has " + pixels + " pixels; at most " + MAX_PIXELS + " are taken", null);
            }
            return reader.read(0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnsupportedImageException("is not a JPEG image that can be read: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] write(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
