package io.handrail.testing;

import io.handrail.testing.internal.backend.BackEnd;
import io.handrail.testing.internal.backend.BuildProcess;
import io.handrail.testing.internal.backend.SharedBackEnd;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * AWS services on this machine, as a JUnit extension or on its own.
 *
 * {@snippet class="io.handrail.testing.ExamplesIT" region="aws"}
 *
 * <p>Each service is another program in a process of its own. It is started when it is first needed and serves the
 * whole Maven or Gradle build, across its modules; it ends with the build. Outside of such a build it ends with this
 * JVM. Tests therefore share the services: take a {@link #uniqueName} for each bucket, table and queue.
 *
 * <p>For SDK clients in this JVM, starting sets the SDK's system properties for region, credentials and endpoints, so
 * that {@code S3Client.create()} finds its way. As an extension it leaves them set for the life of the JVM, since other
 * tests may run at the same time; {@link #close()} takes them back.
 */
public final class LocalAws implements BeforeAllCallback, AutoCloseable {

    /** The services there are. Most need a dependency of the test, which the error names if it is missing. */
    public enum Service {
        /**
         * S3, by {@code com.adobe.testing:s3mock}. It sends no notifications: invoke the function yourself. Conditional
         * writes of one key at the same time may both succeed, which S3 excludes.
         */
        S3("S3"),
        /**
         * DynamoDB with its streams, by {@code software.amazon.dynamodb:DynamoDBLocal}. Exclude its
         * {@code apache-client} and {@code netty-nio-client} where the test's SDK clients have another HTTP client.
         */
        DYNAMODB("DynamoDb"),
        /** SQS, by {@code org.elasticmq:elasticmq-rest-sqs_2.13}. */
        SQS("Sqs"),
        /**
         * Kinesis data streams, by {@code kinesis-local} of npm, which is fetched when it is first needed; see
         * {@link #missing}.
         */
        KINESIS("Kinesis");

        /** As the SDK writes it in the names of its system properties. */
        private final String sdkName;

        Service(String sdkName) {
            this.sdkName = sdkName;
        }
    }

    private static final String REGION = "us-east-1";
    private static final String CREDENTIAL = "handrail";

    private final String region;
    private final Set<Service> services;
    private final Map<Service, URI> endpoints = new EnumMap<>(Service.class);
    private final Map<String, @Nullable String> propertiesBefore = new HashMap<>();

    private LocalAws(String region, Set<Service> services) {
        this.region = region;
        this.services = services;
    }

    /** These services; nothing is started yet. */
    public static LocalAws with(Service first, Service... more) {
        return inRegion(REGION, first, more);
    }

    /**
     * These services in a region; {@link #with} is that of {@code us-east-1}. Each region has programs of its own, which
     * know nothing of the others' buckets, tables and queues. Only those of {@code us-east-1} are what SDK clients of this JVM
     * find by themselves: give other clients the {@link #endpoint} and the region.
     *
     * {@snippet class="io.handrail.testing.LocalAwsIT" region="region"}
     *
     * @throws IllegalArgumentException if the region has other characters than AWS's names have
     */
    public static LocalAws inRegion(String region, Service first, Service... more) {
        if (region.isEmpty() || !region.chars().allMatch(LocalAws::isInNames)) {
            throw new IllegalArgumentException("A region has lower-case letters, digits and hyphens, unlike " + region);
        }
        Set<Service> services = new LinkedHashSet<>();
        services.add(first);
        services.addAll(List.of(more));
        return new LocalAws(region, services);
    }

    private static boolean isInNames(int c) {
        return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }

    /**
     * What is missing to start a service: its dependency on the test's class path, for {@link Service#KINESIS} Node.js or
     * what npm fetches. A test that is to be skipped then asks before it calls {@link #start()}; the reason is the one
     * that {@link #start()} would give.
     *
     * {@snippet class="io.handrail.testing.LocalKinesisIT" region="missing"}
     *
     * <p>May take some seconds.
     *
     * @return why it cannot be started; empty if it can
     */
    public static Optional<String> missing(Service service) {
        return new SharedBackEnd(BackEnd.valueOf(service.name()), "", BuildProcess.find()).missing();
    }

    /** Called by JUnit. */
    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    /**
     * Finds or starts the services, and waits until they answer: some seconds for the first, nothing for the next.
     *
     * @throws IllegalStateException if one cannot be started; the message says why and has what it printed
     */
    public synchronized LocalAws start() {
        if (!endpoints.isEmpty()) {
            return this;
        }
        ProcessHandle owner = BuildProcess.find();
        String instance = region.equals(REGION) ? "" : region;
        Map<Service, CompletableFuture<URI>> starting = new LinkedHashMap<>();
        for (Service service : services) {
            BackEnd backEnd = BackEnd.valueOf(service.name());
            starting.put(
                    service,
                    CompletableFuture.supplyAsync(() -> new SharedBackEnd(backEnd, instance, owner).endpoint()));
        }
        Map<Service, URI> started = new EnumMap<>(Service.class);
        starting.forEach((service, endpoint) -> started.put(service, started(endpoint)));
        endpoints.putAll(started);
        if (region.equals(REGION)) {
            setProperties();
        }
        return this;
    }

    private static URI started(CompletableFuture<URI> endpoint) {
        try {
            return endpoint.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(cause.getMessage(), cause);
        }
    }

    private void setProperties() {
        setProperty("aws.region", REGION);
        setProperty("aws.accessKeyId", CREDENTIAL);
        setProperty("aws.secretAccessKey", CREDENTIAL);
        endpoints.forEach((service, uri) -> {
            setProperty("aws.endpointUrl" + service.sdkName, uri.toString());
            if (service == Service.DYNAMODB) {
                setProperty("aws.endpointUrlDynamoDbStreams", uri.toString());
            }
        });
    }

    private void setProperty(String name, String value) {
        propertiesBefore.put(name, System.setProperty(name, value));
    }

    /** Where a service answers. */
    public synchronized URI endpoint(Service service) {
        URI endpoint = endpoints.get(service);
        if (endpoint == null) {
            throw new IllegalStateException(
                    services.contains(service)
                            ? "LocalAws is not started: make it a static @RegisterExtension field, or call start()."
                            : service + " is not among the services of this LocalAws: " + services + ".");
        }
        return endpoint;
    }

    /** What a function needs to use the services, for {@link ForkedRuntimeBuilder#env(Map)}. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AWS_REGION", region);
        environment.put("AWS_ACCESS_KEY_ID", CREDENTIAL);
        environment.put("AWS_SECRET_ACCESS_KEY", CREDENTIAL);
        for (Service service : services) {
            environment.put("AWS_ENDPOINT_URL_" + service, endpoint(service).toString());
        }
        if (services.contains(Service.DYNAMODB)) {
            environment.put(
                    "AWS_ENDPOINT_URL_DYNAMODB_STREAMS",
                    endpoint(Service.DYNAMODB).toString());
        }
        return environment;
    }

    /** A name nobody else uses, for a bucket, table or queue: the prefix, a hyphen and ten hexadecimal digits. */
    public String uniqueName(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }

    /** Takes the system properties back. The services go on until the build, or this JVM, ends. */
    @Override
    public synchronized void close() {
        propertiesBefore.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
        propertiesBefore.clear();
        endpoints.clear();
    }
}
