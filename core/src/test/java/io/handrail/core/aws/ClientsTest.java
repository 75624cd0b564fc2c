package io.handrail.core.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.Environment;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ClientsTest {

    private static final Map<String, String> LAMBDA = Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "id",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_SESSION_TOKEN", "token");

    private static DynamoDbClient create(Map<String, String> environment) throws Exception {
        return Environment.with(environment, () -> Clients.create(DynamoDbClient.builder()));
    }

    private static Map<String, String> without(String name) {
        Map<String, String> some = new HashMap<>(LAMBDA);
        some.remove(name);
        return some;
    }

    private static AwsCredentialsProvider credentials(DynamoDbClient client) {
        return (AwsCredentialsProvider) client.serviceClientConfiguration().credentialsProvider();
    }

    @Test
    void regionAndCredentialsAreThoseOfTheFunction() throws Exception {
        try (DynamoDbClient client = create(LAMBDA)) {
            assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.EU_CENTRAL_1);
            assertThat(credentials(client).resolveCredentials())
                    .isEqualTo(AwsSessionCredentials.create("id", "secret", "token"));
        }
    }

    @Test
    void anotherRegionCanBeAskedFor() throws Exception {
        try (DynamoDbClient client =
                Environment.with(LAMBDA, () -> Clients.create(DynamoDbClient.builder(), Region.AP_SOUTH_1))) {
            assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.AP_SOUTH_1);
        }
    }

    @Test
    void underSnapStartCredentialsAreFetchedFromWhereLambdaSays() throws Exception {
        Map<String, String> snapStart = new HashMap<>(LAMBDA);
        snapStart.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1/credentials");
        try (DynamoDbClient client = create(snapStart)) {
            assertThat(credentials(client)).isInstanceOf(ContainerCredentialsProvider.class);
        }
    }

    @Test
    void whatIsMissingFromTheEnvironmentIsNamed() {
        assertThatThrownBy(() -> create(without("AWS_REGION"))).hasMessageContaining("AWS_REGION");
        assertThatThrownBy(() -> create(without("AWS_SECRET_ACCESS_KEY")))
                .hasMessageContaining("AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void primingRunsTheCallsWithoutEnvironmentOrNetwork() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Environment.with(Map.of(), () -> {
            Clients.prime(DynamoDbClient.builder(), client -> {
                client.getItem(r -> r.tableName("any").key(Map.of()));
                calls.incrementAndGet();
            });
            return null;
        });
        assertThat(calls).hasValue(1);
    }
}
