package io.handrail.streams.firehose.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import io.handrail.streams.firehose.transform.Fate;
import io.handrail.streams.firehose.transform.JsonNormalizer;
import io.handrail.streams.firehose.transform.NewlineDelimited;
import io.handrail.streams.firehose.transform.ObjectStep;
import io.handrail.streams.firehose.transform.ParseStep;
import io.handrail.testing.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnricherTest {

    private static final String ANN = "{\"c\":\"ann\",\"n\":1}";
    private static final String BOB = "{\"c\":\"bob\",\"n\":2}";

    private final List<Set<String>> asked = new ArrayList<>();
    private final Map<String, Object> annsData = new LinkedHashMap<>();
    private final Lookup<String, Map<String, Object>> people = (keys, context) -> {
        asked.add(keys);
        return keys.contains("ann") ? Map.of("ann", annsData) : Map.of();
    };
    private final TestContext context = TestContext.create();

    EnricherTest() {
        annsData.put("tier", "gold");
        annsData.put("secret", new LinkedHashMap<>(Map.of("pin", "0000")));
    }

    private List<String> run(Enricher enricher, String... records) throws Exception {
        return run(ParseStep.json().then(enricher).then(NewlineDelimited.json()), records);
    }

    private List<String> run(FirehoseTransformer<byte[], byte[]> chain, String... records) throws Exception {
        List<FirehoseRecord<byte[]>> all = new ArrayList<>();
        for (String record : records) {
            all.add(FirehoseRecord.of("r" + all.size(), record.getBytes(StandardCharsets.UTF_8)));
        }
        List<String> results = new ArrayList<>();
        for (Transformed<byte[]> result : chain.transformAll(all, context)) {
            results.add(
                    result instanceof Transformed.Ok<byte[]> ok
                            ? new String(ok.data(), StandardCharsets.UTF_8)
                            : result.getClass().getSimpleName());
        }
        return results;
    }

    @Test
    void allRecordsAreLookedUpAtOnceAndEachKeyOnce() throws Exception {
        assertThat(run(Enricher.of("c", "who", people).fields("tier"), ANN + BOB, ANN, "{\"n\":3}", "{\"c\":7}"))
                .containsExactly(
                        "{\"c\":\"ann\",\"n\":1,\"who\":{\"tier\":\"gold\"}}\n" + BOB + "\n",
                        "{\"c\":\"ann\",\"n\":1,\"who\":{\"tier\":\"gold\"}}\n",
                        "{\"n\":3}\n",
                        "{\"c\":7}\n");
        assertThat(asked).containsExactly(Set.of("ann", "bob", "7"));
    }

    @Test
    void recordsWithoutAKeyAskNobody() throws Exception {
        assertThat(run(Enricher.of("c", "who", people), "{\"n\":1}", "{\"c\":{}}", "{\"c\":\"\"}"))
                .hasSize(3);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsMissingIsKeptOrDroppedOrFails() throws Exception {
        Enricher enricher = Enricher.of("c", "who", people).fields("tier");

        assertThat(run(enricher.onMissing(Fate.DROP), ANN + BOB, BOB))
                .containsExactly("{\"c\":\"ann\",\"n\":1,\"who\":{\"tier\":\"gold\"}}\n", "Dropped");
        assertThat(run(enricher.onMissing(Fate.FAIL), ANN, ANN + BOB, "{}"))
                .containsExactly("{\"c\":\"ann\",\"n\":1,\"who\":{\"tier\":\"gold\"}}\n", "Failed", "Failed");
    }

    @Test
    void whatTheProducerPutIntoTheFieldDoesNotPassForReferenceData() throws Exception {
        String forged = "{\"c\":\"bob\",\"who\":{\"tier\":\"gold\"}}";

        assertThat(run(Enricher.of("c", "who", people), forged)).containsExactly("{\"c\":\"bob\"}\n");
        assertThat(run(Enricher.of("c", "who", broken()).onSourceFailure(Fate.KEEP), forged))
                .containsExactly("{\"c\":\"bob\"}\n");
    }

    private static Lookup<String, Map<String, Object>> broken() {
        return (keys, context) -> {
            throw new IllegalStateException("down");
        };
    }

    @Test
    void aSourceThatFailsFailsTheRecordsThatNeedItOrLetsThemThrough() throws Exception {
        Enricher enricher = Enricher.of("c", "who", broken());

        assertThat(run(enricher, ANN, "{\"n\":3}")).containsExactly("Failed", "{\"n\":3}\n");
        assertThat(context.logs()).isEmpty();
        assertThat(run(enricher.onSourceFailure(Fate.KEEP), ANN)).containsExactly(ANN + "\n");
        assertThat(context.logs()).hasSize(1).first().asString().contains("who", "down");
        assertThatThrownBy(() -> enricher.onSourceFailure(Fate.DROP)).hasMessageContaining("lose");
    }

    @Test
    void aLaterStepDoesNotChangeTheReferenceDataOfOthers() throws Exception {
        FirehoseTransformer<byte[], byte[]> chain = ParseStep.json()
                .then(Enricher.of("c", "who", people))
                .then((ObjectStep) (object, record) -> {
                    ((Map<?, ?>) ((Map<?, ?>) object.get("who")).get("secret")).clear();
                    return object;
                })
                .then(NewlineDelimited.json());

        assertThat(run(chain, ANN))
                .containsExactly("{\"c\":\"ann\",\"n\":1,\"who\":{\"tier\":\"gold\",\"secret\":{}}}\n");
        assertThat(annsData.get("secret")).isEqualTo(Map.of("pin", "0000"));
    }

    @Test
    void anEnrichedRecordCanBeMadeFlat() throws Exception {
        FirehoseTransformer<byte[], byte[]> chain = ParseStep.json()
                .then(Enricher.of("c", "who", people).fields("tier"))
                .then(JsonNormalizer.builder().flatten("_").build())
                .then(NewlineDelimited.json());

        assertThat(run(chain, ANN)).containsExactly("{\"c\":\"ann\",\"n\":1,\"who_tier\":\"gold\"}\n");
    }
}
