package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ForbiddenException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.LimitExceededException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

class WebSocketFakeTest {

    private final WebSocketFake fake = WebSocketFake.start();
    private final ApiGatewayManagementApiClient client = ApiGatewayManagementApiClient.builder()
            .endpointOverride(fake.uri())
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    private void post(String connectionId, String text) {
        client.postToConnection(r -> r.connectionId(connectionId).data(SdkBytes.fromUtf8String(text)));
    }

    @Test
    void aConnectionGetsWhatIsSentToItUntilItIsGone() {
        // @start region="fake"
        fake.gone("left=");
        post("L0SM9cOFvHcCIhw=", "hello");
        post("L0SM9cOFvHcCIhw=", "wörld");
        // @end region="fake"
        assertThat(fake.received("L0SM9cOFvHcCIhw=")).containsExactly("hello", "wörld");
        assertThatExceptionOfType(GoneException.class).isThrownBy(() -> post("left=", "hello"));
        assertThat(fake.received("left=")).isEmpty();
        client.deleteConnection(r -> r.connectionId("L0SM9cOFvHcCIhw="));
        assertThat(fake.isGone("L0SM9cOFvHcCIhw=")).isTrue();
        assertThatExceptionOfType(GoneException.class)
                .isThrownBy(() -> client.getConnection(r -> r.connectionId("L0SM9cOFvHcCIhw=")));
    }

    @Test
    void aMessageOfMoreThan128KbIsRefused() {
        post("a", "x".repeat(128 * 1024));
        assertThatExceptionOfType(PayloadTooLargeException.class)
                .isThrownBy(() -> post("a", "x".repeat(128 * 1024 + 1)));
        assertThat(fake.received("a")).hasSize(1);
    }

    @Test
    void itFailsOnCommandAsTheServiceDoes() {
        fake.next(WebSocketFake.error(429, "LimitExceededException"), WebSocketFake.error(403, "ForbiddenException"));

        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> post("a", "hello"));
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> post("a", "hello"));
        assertThat(fake.received("a")).isEmpty();
        assertThat(client.getConnection(r -> r.connectionId("a")).identity().sourceIp())
                .isEqualTo("192.0.2.1");
    }
}
