package io.handrail.s3.image.jpeg.internal;

import org.jspecify.annotations.Nullable;

/** The tables that a file has defined so far. Nothing is built of them until a scan uses them. */
final class Tables {

    private final @Nullable Quantization[] quant = new @Nullable Quantization[4];
    private final @Nullable HuffmanCode[] dc = new @Nullable HuffmanCode[4];
    private final @Nullable HuffmanCode[] ac = new @Nullable HuffmanCode[4];
    private int restartInterval;

    private static final class Quantization {
        final int[] factors = new int[64];
    }

    Tables copy() {
        Tables copy = new Tables();
        System.arraycopy(quant, 0, copy.quant, 0, 4);
        System.arraycopy(dc, 0, copy.dc, 0, 4);
        System.arraycopy(ac, 0, copy.ac, 0, 4);
        copy.restartInterval = restartInterval;
        return copy;
    }

    /** Reads the segment if it defines tables. */
    void read(int marker, JpegBytes segment) {
        switch (marker) {
            case Marker.DQT -> readQuant(segment);
            case Marker.DHT -> readHuffman(segment);
            case Marker.DRI -> restartInterval = segment.u16();
            default -> {}
        }
    }

    private void readQuant(JpegBytes in) {
        while (in.remaining() > 0) {
            int head = in.u8();
            if ((head & 15) > 3 || head >> 4 > 1) {
                throw Refusal.corrupt("a quantization table is of no known kind");
            }
            Quantization table = new Quantization();
            for (int k = 0; k < 64; k++) {
                table.factors[ZigZag.NATURAL[k]] = head >> 4 == 0 ? in.u8() : in.u16();
            }
            quant[head & 15] = table;
        }
    }

    private void readHuffman(JpegBytes in) {
        while (in.remaining() > 0) {
            int head = in.u8();
            if ((head & 15) > 3 || head >> 4 > 1) {
                throw Refusal.corrupt("a Huffman table is of no known kind");
            }
            (head >> 4 == 0 ? dc : ac)[head & 15] = HuffmanCode.read(in);
        }
    }

    /** MCUs between two restart markers; 0 for none. */
    int restartInterval() {
        return restartInterval;
    }

    /** Row by row. */
    int[] quant(int index) {
        Quantization table = quant[index];
        if (table == null) {
            throw Refusal.corrupt("a quantization table is missing");
        }
        return table.factors;
    }

    HuffmanCode dc(int index) {
        return required(dc[index]);
    }

    HuffmanCode ac(int index) {
        return required(ac[index]);
    }

    private static HuffmanCode required(@Nullable HuffmanCode code) {
        if (code == null) {
            throw Refusal.corrupt("a Huffman table is missing");
        }
        return code;
    }
}
