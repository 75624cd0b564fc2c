package io.handrail.s3.image.jpeg.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScanWordsTest {

    /** More than fits in at once, in some of them. */
    private static final int MOST_BYTES = 50_000;

    @Property(tries = 100)
    void theyAreTheDataWithoutItsStuffingAndThenZeros(
            @ForAll @IntRange(max = MOST_BYTES) int length,
            @ForAll @IntRange(min = 1, max = 300) int rarity,
            @ForAll long seed) {
        byte[] data = new byte[length];
        ByteArrayOutputStream stuffed = new ByteArrayOutputStream();
        Random random = new Random(seed);
        for (int i = 0; i < length; i++) {
            data[i] = (byte) (random.nextInt(rarity) == 0 ? 0xFF : random.nextInt(256));
            stuffed.write(data[i]);
            if (data[i] == (byte) 0xFF) {
                stuffed.write(0);
            }
        }
        int marker = stuffed.size();
        stuffed.writeBytes(new byte[] {(byte) 0xFF, (byte) Marker.EOI, 1, 2, 3, 4});

        ScanWords words = new ScanWords(stuffed.toByteArray(), stuffed.size());
        words.start(0);
        for (int i = 0; i < length + 8; i += 4) {
            words.prepare();
            int word = words.words[words.next++];
            for (int b = 0; b < 4; b++) {
                assertThat((byte) (word >> (24 - 8 * b))).isEqualTo(i + b < length ? data[i + b] : 0);
            }
            assertThat(words.position()).isLessThanOrEqualTo(marker);
            if (i + 4 >= length) {
                assertThat(words.left()).isEqualTo(8 * (length - i - 4));
            }
        }
    }
}
