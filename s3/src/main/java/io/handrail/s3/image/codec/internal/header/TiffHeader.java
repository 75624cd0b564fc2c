package io.handrail.s3.image.codec.internal.header;

import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.ImageType;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.ByteSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A TIFF file's first directory: its first page.
 *
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 2</a>
 */
public final class TiffHeader {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int SAMPLES = 277;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int ICC = 34_675;

    /** Bytes of a value of each type. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private static final int MAX_SAMPLES = 8;

    private TiffHeader() {}

    public static ImageHeader read(byte[] file) {
        return new Directory(file).read();
    }

    /** The colour profile; null if there is none. */
    public static byte @Nullable [] icc(byte[] file) {
        Directory directory = new Directory(file);
        directory.read();
        return directory.icc;
    }

    private static UnsupportedImageException corrupt(String message) {
        return new UnsupportedImageException(Reason.CORRUPT, "is a TIFF image " + message);
    }

    private static UnsupportedImageException unsupported(String message) {
        return new UnsupportedImageException(Reason.UNSUPPORTED, "is a TIFF image " + message);
    }

    /** Reads one directory and checks that what it points to is in the file. */
    private static final class Directory {

        private final byte[] file;
        private final boolean little;
        private int width;
        private int height;
        private int samples = 1;
        private int compression = 1;
        private int tileWidth;
        private int tileHeight;
        private byte @Nullable [] icc;

        Directory(byte[] file) {
            this.file = file;
            this.little = file[0] == 'I';
        }

        ImageHeader read() {
            ByteSource in = new ByteSource(file, 4);
            long start = u32(in);
            in = new ByteSource(file, 0);
            in.skip(start);
            int entries = u16(in);
            for (int i = 0; i < entries; i++) {
                entry(in);
            }
            if (width < 1 || height < 1) {
                throw corrupt("without a size");
            }
            check();
            return new ImageHeader(ImageType.TIFF, width, height, 1);
        }

        private void entry(ByteSource in) {
            int tag = u16(in);
            int type = u16(in);
            long count = u32(in);
            if (type == 0 || type >= SIZES.length) {
                in.skip(4);
                return;
            }
            ByteSource value = in;
            long bytes = SIZES[type] * count;
            if (bytes > 4) {
                value = new ByteSource(file, 0);
                value.skip(u32(in));
                if (bytes > value.remaining()) {
                    throw new UnsupportedImageException(Reason.TRUNCATED, "is truncated: a field is past its end");
                }
            }
            int next = in.position() + (bytes > 4 ? 0 : 4);
            if (count > 0) {
                field(tag, type, count, value);
            }
            in.skip(next - (long) in.position());
        }

        private void field(int tag, int type, long count, ByteSource value) {
            switch (tag) {
                case WIDTH -> width = number(type, value);
                case HEIGHT -> height = number(type, value);
                case COMPRESSION -> compression = number(type, value);
                case SAMPLES -> samples = number(type, value);
                case TILE_WIDTH -> tileWidth = number(type, value);
                case TILE_HEIGHT -> tileHeight = number(type, value);
                case BITS -> {
                    for (long i = 0; i < Math.min(count, MAX_SAMPLES); i++) {
                        checkBits(number(type, value));
                    }
                }
                case ICC -> icc = value.bytes(count);
                default -> {}
            }
        }

        private static void checkBits(int bits) {
            if (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16) {
                throw unsupported("of " + bits + " bits a sample, which is not read");
            }
        }

        private void check() {
            if (samples < 1 || samples > MAX_SAMPLES) {
                throw corrupt("of " + samples + " samples a pixel");
            }
            // 6 and 7 are JPEG images with a header of their own, which can claim another size.
            int[] known = {1, 2, 3, 4, 5, 8, 32_773, 32_946};
            if (Arrays.binarySearch(known, compression) < 0) {
                throw unsupported("with compression " + compression + ", which is not read");
            }
            // A tile may be larger than the image, by less than itself; memory is given to whole ones.
            if (tileWidth < 0 || tileHeight < 0 || tileWidth > width + 1_024L || tileHeight > height + 1_024L) {
                throw corrupt("of tiles larger than itself");
            }
        }

        /** Only short and long ones are used for what is read here. Negative if it is too large. */
        private int number(int type, ByteSource in) {
            return switch (type) {
                case 1 -> in.u8();
                case 3 -> u16(in);
                case 4 -> (int) Math.min(u32(in), Integer.MAX_VALUE);
                default -> throw corrupt("with a size that is no number");
            };
        }

        private int u16(ByteSource in) {
            return little ? in.u16Little() : in.u16();
        }

        private long u32(ByteSource in) {
            return little ? in.u32Little() : in.u32();
        }
    }
}
