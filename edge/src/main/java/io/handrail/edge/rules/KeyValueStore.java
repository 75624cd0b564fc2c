package io.handrail.edge.rules;

import org.jspecify.annotations.Nullable;

/**
 * What stands for CloudFront's key value store where rules are evaluated in Java: in a test, or in a function of
 * Lambda@Edge, which cannot reach the real one and has the table in its code. A {@code Map}'s {@code get} is one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/kvs-with-functions.html">AWS: CloudFront
 *     KeyValueStore</a>
 */
@FunctionalInterface
public interface KeyValueStore {

    /** A store without keys. */
    KeyValueStore EMPTY = key -> null;

    /** The value of a key, or null. */
    @Nullable
    String get(String key);
}
