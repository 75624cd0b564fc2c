package io.handrail.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MarkerProperties {

    /** Up to the 1,024 bytes that S3 allows, which may be 3,072 when they are encoded. */
    @Provide
    Arbitrary<String> keys() {
        Arbitrary<Character> characters = Arbitraries.chars().all().filter(c -> !Character.isSurrogate(c));
        Arbitrary<String> any = Arbitraries.strings().withChars("a/&=~%+ é").ofMaxLength(400);
        Arbitrary<String> unicode = characters.list().ofMaxSize(340).map(list -> {
            StringBuilder key = new StringBuilder();
            list.forEach(key::append);
            return key.toString();
        });
        return Arbitraries.oneOf(any, unicode).filter(key -> key.getBytes(StandardCharsets.UTF_8).length <= 1_024);
    }

    private static int size(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .mapToInt(e -> e.getKey().length() + e.getValue().length())
                .sum();
    }

    @Property(tries = 500)
    void aResultIsFoundAgainByItsSourceAloneAndFitsIntoTheMetadata(
            @ForAll("keys") String key, @ForAll("keys") String other, @ForAll @IntRange(max = 1_500) int used) {
        Map<String, String> own = used == 0 ? Map.of() : Map.of("own", "x".repeat(used));
        S3ObjectEvent source = ObjectEvents.event("ObjectCreated:Put", key, "e&=1", "v 1/ü", "00A10");

        Map<String, String> metadata = Marker.addTo(own, source);

        assertThat(size(metadata)).isLessThanOrEqualTo(2_048);
        Marker.requireRoom(metadata);
        assertThat(metadata).containsAllEntriesOf(own);
        assertThat(metadata.get(Marker.MADE_FROM)).matches("[!-~]*");
        assertThat(Marker.sequencer(metadata, source)).contains(new Sequencer("00A1"));
        if (!other.equals(key)) {
            assertThat(Marker.sequencer(metadata, ObjectEvents.created(other, "1")))
                    .isEmpty();
        }
        assertThat(Marker.field(metadata, "bucket")).isEqualTo("uploads");
        assertThat(Marker.field(metadata, "etag")).isEqualTo("e&=1");
        assertThat(Marker.field(metadata, "version")).isEqualTo("v 1/ü");
        String written = Marker.field(metadata, "key");
        if (written != null) {
            assertThat(written).isEqualTo(key);
        } else {
            assertThat(size(metadata)).as("cut no more than needed").isGreaterThan(2_048 - 40);
        }
    }

    @Property(tries = 200)
    void longKeysThatBeginAlikeAreToldApart(@ForAll @IntRange(min = 990, max = 1_023) int length) {
        S3ObjectEvent source = ObjectEvents.created("é".repeat(length / 2) + "a", "1");
        Map<String, String> metadata = Marker.addTo(Map.of(), source);
        assertThat(Marker.field(metadata, "key")).as("cut").isNull();
        assertThat(Marker.sequencer(metadata, source)).isPresent();
        assertThat(Marker.sequencer(metadata, ObjectEvents.created("é".repeat(length / 2) + "b", "1")))
                .isEmpty();
    }

    @Property
    void metadataOfSomebodyElseHasNoOrder(@ForAll String value) {
        Assume.that(!value.contains("uploads"));
        Map<String, String> metadata = new HashMap<>();
        metadata.put(Marker.MADE_FROM, value);
        assertThat(Marker.sequencer(metadata, ObjectEvents.created("k", "1"))).isEmpty();
        Marker.field(metadata, "key");
    }
}
