package io.handrail.testing.idempotency;

import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.ScriptedEndpoint.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local behind a wire that goes wrong by a script, one for each operation. */
public final class FaultyDynamoDb implements AutoCloseable {

    /** What becomes of one request; asking the service lets it do its work. */
    @FunctionalInterface
    public interface Fault {

        Response answer(Supplier<Response> service);
    }

    private static final String TARGET = "DynamoDB_20120810.";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Queue<Fault>> scripts = new ConcurrentHashMap<>();
    private final ScriptedEndpoint endpoint = ScriptedEndpoint.answering(this::answer);

    /** What happens to the next requests of this operation ({@code PutItem}, …), one each. */
    public FaultyDynamoDb next(String operation, Fault... faults) {
        scripts.computeIfAbsent(operation, o -> new ConcurrentLinkedQueue<>()).addAll(List.of(faults));
        return this;
    }

    /** The service is not asked, and answers with an error. */
    public static Fault error(int status, String code) {
        Response error = Response.of(
                status,
                "application/x-amz-json-1.0",
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"scripted\"}");
        return service -> error;
    }

    /** The service does its work, and then something happens to the answer. */
    public static Fault doneThen(UnaryOperator<Response> fate) {
        return service -> fate.apply(service.get());
    }

    /** The service does its work, and nobody hears of it. */
    public static Fault doneSilently() {
        return doneThen(answer -> answer.after(Duration.ofMinutes(1)));
    }

    /** How many requests of this operation came. */
    public long count(String operation) {
        return endpoint.requests().stream()
                .filter(request -> operation.equals(operation(request)))
                .count();
    }

    /** A client that tries as often as this, without waiting between. */
    public DynamoDbClient client(int attempts) {
        return client(attempts, Duration.ofSeconds(15));
    }

    /** The same, which waits so long for an answer. */
    public DynamoDbClient client(int attempts, Duration attemptTimeout) {
        RetryStrategy retries = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(attempts)
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
        return DynamoDbClient.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(retries)
                        .apiCallAttemptTimeout(attemptTimeout)
                        .build())
                .build();
    }

    private Response answer(ScriptedEndpoint.Request request) {
        Queue<Fault> script = scripts.get(operation(request));
        Fault fault = script == null ? null : script.poll();
        return fault == null ? pass(request) : fault.answer(() -> pass(request));
    }

    private static String operation(ScriptedEndpoint.Request request) {
        return request.header("X-Amz-Target").orElseThrow().substring(TARGET.length());
    }

    private Response pass(ScriptedEndpoint.Request request) {
        HttpRequest.Builder onward =
                HttpRequest.newBuilder(Tables.endpoint()).POST(BodyPublishers.ofByteArray(request.body()));
        for (String name : List.of("Content-Type", "X-Amz-Target", "X-Amz-Date", "Authorization")) {
            request.header(name).ifPresent(value -> onward.header(name, value));
        }
        try {
            HttpResponse<byte[]> answer = http.send(onward.build(), BodyHandlers.ofByteArray());
            Response passed = Response.of(answer.statusCode(), "application/x-amz-json-1.0", answer.body());
            return answer.headers()
                    .firstValue("x-amz-crc32")
                    .map(crc -> passed.withHeader("x-amz-crc32", crc))
                    .orElse(passed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
