package io.handrail.core.aws;

import io.handrail.core.Environment;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint that the environment names for a service. The SDK looks for it in the process's own variables; here it is
 * looked for in {@link Environment}, so that a test can lead a client in the same process elsewhere.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">AWS: service-specific
 *     endpoints</a>
 */
final class Endpoints {

    private static final String VARIABLE = "AWS_ENDPOINT_URL";

    private Endpoints() {}

    /** For the service of this builder, else for all services; null where none is named. */
    static @Nullable URI of(Object builder) {
        String service = serviceOf(builder.getClass().getSimpleName());
        String url = Environment.get(VARIABLE + "_" + service.replace("_", ""));
        if (url == null) {
            url = Environment.get(VARIABLE + "_" + service);
        }
        if (url == null) {
            url = Environment.get(VARIABLE);
        }
        return url == null ? null : URI.create(url);
    }

    /** {@code DefaultSecretsManagerClientBuilder} is of {@code SECRETS_MANAGER}; some services have no underscore. */
    private static String serviceOf(String builder) {
        String name = builder;
        if (name.startsWith("Default")) {
            name = name.substring("Default".length());
        }
        if (name.endsWith("ClientBuilder")) {
            name = name.substring(0, name.length() - "ClientBuilder".length());
        }
        StringBuilder service = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                service.append('_');
            }
            service.append(name.charAt(i));
        }
        return service.toString().toUpperCase(Locale.ROOT);
    }
}
