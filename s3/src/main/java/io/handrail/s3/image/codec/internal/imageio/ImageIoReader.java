package io.handrail.s3.image.codec.internal.imageio;

import io.handrail.s3.image.codec.DecodePolicy;
import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.raster.Pixels;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Reads the first image of a file with a reader of ImageIO's kind; whatever that throws, the file is refused by. */
final class ImageIoReader {

    private ImageIoReader() {}

    static Pixels read(ImageReader reader, byte[] file, ImageHeader checked, DecodePolicy policy) {
        try (FileStream in = new FileStream(file, policy)) {
            if (!policy.keepTruncated()) {
                reader.addIIOReadWarningListener(new Strict());
            }
            reader.addIIOReadProgressListener(new Clock(policy));
            reader.setInput(in, true, true);
            requireSize(reader, checked);
            BufferedImage image = reader.read(0);
            return Samples.of(image);
        } catch (UnsupportedImageException e) {
            throw e;
        } catch (EOFException | IndexOutOfBoundsException e) {
            throw new UnsupportedImageException(Reason.TRUNCATED, "is truncated, or broken", e);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new UnsupportedImageException(Reason.CORRUPT, "cannot be decoded: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }

    /** What was checked against the limits is what memory is given to: readers may look for the size elsewhere. */
    private static void requireSize(ImageReader reader, ImageHeader checked) throws IOException {
        if (reader.getWidth(0) != checked.width() || reader.getHeight(0) != checked.height()) {
            throw new UnsupportedImageException(Reason.CORRUPT, "is broken: it claims two sizes");
        }
    }

    /** A warning is data that was missing or made up. */
    private static final class Strict implements IIOReadWarningListener {

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            throw new UnsupportedImageException(Reason.CORRUPT, "is broken: " + warning);
        }
    }
}
