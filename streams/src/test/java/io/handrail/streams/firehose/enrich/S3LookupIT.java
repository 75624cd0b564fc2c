package io.handrail.streams.firehose.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.handrail.core.aws.Clients;
import io.handrail.streams.firehose.transform.CsvFormat;
import io.handrail.streams.firehose.transform.TextFormat;
import io.handrail.testing.LocalAws;
import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.testing.TestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class S3LookupIT {

    @RegisterExtension
    static final LocalAws AWS = LocalAws.with(LocalAws.Service.S3);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestContext context = TestContext.create();
    private final CachedLookupTest.Moving clock = new CachedLookupTest.Moving();

    private static Response object(String etag, String body) {
        return Response.of(200, "application/json", body).withHeader("ETag", "\"" + etag + "\"");
    }

    private static S3Client client(ScriptedEndpoint endpoint) {
        return Clients.create(
                S3Client.builder(),
                b -> b.endpointOverride(endpoint.uri())
                        .forcePathStyle(true)
                        .region(Region.US_EAST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                        .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1))));
    }

    @Test
    void anObjectOfS3IsReadInAnyOfItsFormsAndAgainWhenItHasChanged() {
        try (S3Client s3 = Clients.create(S3Client.builder(), b -> b.forcePathStyle(true))) {
            String bucket = AWS.uniqueName("reference");
            s3.createBucket(r -> r.bucket(bucket));
            s3.putObject(r -> r.bucket(bucket).key("map"), RequestBody.fromString("{\"DE\":{\"name\":\"Germany\"}}"));
            s3.putObject(
                    r -> r.bucket(bucket).key("lines"), RequestBody.fromString("{\"sku\":7,\"p\":1}\n{\"p\":2}\n"));
            s3.putObject(r -> r.bucket(bucket).key("csv"), RequestBody.fromString("DE,Germany\r\nFR,\"Fr,ance\"\r\n"));

            S3Lookup map = S3Lookup.jsonByKey(s3, bucket, "map", MINUTE).clock(clock);
            assertThat(map.load(Set.of("DE", "FR"), context)).isEqualTo(Map.of("DE", Map.of("name", "Germany")));
            assertThat(S3Lookup.of(s3, bucket, "lines", TextFormat.json(), "sku", MINUTE)
                            .load(Set.of("7"), context))
                    .isEqualTo(Map.of("7", Map.of("sku", 7L, "p", 1L)));
            assertThat(S3Lookup.of(s3, bucket, "csv", CsvFormat.of("code", "name"), "code", MINUTE)
                            .load(Set.of("FR"), context))
                    .isEqualTo(Map.of("FR", Map.of("code", "FR", "name", "Fr,ance")));

            clock.now = clock.now.plus(MINUTE);
            assertThat(map.load(Set.of("DE"), context)).hasSize(1);
            s3.putObject(r -> r.bucket(bucket).key("map"), RequestBody.fromString("{\"FR\":{}}"));
            assertThat(map.load(Set.of("DE"), context)).hasSize(1);
            clock.now = clock.now.plus(MINUTE);
            assertThat(map.load(Set.of("DE", "FR"), context)).containsOnlyKeys("FR");
        }
    }

    @Test
    void anObjectThatHasNotChangedIsNotSentAgain() {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(
                        request -> request.header("If-None-Match").equals(Optional.of("\"e1\""))
                                ? Response.of(304, "application/xml", "")
                                : object("e1", "{\"a\":{}}"));
                S3Client s3 = client(endpoint)) {
            S3Lookup lookup = S3Lookup.jsonByKey(s3, "b", "k", MINUTE).clock(clock);
            for (int i = 0; i < 3; i++) {
                assertThat(lookup.load(Set.of("a"), context)).containsKey("a");
                assertThat(lookup.load(Set.of("a"), context)).containsKey("a");
                clock.now = clock.now.plus(MINUTE);
            }

            assertThat(endpoint.requests()).hasSize(3);
            assertThat(context.logs()).isEmpty();
        }
    }

    @Test
    void anObjectThatIsCutOffOrTooLargeOrMalformedOrGoneIsNeverTaken() {
        String body = "{\"a\":{}}";
        for (Response bad : List.of(
                object("e", body + " ".repeat(50)).cutAfter(body.length()),
                object("e", "{\"a\":{\"p\":\"" + "x".repeat(200) + "\"}}"),
                object("e", "{\"a\":1}"),
                object("e", "{"),
                Response.of(200, "application/json", new byte[] {'{', (byte) 0xff, '}'}),
                Response.of(404, "application/xml", "<Error><Code>NoSuchKey</Code></Error>"),
                Response.reset())) {
            try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(request -> bad);
                    S3Client s3 = client(endpoint)) {
                S3Lookup lookup = S3Lookup.jsonByKey(s3, "b", "k", MINUTE).maxBytes(100);

                assertThatExceptionOfType(LookupException.class)
                        .isThrownBy(() -> lookup.load(Set.of("a"), context))
                        .withMessageStartingWith("s3://b/k could not be read: ");
            }
        }
    }

    @Test
    void whatWasReadBeforeIsUsedOnWhileTheObjectCannotBeRead() {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(
                        request -> Response.of(500, "application/xml", "<Error><Code>InternalError</Code></Error>"));
                S3Client s3 = client(endpoint)) {
            endpoint.next(object("e1", "{\"a\":{}}"));
            S3Lookup lookup = S3Lookup.jsonByKey(s3, "b", "k", MINUTE).clock(clock);
            lookup.load(Set.of("a"), context);
            clock.now = clock.now.plus(MINUTE);

            assertThat(lookup.load(Set.of("a"), context)).containsKey("a");
            assertThat(context.logs()).hasSize(1).first().asString().contains("older reference data", "s3://b/k");

            clock.now = clock.now.plus(MINUTE);
            endpoint.next(object("e2", "{\"b\":{}}"));
            assertThat(lookup.load(Set.of("a", "b"), context)).containsOnlyKeys("b");
        }
    }
}
