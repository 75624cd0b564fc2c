package io.handrail.edge.js;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long what is compiled is; Lambda@Edge takes 1 MB, zipped, for viewer events, and each byte is read at a cold start. */
class BundleSizeIT {

    private static final int KB = 1_000;
    private static final int MINIMAL = 25;
    private static final int TYPICAL = 50;

    @Test
    void theSmallestFunctionStaysSmall() throws IOException {
        Path bundle = Bundle.of("minimal", "Minimal");
        assertThat(Files.size(bundle)).isLessThan(MINIMAL * KB);
        assertThat(Files.readString(bundle)).doesNotContain("node:");
    }

    @Test
    void aTypicalFunctionStaysSmall() throws IOException {
        assertThat(Files.size(Bundle.of("typical", "Typical"))).isLessThan(TYPICAL * KB);
    }

    @Test
    void anEventThatNoHandlerIsForIsRefused() {
        NodeJs.isNeeded();
        Path bundle = Bundle.of("minimal", "Minimal");
        String event = new RandomEvents(new java.util.Random(1)).originRequest();
        assertThat(JsonParser.parseString(NodeJs.invoke(bundle, List.of(event)).get(0))
                        .getAsJsonObject()
                        .get("message")
                        .getAsString())
                .isEqualTo("There is no handler for origin-request events in this function");
    }
}
