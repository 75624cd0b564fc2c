package io.handrail.web.openapi.internal;

import java.util.List;

/**
 * What is said of an API as a whole; what is empty is left out.
 *
 * @param issuer of the user pool whose tokens are wanted
 */
public record ApiInfo(String title, String version, String description, List<String> servers, String issuer) {

    /** Copies the list. */
    public ApiInfo {
        servers = List.copyOf(servers);
        if (title.isEmpty() || version.isEmpty()) {
            throw new IllegalArgumentException("An API has a title and a version.");
        }
    }
}
