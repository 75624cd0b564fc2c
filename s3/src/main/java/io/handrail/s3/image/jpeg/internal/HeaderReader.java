package io.handrail.s3.image.jpeg.internal;

import io.handrail.s3.image.jpeg.JpegColors;
import io.handrail.s3.image.jpeg.JpegHeader;
import io.handrail.s3.image.jpeg.JpegLimits;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What stands before the first scan. */
public final class HeaderReader {

    private final byte[] file;
    private final Tables tables = new Tables();
    private final Frame frame;
    private final JpegHeader header;
    private final int firstScan;

    /**
     * Reads until there.
     *
     * @throws io.handrail.s3.image.codec.UnsupportedImageException if the file is refused for what stands there
     */
    public static HeaderReader read(byte[] file, JpegLimits limits) {
        if (file.length < 3 || file[0] != (byte) 0xFF || file[1] != (byte) Marker.SOI || file[2] != (byte) 0xFF) {
            throw Refusal.unsupported("is not a JPEG image: it does not begin with FF D8 FF");
        }
        return new HeaderReader(file, limits);
    }

    private HeaderReader(byte[] file, JpegLimits limits) {
        this.file = file;
        JpegBytes in = new JpegBytes(file, 2, file.length);
        Segments segments = new Segments();
        Frame found = null;
        int marker = in.marker();
        while (marker != Marker.SOS) {
            if (marker == Marker.EOI) {
                throw Refusal.corrupt("it has no image");
            }
            if (Marker.isFrame(marker)) {
                if (found != null) {
                    throw Refusal.corrupt("it has two frames");
                }
                found = FrameReader.read(marker, in.segment(), limits);
            } else if (!Marker.isAlone(marker)) {
                JpegBytes segment = in.segment();
                tables.read(marker, segment);
                segments.read(marker, segment);
            }
            marker = in.marker();
        }
        this.firstScan = in.position;
        this.frame = required(found);
        this.header = new JpegHeader(
                frame.width(),
                frame.height(),
                colors(segments, frame.components()),
                frame.progressive(),
                segments.adobe(),
                segments.metadata());
    }

    private static Frame required(@Nullable Frame frame) {
        if (frame == null) {
            throw Refusal.corrupt("a scan comes before the frame");
        }
        return frame;
    }

    /** As libjpeg guesses it: JFIF is always YCbCr, then Adobe's word counts, then the components' names. */
    private static JpegColors colors(Segments segments, List<Component> components) {
        OptionalInt adobe = segments.adobe();
        return switch (components.size()) {
            case 1 -> JpegColors.GREY;
            case 3 -> {
                boolean rgb = adobe.isPresent() ? adobe.getAsInt() == 0 : isRgb(components);
                yield rgb && !segments.jfif() ? JpegColors.RGB : JpegColors.YCBCR;
            }
            default -> adobe.orElse(0) == 0 ? JpegColors.CMYK : JpegColors.YCCK;
        };
    }

    private static boolean isRgb(List<Component> components) {
        return components.get(0).id() == 'R'
                && components.get(1).id() == 'G'
                && components.get(2).id() == 'B';
    }

    /** What the file says about its image. */
    public JpegHeader header() {
        return header;
    }

    Frame frame() {
        return frame;
    }

    /** The tables defined so far, to be changed by what comes. */
    Tables tables() {
        return tables.copy();
    }

    /** The file, at the first scan's header. */
    JpegBytes scans() {
        return new JpegBytes(file, firstScan, file.length);
    }
}
