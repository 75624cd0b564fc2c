package io.handrail.s3.image.codec.internal.jpeg;

import io.handrail.s3.image.codec.Metadata;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a file together: segments and scans. */
public final class JpegFile {

    /** A segment's length is 16 bits, with itself. */
    private static final int MAX_CONTENT = 65_533;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

    private final JpegFrame frame;
    private final boolean progressive;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);

    public JpegFile(JpegFrame frame, boolean progressive) {
        this.frame = frame;
        this.progressive = progressive;
    }

    public byte[] write(Metadata metadata) {
        marker(0xD8);
        // JFIF 1.01 without a resolution.
        segment(0xE0, new byte[] {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0});
        exif(metadata.exif());
        icc(metadata.icc());
        for (int i = 0; i < frame.quantizations.size(); i++) {
            quantization(i, frame.quantizations.get(i));
        }
        frameHeader();
        List<Component> all = frame.components;
        if (progressive) {
            scan(new JpegScan(frame, all, 0, 0));
            // Brightness coarsely, then colour, then what is left of brightness.
            scan(new JpegScan(frame, all.subList(0, 1), 1, 5));
            for (int i = 1; i < all.size(); i++) {
                scan(new JpegScan(frame, all.subList(i, i + 1), 1, 63));
            }
            scan(new JpegScan(frame, all.subList(0, 1), 6, 63));
        } else {
            scan(new JpegScan(frame, all, 0, 63));
        }
        marker(0xD9);
        return out.toByteArray();
    }

    private void exif(byte @Nullable [] exif) {
        // There is no way to continue in a second segment.
        if (exif != null && exif.length <= MAX_CONTENT - EXIF.length) {
            marker(0xE1);
            u16(2 + EXIF.length + exif.length);
            out.writeBytes(EXIF);
            out.writeBytes(exif);
        }
    }

    private void icc(byte @Nullable [] icc) {
        if (icc == null) {
            return;
        }
        int most = MAX_CONTENT - ICC.length - 2;
        int count = (icc.length + most - 1) / most;
        for (int i = 0; i < count && count <= 255; i++) {
            int length = Math.min(most, icc.length - i * most);
            marker(0xE2);
            u16(2 + ICC.length + 2 + length);
            out.writeBytes(ICC);
            out.write(i + 1);
            out.write(count);
            out.write(icc, i * most, length);
        }
    }

    private void quantization(int number, Quantization quantization) {
        byte[] content = new byte[65];
        content[0] = (byte) number;
        for (int i = 0; i < 64; i++) {
            content[i + 1] = (byte) quantization.divisors[Quantization.ZIGZAG[i]];
        }
        segment(0xDB, content);
    }

    private void frameHeader() {
        marker(progressive ? 0xC2 : 0xC0);
        u16(8 + 3 * frame.components.size());
        out.write(8);
        u16(frame.height);
        u16(frame.width);
        out.write(frame.components.size());
        for (Component component : frame.components) {
            out.write(component.id);
            out.write(component.sampling << 4 | component.sampling);
            out.write(component.tables);
        }
    }

    private void scan(JpegScan scan) {
        JpegBits bits = new JpegBits(JpegScan.TABLES);
        scan.code(bits);
        HuffmanTable[] tables = bits.startWriting();
        for (int i = 0; i < tables.length; i++) {
            if (tables[i].symbols.length > 0) {
                table((i & 1) << 4 | i >> 1, tables[i]);
            }
        }
        marker(0xDA);
        u16(6 + 2 * scan.components().size());
        out.write(scan.components().size());
        for (Component component : scan.components()) {
            out.write(component.id);
            out.write(component.tables << 4 | component.tables);
        }
        out.write(scan.first());
        out.write(scan.last());
        out.write(0);
        scan.code(bits);
        out.writeBytes(bits.finish());
    }

    private void table(int number, HuffmanTable table) {
        marker(0xC4);
        u16(2 + 17 + table.symbols.length);
        out.write(number);
        for (int length = 1; length <= 16; length++) {
            out.write(table.lengths[length]);
        }
        out.writeBytes(table.symbols);
    }

    private void segment(int marker, byte[] content) {
        marker(marker);
        u16(2 + content.length);
        out.writeBytes(content);
    }

    private void marker(int marker) {
        out.write(0xFF);
        out.write(marker);
    }

    private void u16(int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
