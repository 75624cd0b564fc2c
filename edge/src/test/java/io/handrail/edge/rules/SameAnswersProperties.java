package io.handrail.edge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponseEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The same rules give the same answers to the same events in Java, in Rhino, in Node and in njs. The processes get some
 * hundred sets of rules at once.
 */
class SameAnswersProperties {

    private static final int SETS = 700;
    private static final int EVENTS = 4;

    private final long now = System.currentTimeMillis() / 1000;

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void nodeAnswersAsJavaDoes(@ForAll long seed) {
        sameIn(Engines.NODE, seed);
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void njsAnswersAsJavaDoes(@ForAll long seed) {
        sameIn(Engines.NJS, seed);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void rhinoAnswersAsJavaDoes(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        try (Rhino rhino = new Rhino()) {
            Sample sample = sample(random, false, random.nextBoolean());
            assertThat(rhino.run(sample)).as(sample.toString()).isEqualTo(sample.inJava());
        }
    }

    private void sameIn(Engines engine, long seed) {
        assumeTrue(engine.isThere(), engine + " is not installed; its answers are not compared");
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < SETS; i++) {
            boolean response = random.nextInt(3) == 0;
            samples.add(sample(random, !response && random.nextBoolean(), response));
        }
        List<String> results = engine.run(samples);
        int at = 0;
        for (Sample sample : samples) {
            assertThat(results.subList(at, at + sample.size()))
                    .as(sample.toString())
                    .isEqualTo(sample.inJava());
            at += sample.size();
        }
        assertThat(results).hasSize(at);
    }

    private Sample sample(Random random, boolean lookups, boolean response) {
        EdgeRules rules = RandomRules.ofFunction(random, lookups, response).rules();
        RandomEvents events = new RandomEvents(random, new Tokens(now));
        List<ViewerRequest> requests = new ArrayList<>();
        List<ViewerResponseEvent> responses = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            if (response) {
                responses.add(events.response());
            } else {
                requests.add(events.request());
            }
        }
        return response
                ? Sample.ofResponses(rules, responses)
                : Sample.ofRequests(rules, RandomRules.KEY_VALUES, requests);
    }
}
