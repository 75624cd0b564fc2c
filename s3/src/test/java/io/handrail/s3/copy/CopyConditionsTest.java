package io.handrail.s3.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.s3.S3Notification;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.ScriptedEndpoint.Request;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.testing.TestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The conditions of copies as they are sent: the local S3 server does not look at those of CopyObject. */
class CopyConditionsTest {

    private static Response object(String tag, String... metadata) {
        Response response = Response.of(200, "text/plain", "0123456789")
                .withHeader("ETag", "\"" + tag + "\"")
                .withHeader("Last-Modified", "Mon, 23 Nov 2026 09:00:00 GMT");
        for (int i = 0; i < metadata.length; i += 2) {
            response = response.withHeader("x-amz-meta-" + metadata[i], metadata[i + 1]);
        }
        return response;
    }

    private static Response xml(int status, String body) {
        return Response.of(status, "application/xml", body);
    }

    @Test
    void aCopyIsMadeOverNothingAndThenOverWhatWasSeen() throws Exception {
        List<Request> copies = new ArrayList<>();
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(request -> {
                    boolean target = request.path().startsWith("/copies/");
                    if (request.method().equals("HEAD")) {
                        return !target
                                ? object("s")
                                : switch (copies.size()) {
                                    case 0 -> Response.of(404, "application/xml", "");
                                    case 1 -> object("older", CopyMark.TAG, "o", CopyMark.SEQUENCER, "0A");
                                    default -> object("new", CopyMark.TAG, "s", CopyMark.SEQUENCER, "0B");
                                };
                    }
                    copies.add(request);
                    return copies.size() == 1
                            ? xml(412, "<Error><Code>PreconditionFailed</Code></Error>")
                            : xml(200, "<CopyObjectResult><ETag>\"new\"</ETag></CopyObjectResult>");
                });
                S3Client s3 = S3Client.builder()
                        .endpointOverride(endpoint.uri())
                        .forcePathStyle(true)
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
            CopyTarget target = CopyTarget.of("copies", null);
            TestContext context = TestContext.create();
            S3ObjectEvent event = new S3ObjectEvent(
                    "ObjectCreated:Put", null, null, "photos", "a", OptionalLong.empty(), "s", null, "0B");
            new S3CopyHandler(s3, Map.of(target, s3), CopySettings.to(List.of(target)))
                    .handle(new S3Notification(List.of(event)), context);
            assertThat(context.logs()).isEmpty();
        }
        assertThat(copies)
                .hasSize(2)
                .allSatisfy(copy ->
                        assertThat(copy.header("x-amz-copy-source-if-match")).contains("\"s\""));
        assertThat(copies.get(0).header("If-None-Match")).contains("*");
        assertThat(copies.get(0).header("If-Match")).isEmpty();
        assertThat(copies.get(1).header("If-Match")).contains("\"older\"");
        assertThat(copies.get(1).header("If-None-Match")).isEmpty();
    }
}
