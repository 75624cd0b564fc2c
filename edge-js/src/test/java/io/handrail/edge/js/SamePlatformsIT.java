package io.handrail.edge.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.event.InvalidEdgeEventException;
import io.handrail.edge.js.handlers.LabOrigin;
import io.handrail.edge.js.handlers.LabOriginResponse;
import io.handrail.edge.js.handlers.LabRequest;
import io.handrail.edge.js.handlers.LabViewerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same handlers give the same answers on the JVM and as JavaScript, whatever comes. */
class SamePlatformsIT {

    private static Platforms platforms;

    @BeforeAll
    static void compile() {
        NodeJs.isNeeded();
        platforms = new Platforms(
                List.of(new LabRequest(), new LabOrigin(), new LabOriginResponse(), new LabViewerResponse()),
                Lab.bundle());
    }

    private static void same(List<String> events) {
        int failures = 0;
        for (Platforms.Outcome outcome : platforms.run(events)) {
            assertThat(outcome.inNode()).as(outcome.event()).isEqualTo(outcome.onTheJvm());
            failures += outcome.inNode().getAsJsonObject().has("error") ? 1 : 0;
        }
        assertThat(failures).as("events that fail on both").isLessThan(events.size());
    }

    @Test
    void thousandsOfHostileRequestsAreAnsweredAlike() {
        RandomEvents random = new RandomEvents(new Random(7));
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            events.add(random.viewerRequest());
        }
        same(events);
    }

    @Test
    void headersThatAreNotAsCloudFrontHasThemAreReadAlike() {
        RandomEvents random = new RandomEvents(new Random(11));
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            events.add(random.irregularHeaders());
        }
        same(events);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "1", "[1]", "[{\"key\":\"X-Data\"}]", "[{\"value\":1}]", "[{\"key\":1,\"value\":\"\"}]"})
    void aMalformedHeaderIsRefusedOnBoth(String lines) {
        String event = new RandomEvents(new Random(12)).irregularHeaders();
        String malformed = event.replaceFirst("\"x-data\":\\[[^]]*]", Matcher.quoteReplacement("\"x-data\":" + lines));
        assertThat(malformed).isNotEqualTo(event);
        for (Platforms.Outcome outcome : platforms.run(List.of(malformed))) {
            String error = InvalidEdgeEventException.class.getName();
            assertThat(outcome.inNode().toString()).contains(error, "a header of event.Records[0].cf.request.headers");
            assertThat(outcome.onTheJvm().toString()).contains(error);
        }
    }

    @Test
    void theOtherEventsAreAnsweredAlike() {
        RandomEvents random = new RandomEvents(new Random(8));
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            events.add(random.originRequest());
            events.add(random.originResponse());
            events.add(random.viewerResponse());
        }
        // On the JVM there is no onError: what fails there must pass through here.
        for (Platforms.Outcome outcome : platforms.run(events)) {
            if (outcome.onTheJvm().getAsJsonObject().has("error")
                    && outcome.event().contains("viewer-response")) {
                assertThat(outcome.inNode().getAsJsonObject().get("result"))
                        .isEqualTo(RandomEvents.response(outcome.event()));
            } else {
                assertThat(outcome.inNode()).as(outcome.event()).isEqualTo(outcome.onTheJvm());
            }
        }
    }

    @Test
    void hashesAndMacsAreTheJdks() {
        RandomEvents random = new RandomEvents(new Random(9));
        List<String> events = new ArrayList<>();
        for (String algorithm : List.of(
                "SHA-256",
                "SHA-1",
                "SHA-384",
                "SHA-512",
                "MD5",
                "HmacSHA256",
                "HmacSHA1",
                "HmacSHA512",
                "SHA-3",
                "HmacX")) {
            for (int i = 0; i < 60; i++) {
                events.add(random.hash(algorithm));
            }
        }
        same(events);
    }

    @Test
    void signaturesAreTheJdks() throws Exception {
        List<String> events = new ArrayList<>();
        for (String algorithm : List.of(
                "SHA256withRSA", "SHA1withRSA", "SHA256withECDSA", "SHA256withECDSAinP1363Format", "SHA256withX")) {
            events.add(Tokens.signing(algorithm));
        }
        same(events);
    }

    @Test
    void tokensAreJudgedAlike() throws Exception {
        same(Tokens.events(new Random(10), 900));
    }
}
