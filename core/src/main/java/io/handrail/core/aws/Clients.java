package io.handrail.core.aws;

import io.handrail.core.Environment;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Builds AWS SDK v2 clients the way that costs a cold start least: the URL-connection HTTP client instead of a search
 * for one on the class path, region and credentials from the function's environment instead of the provider chains, no
 * profile file.
 *
 * {@snippet class="io.handrail.core.Snippets" region="client"}
 *
 * <p>Credentials are those of the function's role: from the variables, or under SnapStart from the endpoint that Lambda
 * names there. {@code AWS_ENDPOINT_URL_<SERVICE>} and {@code AWS_ENDPOINT_URL} lead a client to a local service. Clients
 * are thread-safe; a handler keeps one in a final field for the life of the environment.
 *
 * @see <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/lambda-optimize-starttime.html">AWS:
 *     reduce SDK startup time for Lambda</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html">AWS: credentials under
 *     SnapStart</a>
 */
public final class Clients {

    private Clients() {}

    /**
     * Builds the client. Region, credentials and HTTP client are set here, whatever the builder had for them; the rest of
     * the builder stays.
     *
     * @throws IllegalStateException if {@code AWS_REGION} or credentials are missing from the environment
     */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C create(B builder) {
        return create(builder, region());
    }

    /** The same for another region than the function's own. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C create(
            B builder, Region region) {
        return create(builder, region, credentials(), b -> {});
    }

    /**
     * The same with options of one's own, which are set last: another role's credentials, an {@code httpClientBuilder}.
     * Nothing is required of the environment; what it has is used where the options say nothing.
     */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C create(
            B builder, Consumer<? super B> options) {
        String region = setting("AWS_REGION", "aws.region");
        return create(builder, region == null ? null : Region.of(region), credentialsIfAny(), options);
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C create(
            B builder,
            @Nullable Region region,
            @Nullable AwsCredentialsProvider credentials,
            Consumer<? super B> options) {
        builder.httpClientBuilder(UrlConnectionHttpClient.builder());
        if (region != null) {
            builder.region(region);
        }
        if (credentials != null) {
            builder.credentialsProvider(credentials);
        }
        URI endpoint = Endpoints.of(builder);
        if (endpoint != null) {
            // As the SDK does: one that the code names comes first. A builder does not say what it has until it builds.
            builder.addPlugin(configuration -> {
                if (configuration.endpointOverride() == null) {
                    configuration.endpointOverride(endpoint);
                }
            });
        }
        options.accept(builder);
        return withoutProfile(builder).build();
    }

    /**
     * Runs calls through a client that has no network, so that the SDK's classes for marshalling, signing and reading
     * answers are warm: for {@code prime()} before a SnapStart checkpoint. Every call is answered with an empty 200;
     * what the SDK makes of that is ignored. Nothing reaches AWS and no permission is needed.
     *
     * {@snippet class="io.handrail.core.Snippets" region="prime"}
     */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkAutoCloseable>
            void prime(B builder, Consumer<C> calls) {
        builder.httpClient(new NoNetwork());
        builder.region(Region.of(Environment.get("AWS_REGION", "us-east-1")));
        builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("primer", "primer")));
        try (C client = withoutProfile(builder).build()) {
            calls.accept(client);
        } catch (SdkException e) {
            // The empty answer is not what the service would say; the classes are loaded all the same.
        }
    }

    private static <B extends AwsClientBuilder<B, C>, C> B withoutProfile(B builder) {
        ProfileFile none = ProfileFile.aggregator().build();
        return builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .defaultProfileFile(none)
                .build());
    }

    private static Region region() {
        String region = setting("AWS_REGION", "aws.region");
        if (region == null) {
            throw new IllegalStateException("AWS_REGION is not set, so there is no region to call. Lambda sets it;"
                    + " for a local run, set it in the environment");
        }
        return Region.of(region);
    }

    private static AwsCredentialsProvider credentials() {
        AwsCredentialsProvider credentials = credentialsIfAny();
        if (credentials == null) {
            throw new IllegalStateException("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set, so calls cannot"
                    + " be signed. Lambda sets them from the function's role; for a local run, set them in the"
                    + " environment");
        }
        return credentials;
    }

    /**
     * Lambda hands credentials over in variables that never change; under SnapStart it has them fetched instead, so that
     * none is in the snapshot.
     */
    private static @Nullable AwsCredentialsProvider credentialsIfAny() {
        if (Environment.get("AWS_CONTAINER_CREDENTIALS_FULL_URI") != null) {
            return ContainerCredentialsProvider.create();
        }
        String id = setting("AWS_ACCESS_KEY_ID", "aws.accessKeyId");
        String secret = setting("AWS_SECRET_ACCESS_KEY", "aws.secretAccessKey");
        if (id == null || secret == null) {
            return null;
        }
        String token = setting("AWS_SESSION_TOKEN", "aws.sessionToken");
        return StaticCredentialsProvider.create(
                token == null
                        ? AwsBasicCredentials.create(id, secret)
                        : AwsSessionCredentials.create(id, secret, token));
    }

    /** A variable, or the system property that the SDK takes in its place. */
    private static @Nullable String setting(String variable, String property) {
        String value = Environment.get(variable);
        return value != null ? value : System.getProperty(property);
    }
}
