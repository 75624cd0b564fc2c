package io.handrail.core.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mockStatic;

import io.handrail.core.Environment;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
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
    void optionsOfOnesOwnAreSetLastAndNeedNothingFromTheEnvironment() throws Exception {
        AwsBasicCredentials other = AwsBasicCredentials.create("other", "role");
        try (DynamoDbClient client = Environment.with(
                Map.of(),
                () -> Clients.create(
                        DynamoDbClient.builder(),
                        b -> b.region(Region.US_WEST_2)
                                .credentialsProvider(StaticCredentialsProvider.create(other))))) {
            assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.US_WEST_2);
            assertThat(credentials(client).resolveCredentials()).isEqualTo(other);
        }
    }

    @Test
    void theEnvironmentLeadsAClientToAnotherEndpoint() throws Exception {
        assertThat(endpoint("AWS_ENDPOINT_URL_DYNAMODB")).hasValue(URI.create("http://127.0.0.1:1"));
        assertThat(endpoint("AWS_ENDPOINT_URL")).hasValue(URI.create("http://127.0.0.1:1"));
        assertThat(endpoint("AWS_ENDPOINT_URL_S3")).isEmpty();
    }

    @Test
    void anEndpointThatTheCodeNamesComesBeforeTheEnvironments() throws Exception {
        Map<String, String> environment = new HashMap<>(LAMBDA);
        environment.put("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
        URI named = URI.create("http://127.0.0.1:2");
        assertThat(Environment.with(
                        environment,
                        () -> List.of(
                                Clients.create(DynamoDbClient.builder().endpointOverride(named)),
                                Clients.create(DynamoDbClient.builder().endpointOverride(named), Region.AP_SOUTH_1),
                                Clients.create(DynamoDbClient.builder(), b -> b.endpointOverride(named)))))
                .allSatisfy(
                        client -> assertThat(client.serviceClientConfiguration().endpointOverride())
                                .hasValue(named))
                .allSatisfy(DynamoDbClient::close);
    }

    private static Optional<URI> endpoint(String variable) throws Exception {
        Map<String, String> environment = new HashMap<>(LAMBDA);
        environment.put(variable, "http://127.0.0.1:1");
        try (DynamoDbClient client = create(environment)) {
            return client.serviceClientConfiguration().endpointOverride();
        }
    }

    @Test
    void theHttpClientIsTheOneThatStartsFast() throws Exception {
        try (MockedStatic<UrlConnectionHttpClient> http =
                        mockStatic(UrlConnectionHttpClient.class, CALLS_REAL_METHODS);
                DynamoDbClient client = create(LAMBDA)) {
            http.verify(UrlConnectionHttpClient::builder);
            assertThat(client).isNotNull();
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
