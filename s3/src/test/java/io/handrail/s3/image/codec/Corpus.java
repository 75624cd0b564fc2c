package io.handrail.s3.image.codec;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files of every kind that is read, named by format, layout and peculiarity. */
public final class Corpus {

    private static final int WIDTH = 45;
    private static final int HEIGHT = 37;

    private Corpus() {}

    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Pixels rgb = Pictures.rings(WIDTH, HEIGHT, Layout.RGB);
        Pixels rgba = Pictures.rings(WIDTH, HEIGHT, Layout.RGBA);
        BufferedImage opaque = Reference.buffered(rgb);
        BufferedImage transparent = Reference.buffered(rgba);
        files.put("png RGB: ImageIO", Reference.encode(opaque, "png"));
        files.put("png RGB: ours", PngEncoder.encode(rgb, Metadata.NONE));
        files.put("png RGBA: ImageIO", Reference.encode(transparent, "png"));
        files.put("png RGBA: interlaced", progressive(transparent, "png"));
        files.put("png RGB: 1 bit palette", Reference.encode(indexed(1, false), "png"));
        files.put("png RGB: 2 bit palette", Reference.encode(indexed(2, false), "png"));
        files.put("png RGBA: 4 bit palette", Reference.encode(indexed(4, true), "png"));
        files.put("png RGBA: 8 bit palette, interlaced", progressive(indexed(8, true), "png"));
        files.put("png RGB: 16 bit", Reference.encode(wide(false), "png"));
        files.put("png RGBA: 16 bit, interlaced", progressive(wide(true), "png"));
        files.put("png GREY: 16 bit", Reference.encode(noise(BufferedImage.TYPE_USHORT_GRAY), "png"));
        files.put("png GREY: ImageIO", Reference.encode(noise(BufferedImage.TYPE_BYTE_GRAY), "png"));
        files.put(
                "png GREY_ALPHA: ours",
                PngEncoder.encode(Pictures.rings(WIDTH, HEIGHT, Layout.GREY_ALPHA), Metadata.NONE));
        files.put("gif RGB: ImageIO", Reference.encode(opaque, "gif"));
        files.put("gif RGB: interlaced", progressive(indexed(8, false), "gif"));
        files.put("gif RGBA: transparent", Reference.encode(indexed(4, true), "gif"));
        files.put("bmp RGB: 24 bit", Reference.encode(opaque, "bmp"));
        files.put("bmp RGB: palette", Reference.encode(indexed(4, false), "bmp"));
        files.put("tiff RGB: ImageIO", Reference.encode(opaque, "tiff"));
        files.put("tiff RGBA: ImageIO", Reference.encode(transparent, "tiff"));
        files.put("tiff RGB: 16 bit", compressed(wide(false), "ZLib"));
        files.put("tiff RGB: deflate", compressed(opaque, "Deflate"));
        files.put("tiff RGB: LZW", compressed(opaque, "LZW"));
        files.put("webp RGB: lossy", WebpEncoder.encode(rgb, WebpOptions.quality(80), Metadata.NONE));
        files.put("webp RGBA: lossy", WebpEncoder.encode(rgba, WebpOptions.quality(80), Metadata.NONE));
        files.put("webp RGBA: lossless", WebpEncoder.encode(rgba, WebpOptions.losslessly(), Metadata.NONE));
        return files;
    }

    public static Map<String, byte[]> jpegs() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Layout layout : new Layout[] {Layout.GREY, Layout.RGB}) {
            Pixels image = Pictures.rings(WIDTH, HEIGHT, layout);
            for (boolean progressive : new boolean[] {false, true}) {
                for (boolean fullColor : new boolean[] {false, true}) {
                    JpegOptions options = new JpegOptions(80, progressive, fullColor);
                    files.put("jpeg " + layout + " " + options, JpegEncoder.encode(image, options, Metadata.NONE));
                }
            }
        }
        files.put(
                "jpeg RGB: ImageIO", Reference.encode(Reference.buffered(Pictures.rings(45, 37, Layout.RGB)), "jpeg"));
        return files;
    }

    private static BufferedImage noise(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        fill(image.getRaster(), 1 << 16);
        return image;
    }

    private static void fill(WritableRaster raster, int bound) {
        Random random = new Random(1);
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                for (int b = 0; b < raster.getNumBands(); b++) {
                    raster.setSample(x, y, b, random.nextInt(bound));
                }
            }
        }
    }

    private static BufferedImage wide(boolean alpha) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        fill(raster, 1 << 16);
        return new BufferedImage(model, raster, false, null);
    }

    private static BufferedImage indexed(int bits, boolean transparent) {
        int size = 1 << bits;
        byte[][] colors = new byte[3][size];
        for (int i = 0; i < 3; i++) {
            new Random(i).nextBytes(colors[i]);
        }
        IndexColorModel model = transparent
                ? new IndexColorModel(bits, size, colors[0], colors[1], colors[2], 1)
                : new IndexColorModel(bits, size, colors[0], colors[1], colors[2]);
        int type = bits < 8 ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type, model);
        fill(image.getRaster(), size);
        return image;
    }

    private static byte[] progressive(BufferedImage image, String format) {
        return write(image, format, param -> param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT));
    }

    private static byte[] compressed(BufferedImage image, String type) {
        return write(image, "tiff", param -> {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(type);
        });
    }

    /** TwelveMonkeys' writes fewer kinds. */
    private static ImageWriter jdks(String format) {
        for (Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format); writers.hasNext(); ) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun")) {
                return writer;
            }
        }
        throw new AssertionError("The JDK does not write " + format);
    }

    private static byte[] write(
            BufferedImage image, String format, java.util.function.Consumer<ImageWriteParam> options) {
        ImageWriter writer = jdks(format);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            options.accept(param);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
