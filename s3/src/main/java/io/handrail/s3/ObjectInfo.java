package io.handrail.s3;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What S3 says about an object without its content.
 *
 * @param size in bytes
 * @param eTag as S3 writes it, in quotation marks; null where S3 gave none
 * @param contentType null where the object has none
 * @param metadata the user-defined metadata, names without {@code x-amz-meta-}
 */
public record ObjectInfo(
        long size, @Nullable String eTag, @Nullable String contentType, Map<String, String> metadata) {

    public ObjectInfo {
        metadata = Map.copyOf(metadata);
    }
}
