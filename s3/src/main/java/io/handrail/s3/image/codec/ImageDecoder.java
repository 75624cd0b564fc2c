package io.handrail.s3.image.codec;

import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.Canvas;
import io.handrail.s3.image.codec.internal.gif.GifReader;
import io.handrail.s3.image.codec.internal.imageio.BmpReader;
import io.handrail.s3.image.codec.internal.imageio.TiffReader;
import io.handrail.s3.image.codec.internal.png.PngReader;
import io.handrail.s3.image.codec.internal.webp.WebpReader;

/**
 * Reads PNG, GIF, BMP, TIFF and WebP files. JPEG has a decoder of its own, which shrinks as it goes.
 *
 * <p>The limits are checked before memory is given to an image. A file that cannot be read is refused by an
 * {@link UnsupportedImageException}, whatever is wrong with it.
 *
 * <p>PNG and GIF are read in plain Java. BMP is read by the JDK's ImageIO; TIFF and WebP by TwelveMonkeys, which whoever
 * takes these files adds: {@code com.twelvemonkeys.imageio:imageio-tiff} and {@code imageio-webp}. TIFF files of 32 bits a
 * sample, or with JPEG inside, are refused.
 */
public final class ImageDecoder {

    private ImageDecoder() {}

    /**
     * The image, of an animation the first frame.
     *
     * @throws UnsupportedImageException if the file is refused
     */
    public static DecodedImage decode(byte[] file, DecodePolicy policy) {
        Canvas canvas = new Canvas();
        ImageHeader header = checked(file, policy, false);
        return switch (header.type()) {
            case PNG -> new PngReader(file, policy).read(canvas);
            case GIF -> new GifReader(file, policy).first();
            case BMP -> BmpReader.read(file, policy);
            case TIFF -> TiffReader.read(file, policy);
            case WEBP -> new WebpReader(file, policy).first();
            case JPEG -> throw noJpeg();
        };
    }

    /**
     * All frames of a GIF or WebP file, one after the other; any other file is one frame.
     *
     * @throws UnsupportedImageException if the file is refused, which may be after some frames
     */
    public static void decodeFrames(byte[] file, DecodePolicy policy, FrameSink sink) {
        ImageHeader header = checked(file, policy, true);
        switch (header.type()) {
            case GIF -> new GifReader(file, policy).all(sink);
            case WEBP -> new WebpReader(file, policy).all(sink);
            default -> {
                DecodedImage image = decode(file, policy);
                sink.start(header.width(), header.height(), 1);
                sink.frame(image.pixels(), 0);
            }
        }
    }

    /**
     * The image row by row where the format allows it: PNG that is not interlaced. Others are decoded as a whole first.
     *
     * @return what {@link #decode} returns, without pixels worth looking at
     * @throws UnsupportedImageException if the file is refused, which may be after some rows
     */
    public static Metadata decodeRows(byte[] file, DecodePolicy policy, RowSink sink) {
        ImageHeader header = checked(file, policy, false);
        if (header.type() == ImageType.PNG) {
            return new PngReader(file, policy).rows(sink);
        }
        DecodedImage image = decode(file, policy);
        sink.start(header.width(), header.height(), image.pixels().layout(), image.metadata());
        sink.rows(image.pixels().samples(), 0, header.height());
        return image.metadata();
    }

    private static ImageHeader checked(byte[] file, DecodePolicy policy, boolean frames) {
        ImageHeader header = ImageHeader.read(file);
        if (header.type() == ImageType.JPEG) {
            throw noJpeg();
        }
        // Of an animation that becomes a still, the first frame is read only.
        policy.limits()
                .check(frames ? header : new ImageHeader(header.type(), header.width(), header.height(), 1), false);
        return header;
    }

    private static UnsupportedImageException noJpeg() {
        return new UnsupportedImageException(Reason.UNSUPPORTED, "is a JPEG image, which another decoder reads");
    }
}
