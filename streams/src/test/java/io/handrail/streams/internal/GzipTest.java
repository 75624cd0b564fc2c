package io.handrail.streams.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.InvalidJsonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    private static final int MAX = 1_000_000;

    static byte[] gzip(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(data);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whatWasPackedComesOut() throws Exception {
        byte[] random = new byte[300_000];
        new Random(1).nextBytes(random);
        for (byte[] data : new byte[][] {{}, {1}, ascii("text".repeat(50_000)), random}) {
            assertThat(Gzip.unpack(gzip(data), MAX)).isEqualTo(data);
        }
    }

    @Test
    void membersFollowOneAnother() throws Exception {
        byte[] packed = joined(gzip(ascii("one ")), gzip(new byte[0]), gzip(ascii("two")));
        assertThat(Gzip.unpack(packed, MAX)).isEqualTo(ascii("one two"));
    }

    @Test
    void everyFieldOfAHeaderIsSkipped() throws Exception {
        byte[] plain = gzip(ascii("text"));
        byte[] header = Arrays.copyOf(plain, 10);
        header[3] = 0x1f;
        byte[] fields = joined(new byte[] {3, 0, 9, 9, 9}, ascii("name\0comment\0"), new byte[] {1, 2});
        byte[] packed = joined(header, fields, Arrays.copyOfRange(plain, 10, plain.length));
        assertThat(Gzip.unpack(packed, MAX)).isEqualTo(ascii("text"));
        for (int length = 0; length < packed.length; length++) {
            assertRefused(Arrays.copyOf(packed, length), length < 3 ? "not gzip" : "cut off");
        }
    }

    @Test
    void theLimitMayBeReachedButNotPassed() throws Exception {
        byte[] data = new byte[100_000];
        assertThat(Gzip.unpack(gzip(data), data.length)).isEqualTo(data);
        assertThatThrownBy(() -> Gzip.unpack(gzip(data), data.length - 1))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("more than 99999 bytes");
        byte[] members = joined(gzip(new byte[60_000]), gzip(new byte[60_000]));
        assertThatThrownBy(() -> Gzip.unpack(members, 100_000)).hasMessageContaining("limit");
    }

    @Test
    void whatIsCutOffIsRefusedWhereverItIsCut() throws Exception {
        byte[] packed = gzip(ascii("some text, some text and more text"));
        for (int length = 3; length < packed.length; length++) {
            assertRefused(Arrays.copyOf(packed, length), "cut off");
            assertRefused(joined(packed, Arrays.copyOf(packed, length)), "cut off");
        }
    }

    @Test
    void whatIsDamagedOrNotGzipIsRefused() throws Exception {
        byte[] packed = gzip(ascii("some text"));
        byte[] wrongSum = packed.clone();
        wrongSum[packed.length - 8]++;
        assertRefused(wrongSum, "damaged");
        byte[] wrongLength = packed.clone();
        wrongLength[packed.length - 1]++;
        assertRefused(wrongLength, "damaged");
        byte[] noDeflate = packed.clone();
        noDeflate[10] = (byte) 0xff;
        assertRefused(noDeflate, "damaged");
        assertRefused(new byte[0], "not gzip");
        assertRefused(ascii("plain text, long enough"), "not gzip");
        assertRefused(joined(packed, ascii("and something else")), "follows");
    }

    @Test
    void dataOfAnotherProgramIsRead() {
        // printf 'hello\n' | gzip -n
        byte[] packed = HexFormat.of().parseHex("1f8b0800000000000003cb48cdc9c9e7020020303a3606000000");
        assertThat(Gzip.unpack(packed, MAX)).isEqualTo(ascii("hello\n"));
    }

    private static void assertRefused(byte[] packed, String why) {
        assertThatThrownBy(() -> Gzip.unpack(packed, MAX))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining(why);
    }
}
