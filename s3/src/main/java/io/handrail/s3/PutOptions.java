package io.handrail.s3;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** How an object is written: what goes with its bytes, and on which condition. Immutable. */
public final class PutOptions {

    final @Nullable String contentType;
    final @Nullable String cacheControl;
    final Map<String, String> metadata;
    final Map<String, String> tags;
    final @Nullable StorageClass storageClass;
    final @Nullable ChecksumAlgorithm checksum;
    final @Nullable String kmsKey;
    final @Nullable String ifMatch;
    final boolean ifAbsent;
    final @Nullable S3ObjectEvent madeFrom;

    PutOptions(PutOptionsBuilder from) {
        this.contentType = from.contentType;
        this.cacheControl = from.cacheControl;
        this.metadata = Map.copyOf(from.metadata);
        this.tags = Map.copyOf(from.tags);
        this.storageClass = from.storageClass;
        this.checksum = from.checksum;
        this.kmsKey = from.kmsKey;
        this.ifMatch = from.ifMatch;
        this.ifAbsent = from.ifAbsent;
        this.madeFrom = from.madeFrom;
    }

    /** Nothing but a content type. */
    public static PutOptions of(String contentType) {
        return builder().contentType(contentType).build();
    }

    /** With nothing set yet. */
    public static PutOptionsBuilder builder() {
        return new PutOptionsBuilder();
    }

    /** To change some of them. */
    public PutOptionsBuilder toBuilder() {
        return new PutOptionsBuilder(this);
    }

    boolean isConditional() {
        return ifAbsent || ifMatch != null;
    }

    /** The user's and, where it is known what the object is made of, the {@link Marker}. */
    Map<String, String> allMetadata() {
        return madeFrom == null ? metadata : Marker.addTo(metadata, madeFrom);
    }

    /** What S3 asks of the function's role. */
    String permission() {
        StringBuilder permission = new StringBuilder("s3:PutObject");
        if (!tags.isEmpty()) {
            permission.append(", s3:PutObjectTagging");
        }
        if (kmsKey != null) {
            permission.append(" (and kms:GenerateDataKey and kms:Decrypt with the key)");
        }
        return permission.toString();
    }
}
