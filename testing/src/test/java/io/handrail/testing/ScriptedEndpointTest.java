package io.handrail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.ScriptedEndpoint.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ScriptedEndpointTest {

    private static final String XML = "application/xml";
    private static final String EMPTY_LIST = "<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>";
    private static final Response SLOW_DOWN =
            Response.of(503, XML, "<Error><Code>SlowDown</Code><Message>Reduce your rate</Message></Error>");

    private final ScriptedEndpoint endpoint = ScriptedEndpoint.answering(request -> Response.of(200, XML, EMPTY_LIST));

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void anSdkClientRetriesWhatIsThrottledOrReset() {
        endpoint.next(SLOW_DOWN, Response.reset());
        try (S3Client s3 = client()) {
            assertThat(s3.listBuckets().buckets()).isEmpty();
        }
        assertThat(endpoint.requests()).hasSize(3);
    }

    @Test
    void anErrorReachesTheCallerWithItsCode() {
        endpoint.next(Response.of(403, XML, "<Error><Code>AccessDenied</Code><Message>No</Message></Error>"));
        try (S3Client s3 = client()) {
            assertThatThrownBy(s3::listBuckets)
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
        }
    }

    @Test
    void anAnswerMayBeTooSlow() {
        endpoint.next(Response.of(200, XML, EMPTY_LIST).after(Duration.ofSeconds(20)));
        try (S3Client s3 = client()) {
            assertThatThrownBy(() ->
                            s3.listBuckets(b -> b.overrideConfiguration(c -> c.apiCallTimeout(Duration.ofMillis(400)))))
                    .isInstanceOf(ApiCallTimeoutException.class);
        }
    }

    @Test
    void anAnswerMayEndTooEarly() {
        Response half = Response.of(200, "text/plain", "0123456789").cutAfter(4);
        endpoint.next(half);
        HttpRequest request = HttpRequest.newBuilder(endpoint.uri()).build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("4");
        assertThatThrownBy(() -> half.cutAfter(10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBodyInChunksArrivesWholeAndWhoeverAsksFirstIsToldToContinue() throws Exception {
        String body = "0123456789".repeat(10_000);
        HttpRequest request = HttpRequest.newBuilder(endpoint.uri())
                .version(HttpClient.Version.HTTP_1_1)
                .expectContinue(true)
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .isEqualTo(EMPTY_LIST);
        assertThat(endpoint.requests().get(0).header("Transfer-Encoding")).contains("chunked");
        assertThat(endpoint.requests().get(0).text()).isEqualTo(body);
    }

    @Test
    void requestsAreKeptAsTheyCame() {
        try (S3Client s3 = client()) {
            s3.putObject(
                    b -> b.bucket("photos").key("a b").contentType("text/plain"), RequestBody.fromString("caf\u00e9"));
        }
        ScriptedEndpoint.Request put = endpoint.requests().get(0);
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.path()).isEqualTo("/photos/a%20b");
        assertThat(put.header("content-TYPE")).contains("text/plain");
        assertThat(put.text()).contains("caf\u00e9");
    }

    @Test
    void theFunctionMayLookAtTheRequest() {
        try (ScriptedEndpoint picky =
                        ScriptedEndpoint.answering(request -> request.method().equals("HEAD")
                                ? Response.of(404, XML, "")
                                : Response.of(200, "text/plain", "body").withHeader("ETag", "\"x\""));
                S3Client s3 = client(picky)) {
            assertThatThrownBy(() -> s3.headObject(b -> b.bucket("b").key("k"))).isInstanceOf(NoSuchKeyException.class);
            assertThat(s3.getObjectAsBytes(b -> b.bucket("b").key("k")).asUtf8String())
                    .isEqualTo("body");
        }
    }

    @Test
    void aHeadRequestGetsTheLengthAndNoBody() {
        try (ScriptedEndpoint always = ScriptedEndpoint.answering(request -> Response.of(200, "text/plain", "body"));
                S3Client s3 = client(always)) {
            assertThat(s3.headObject(b -> b.bucket("b").key("k")).contentLength())
                    .isEqualTo(4);
            assertThat(s3.getObjectAsBytes(b -> b.bucket("b").key("k")).asUtf8String())
                    .isEqualTo("body");
        }
    }

    @Test
    void aFailureOfTheTestsOwnAnswerIsShown() {
        try (ScriptedEndpoint wrong = ScriptedEndpoint.answering(request -> {
                    throw new AssertionError("unexpected " + request.method());
                });
                S3Client s3 = client(wrong)) {
            assertThatThrownBy(s3::listBuckets).isInstanceOf(S3Exception.class).hasMessageContaining("500");
        }
    }

    private S3Client client() {
        return client(endpoint);
    }

    private static S3Client client(ScriptedEndpoint endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build();
    }
}
