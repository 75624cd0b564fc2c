package io.handrail.edge.js;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.edge.EventType;
import io.handrail.edge.event.EdgeEvents;
import io.handrail.edge.js.handlers.RulesOrigin;
import io.handrail.edge.js.handlers.RulesOriginResponse;
import io.handrail.edge.js.handlers.RulesRequest;
import io.handrail.edge.js.handlers.RulesViewerResponse;
import io.handrail.edge.rules.RandomEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rules as a function of Lambda@Edge: thousands of random rules, made and run in what TeaVM compiled, answer as on the JVM.
 * Rules and events are those by which {@code edge} compares Java with printed functions.
 */
class SameRulesIT {

    private static final int EVENTS = 3_000;
    private static final Path GENERATORS = Path.of("../edge/src/test/java/io/handrail/edge/rules");

    private static Platforms platforms;

    @BeforeAll
    static void compile() {
        NodeJs.isNeeded();
        Path bundle = Bundle.of(
                "random-rules",
                List.of(GENERATORS.resolve("RandomRules.java"), GENERATORS.resolve("Hostile.java")),
                "RulesRequest",
                "RulesOrigin",
                "RulesOriginResponse",
                "RulesViewerResponse");
        platforms = new Platforms(
                List.of(new RulesRequest(), new RulesOrigin(), new RulesOriginResponse(), new RulesViewerResponse()),
                bundle);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void randomRulesAnswerRandomEventsAlike(EventType type) {
        RandomEvents random = RandomEvents.ofLambda(type.ordinal());
        List<String> events = new ArrayList<>();
        for (int seed = 0; seed < EVENTS; seed++) {
            events.add(Platforms.json(EdgeEvents.toTree(random.event(type, Integer.toString(seed)))));
        }
        int failures = 0;
        int changes = 0;
        for (Platforms.Outcome outcome : platforms.run(events)) {
            assertThat(outcome.inNode()).as(outcome.event()).isEqualTo(outcome.onTheJvm());
            failures += outcome.inNode().getAsJsonObject().has("error") ? 1 : 0;
            changes += isChanged(outcome) ? 1 : 0;
        }
        assertThat(failures).as("events that fail on both").isLessThan(EVENTS / 10);
        assertThat(changes).as("events that rules change").isGreaterThan(EVENTS / 4);
    }

    private static boolean isChanged(Platforms.Outcome outcome) {
        JsonObject cf = JsonParser.parseString(outcome.event())
                .getAsJsonObject()
                .getAsJsonArray("Records")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("cf");
        return !cf.get(cf.has("response") ? "response" : "request")
                .equals(outcome.inNode().getAsJsonObject().get("result"));
    }
}
