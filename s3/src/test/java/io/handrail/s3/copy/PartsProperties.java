package io.handrail.s3.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PartsProperties {

    @Property(tries = 60)
    void eachByteIsInOnePartAndNoPartIsTooMany(
            @ForAll @LongRange(min = 1, max = 50L << 40) long size,
            @ForAll @LongRange(min = 5L << 20, max = 5L << 30) long wanted) {
        List<Parts.Part> parts = Parts.of(size, wanted);
        assertThat(parts).hasSizeLessThanOrEqualTo(10_000);
        long next = 0;
        for (int i = 0; i < parts.size(); i++) {
            Parts.Part part = parts.get(i);
            assertThat(part.number()).isEqualTo(i + 1);
            assertThat(part.first()).isEqualTo(next);
            assertThat(part.bytes()).isPositive();
            if (i < parts.size() - 1) {
                assertThat(part.bytes()).isEqualTo(parts.get(0).bytes()).isGreaterThanOrEqualTo(wanted);
            }
            next = part.last() + 1;
        }
        assertThat(next).isEqualTo(size);
    }
}
