package io.handrail.edge.js;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events as CloudFront sends them, through the compiled function, byte for byte. */
class RealEventsIT {

    private static final Path EVENTS = Path.of("../edge/src/test/resources/events");

    private static Path bundle;

    @BeforeAll
    static void compile() {
        NodeJs.isNeeded();
        bundle = Lab.bundle();
    }

    private static JsonObject event(String name) throws IOException {
        return JsonParser.parseString(Files.readString(EVENTS.resolve(name + ".json")))
                .getAsJsonObject();
    }

    private static JsonObject cf(JsonObject event) {
        return event.getAsJsonArray("Records").get(0).getAsJsonObject().getAsJsonObject("cf");
    }

    private static String answer(JsonObject event) {
        return NodeJs.invoke(bundle, List.of(event.toString())).get(0);
    }

    private static String result(Object json) {
        return "{\"result\":" + json + "}";
    }

    @Test
    void aViewerRequestThatGoesOnIsAsItCame() throws IOException {
        JsonObject event = event("viewer-request");
        cf(event).getAsJsonObject("request").addProperty("uri", "/same");
        assertThat(answer(event)).isEqualTo(result(cf(event).get("request")));
    }

    @Test
    void aChangedHeaderLeavesAllOthersAsTheyCame() throws IOException {
        JsonObject event = event("viewer-request");
        cf(event).getAsJsonObject("request").addProperty("uri", "/set");
        String expected = cf(event)
                .get("request")
                .toString()
                .replace("\"polluted\"}]}", "\"polluted\"}],\"x-none\":[{\"key\":\"X-None\",\"value\":\"\"}]}");
        assertThat(answer(event)).isEqualTo(result(expected));
    }

    @Test
    void aBodyIsReplaced() throws IOException {
        JsonObject event = event("viewer-request");
        cf(event).getAsJsonObject("request").addProperty("uri", "/body");
        assertThat(answer(event))
                .endsWith("\"uri\":\"/body\",\"body\":{\"inputTruncated\":false,\"action\":\"replace\","
                        + "\"encoding\":\"base64\",\"data\":\"bmVncrzDSj1lbWFuJjE9bWV0aQ==\"}}}");
    }

    @Test
    void anOriginIsReplacedByOneOfTheOtherKind() throws IOException {
        JsonObject event = event("origin-request-custom");
        String country = "\"value\":\"FR\"";
        JsonObject french = JsonParser.parseString(event.toString().replace("\"value\":\"DE\"", country))
                .getAsJsonObject();
        assertThat(answer(french))
                .contains("\"host\":[{\"key\":\"Host\",\"value\":\"fr.s3.eu-west-3.amazonaws.com\"}]")
                .contains("\"origin\":{\"s3\":{\"customHeaders\":{},\"domainName\":\"fr.s3.eu-west-3.amazonaws.com\","
                        + "\"path\":\"\",\"authMethod\":\"none\",\"region\":\"eu-west-3\"}}");
    }

    @Test
    void anOriginsErrorBecomesARedirect() throws IOException {
        String response = "{\"headers\":{\"server\":[{\"key\":\"Server\",\"value\":\"MyOrigin\"}],"
                + "\"transfer-encoding\":[{\"key\":\"Transfer-Encoding\",\"value\":\"chunked\"}],"
                + "\"content-type\":[{\"key\":\"Content-Type\",\"value\":\"text/html\"}],"
                + "\"location\":[{\"key\":\"Location\",\"value\":\"/missing/\"}]},"
                + "\"status\":\"302\",\"statusDescription\":\"Found\"}";
        assertThat(answer(event("origin-response"))).isEqualTo(result(response));
    }

    @Test
    void aResponseOfAHandlerThatFailsPassesThroughWhereThatIsAskedFor() throws IOException {
        JsonObject event = event("viewer-response");
        cf(event).getAsJsonObject("request").addProperty("querystring", "value=throw");
        assertThat(answer(event)).isEqualTo(result(cf(event).get("response")));
        assertThat(Files.readString(bundle.resolveSibling("stderr.txt")))
                .startsWith("viewer-response handler failed; passed through unchanged: "
                        + "java.lang.IllegalStateException: asked to");
    }

    @Test
    void anEventWithoutItsTypeGoesToTheRightHandler() throws IOException {
        JsonObject event = event("without-type");
        cf(event).getAsJsonObject("request").addProperty("uri", "/same");
        assertThat(answer(event)).isEqualTo(result(cf(event).get("request")));
    }

    @Test
    void whatIsNoEventIsRefusedWithItsPlace() {
        List<String> events = List.of(
                "{}",
                "{\"Records\":[]}",
                "{\"Records\":[{\"cf\":{}}]}",
                "{\"Records\":[{\"cf\":{\"request\":{}}}]}",
                "{\"Records\":[{\"cf\":{\"request\":{\"uri\":1,\"method\":\"GET\"}}}]}",
                "{\"Records\":[{\"cf\":{\"config\":{\"eventType\":\"x\"},\"request\":{}}}]}",
                "{\"Records\":[{\"cf\":{\"request\":{\"uri\":\"/\",\"method\":\"GET\",\"headers\":{\"a\":1}}}}]}");
        assertThat(NodeJs.invoke(bundle, events))
                .allMatch(outcome -> outcome.contains("io.handrail.edge.event.InvalidEdgeEventException"))
                .satisfies(outcomes -> {
                    assertThat(outcomes.get(2)).contains("event.Records[0].cf.request is missing");
                    assertThat(outcomes.get(4)).contains("event.Records[0].cf.request.uri is no text");
                    assertThat(outcomes.get(6)).contains("event.Records[0].cf.request.headers");
                });
    }
}
