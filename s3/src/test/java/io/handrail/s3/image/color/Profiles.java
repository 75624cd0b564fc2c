package io.handrail.s3.image.color;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes ICC profiles for tests. */
public final class Profiles {

    static final double[] SRGB = {
        0.4360747, 0.2225045, 0.0139322, 0.3850649, 0.7168786, 0.0971045, 0.1430804, 0.0606169, 0.7141733
    };
    static final double[] P3 = {0.51512, 0.2412, -0.00105, 0.29198, 0.69225, 0.04189, 0.1571, 0.06657, 0.78407};
    static final double[] ADOBE = {0.60974, 0.31111, 0.01947, 0.20528, 0.62567, 0.06087, 0.14919, 0.06322, 0.74457};
    static final double[] WIDE = {0.7976749, 0.2880402, 0, 0.1351917, 0.7118741, 0, 0.0313534, 0.0000857, 0.8252100};

    private Profiles() {}

    /** Display P3, as phones write it into their photos. */
    public static byte[] displayP3() {
        return matrix(P3, srgbCurve());
    }

    /** As screens and phones have it. */
    static byte[] matrix(double[] primaries, byte[] curve) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        String[] names = {"rXYZ", "gXYZ", "bXYZ"};
        for (int i = 0; i < 3; i++) {
            tags.put(names[i], xyz(primaries[3 * i], primaries[3 * i + 1], primaries[3 * i + 2]));
        }
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return profile("mntr", "RGB ", "XYZ ", tags);
    }

    static byte[] grey(byte[] curve) {
        return profile("mntr", "GRAY", "XYZ ", new LinkedHashMap<>(Map.of("kTRC", curve)));
    }

    /** A profile with a table of two steps for each channel; a colour of Lab for every corner. */
    static byte[] table(String space, int channels, byte[]... corners) {
        ByteArrayOutputStream tag = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(48);
        head.put("mft1".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        head.put((byte) channels).put((byte) 3).put((byte) 2).put((byte) 0);
        for (int i = 0; i < 9; i++) {
            head.putInt(i % 4 == 0 ? 65_536 : 0);
        }
        tag.writeBytes(head.array());
        for (int i = 0; i < channels * 256; i++) {
            tag.write(i);
        }
        for (byte[] corner : corners) {
            tag.writeBytes(corner);
        }
        for (int i = 0; i < 3 * 256; i++) {
            tag.write(i);
        }
        return profile("scnr", space, "Lab ", new LinkedHashMap<>(Map.of("A2B0", tag.toByteArray())));
    }

    static byte[] gamma(double gamma) {
        return curve((int) Math.round(gamma * 256));
    }

    static byte[] curve(int... entries) {
        ByteBuffer out = ByteBuffer.allocate(12 + 2 * entries.length);
        out.put("curv".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(entries.length);
        for (int entry : entries) {
            out.putShort((short) entry);
        }
        return out.array();
    }

    static byte[] parametric(int kind, double... parameters) {
        ByteBuffer out = ByteBuffer.allocate(12 + 4 * parameters.length);
        out.put("para".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putShort((short) kind)
                .putShort((short) 0);
        for (double parameter : parameters) {
            out.putInt((int) Math.round(parameter * 65_536));
        }
        return out.array();
    }

    static byte[] srgbCurve() {
        return parametric(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
    }

    private static byte[] xyz(double x, double y, double z) {
        ByteBuffer out = ByteBuffer.allocate(20);
        out.put("XYZ ".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        for (double value : new double[] {x, y, z}) {
            out.putInt((int) Math.round(value * 65_536));
        }
        return out.array();
    }

    private static byte[] profile(String kind, String space, String connection, Map<String, byte[]> tags) {
        tags.put("wtpt", xyz(0.9642, 1, 0.8249));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer table = ByteBuffer.allocate(4 + 12 * tags.size());
        table.putInt(tags.size());
        int start = 128 + table.capacity();
        tags.forEach((name, tag) -> {
            table.put(name.getBytes(StandardCharsets.US_ASCII));
            table.putInt(start + data.size()).putInt(tag.length);
            data.writeBytes(tag);
            data.writeBytes(new byte[-tag.length & 3]);
        });
        ByteBuffer out = ByteBuffer.allocate(start + data.size());
        out.putInt(out.capacity()).putInt(0).putInt(0x04200000);
        out.put(kind.getBytes(StandardCharsets.US_ASCII));
        out.put(space.getBytes(StandardCharsets.US_ASCII));
        out.put(connection.getBytes(StandardCharsets.US_ASCII));
        out.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
        out.position(36);
        out.put("acsp".getBytes(StandardCharsets.US_ASCII));
        out.putInt(68, 0x0000F6D6).putInt(72, 0x00010000).putInt(76, 0x0000D32D);
        out.position(128);
        out.put(table.array()).put(data.toByteArray());
        return out.array();
    }
}
