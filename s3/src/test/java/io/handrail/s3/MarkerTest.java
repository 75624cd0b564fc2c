package io.handrail.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkerTest {

    private static final Map<String, String> FUNCTION = Map.of("AWS_LAMBDA_FUNCTION_NAME", "shrink");

    private static Map<String, String> madeBy(Map<String, String> environment) throws Exception {
        return Environment.with(environment, () -> Marker.addTo(Map.of(), ObjectEvents.created("a b", "0A")));
    }

    @Test
    void aFunctionKnowsWhatItMadeItself() throws Exception {
        Map<String, String> own = madeBy(FUNCTION);
        assertThat(own)
                .containsEntry("handrail-made-by", "shrink")
                .containsEntry("handrail-made-from", "bucket=uploads&key=a+b&etag=e1&sequencer=0A");
        Environment.with(FUNCTION, () -> {
            assertThat(Marker.isOfThisFunction(own)).isTrue();
            assertThat(Marker.isOfThisFunction(Map.of())).isFalse();
            return null;
        });
        Environment.with(Map.of("AWS_LAMBDA_FUNCTION_NAME", "other"), () -> {
            assertThat(Marker.isOfThisFunction(own)).isFalse();
            return null;
        });
    }

    @Test
    void outsideOfLambdaNothingIsItsOwn() throws Exception {
        Map<String, String> own = madeBy(Map.of());
        assertThat(own).doesNotContainKey("handrail-made-by");
        Environment.with(Map.of(), () -> {
            assertThat(Marker.isOfThisFunction(own)).isFalse();
            assertThat(Marker.isOfThisFunction(Map.of("handrail-made-by", "shrink")))
                    .isFalse();
            return null;
        });
    }

    @Test
    void metadataThatLeavesNoRoomIsRefusedBeforeAnythingIsWritten() {
        PutOptionsBuilder full = PutOptions.builder().metadata("m", "x".repeat(2_000));
        full.build();
        assertThatThrownBy(() -> full.madeFrom(ObjectEvents.created("k", "1")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("s3://uploads/k");
        assertThatThrownBy(() ->
                        PutOptions.builder().metadata("m", "x".repeat(2_100)).build())
                .hasMessageContaining("2048");
    }

    @Test
    void whatS3WouldNotGiveBackAsItIsIsRefused() {
        PutOptionsBuilder builder = PutOptions.builder();
        assertThatThrownBy(() -> builder.metadata("title", "Ä")).hasMessageContaining("title");
        assertThatThrownBy(() -> builder.metadata("a b", "c")).hasMessageContaining("a b");
        assertThatThrownBy(() -> builder.metadata("Handrail-made-by", "c")).hasMessageContaining("Handrail's own");
        for (int i = 0; i < 10; i++) {
            builder.tag("t" + i, "v");
        }
        assertThatThrownBy(() -> builder.tag("t10", "v")).hasMessageContaining("10 tags");
    }

    @Test
    void aLongVersionIsLeftOutRatherThanTheOrder() {
        S3ObjectEvent source = ObjectEvents.event("ObjectCreated:Put", "k", "e", "v".repeat(1_000), "0A");
        Map<String, String> metadata = Marker.addTo(Map.of(), source);
        assertThat(Marker.field(metadata, "version")).isNull();
        assertThat(Marker.sequencer(metadata, source)).isPresent();
    }
}
