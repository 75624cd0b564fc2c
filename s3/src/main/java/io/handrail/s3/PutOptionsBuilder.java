package io.handrail.s3;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** Builds {@link PutOptions}. Not thread-safe. */
public final class PutOptionsBuilder {

    /** What S3 allows. */
    private static final int MOST_TAGS = 10;

    @Nullable
    String contentType;

    @Nullable
    String cacheControl;

    final Map<String, String> metadata = new LinkedHashMap<>();
    final Map<String, String> tags = new LinkedHashMap<>();

    @Nullable
    StorageClass storageClass;

    @Nullable
    ChecksumAlgorithm checksum;

    @Nullable
    String kmsKey;

    @Nullable
    String ifMatch;

    boolean ifAbsent;

    @Nullable
    S3ObjectEvent madeFrom;

    PutOptionsBuilder() {}

    PutOptionsBuilder(PutOptions from) {
        this.contentType = from.contentType;
        this.cacheControl = from.cacheControl;
        this.metadata.putAll(from.metadata);
        this.tags.putAll(from.tags);
        this.storageClass = from.storageClass;
        this.checksum = from.checksum;
        this.kmsKey = from.kmsKey;
        this.ifMatch = from.ifMatch;
        this.ifAbsent = from.ifAbsent;
        this.madeFrom = from.madeFrom;
    }

    /** Such as {@code image/jpeg}. Default: {@code application/octet-stream}. */
    public PutOptionsBuilder contentType(String type) {
        this.contentType = type;
        return this;
    }

    /** Such as {@code public, max-age=31536000, immutable}. Default: none. */
    public PutOptionsBuilder cacheControl(String value) {
        this.cacheControl = value;
        return this;
    }

    /**
     * One more piece of user-defined metadata. All together may have 2,048 bytes, with their names.
     *
     * @param name without {@code x-amz-meta-}; S3 makes it lower case
     * @param value printable ASCII: S3 would give back something else of what is not
     * @throws IllegalArgumentException if S3 would not give it back as it is, or the name begins with {@code handrail-}
     */
    public PutOptionsBuilder metadata(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(Marker.PREFIX)) {
            throw new IllegalArgumentException("Names of metadata that begin with " + Marker.PREFIX
                    + " are Handrail's own, so " + name + " cannot be set; madeFrom() sets them");
        }
        if (name.isEmpty() || !isPrintable(name) || name.indexOf(' ') >= 0 || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a header");
        }
        if (!isPrintable(value)) {
            throw new IllegalArgumentException(
                    "The metadata " + name + " is not printable ASCII; encode it, as in a URL or in base64");
        }
        metadata.put(lower, value);
        return this;
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /**
     * One more tag. Needs {@code s3:PutObjectTagging}.
     *
     * @throws IllegalArgumentException from the eleventh on: S3 takes ten
     */
    public PutOptionsBuilder tag(String name, String value) {
        tags.put(name, value);
        if (tags.size() > MOST_TAGS) {
            throw new IllegalArgumentException(
                    "S3 takes " + MOST_TAGS + " tags of an object; " + name + " is one more");
        }
        return this;
    }

    /** Default: the bucket's, which is {@code STANDARD}. */
    public PutOptionsBuilder storageClass(StorageClass value) {
        this.storageClass = value;
        return this;
    }

    /**
     * What the SDK computes and S3 verifies and keeps. Default: the SDK's own, CRC-32. Of a multipart upload the SHA-256
     * that S3 keeps is one of the parts' checksums, not of the bytes.
     */
    public PutOptionsBuilder checksum(ChecksumAlgorithm algorithm) {
        this.checksum = algorithm;
        return this;
    }

    /** Encrypts with this key of KMS: its id, alias or ARN. Default: as the bucket says. */
    public PutOptionsBuilder kmsKey(String key) {
        this.kmsKey = key;
        return this;
    }

    /** Only where there is no object of this key ({@code If-None-Match: *}). Takes the place of {@link #onlyOver}. */
    public PutOptionsBuilder onlyIfAbsent() {
        this.ifAbsent = true;
        this.ifMatch = null;
        return this;
    }

    /** Only over the object with this tag ({@code If-Match}). Takes the place of {@link #onlyIfAbsent}. */
    public PutOptionsBuilder onlyOver(String eTag) {
        this.ifMatch = eTag;
        this.ifAbsent = false;
        return this;
    }

    /**
     * What the object is made of. Says so in its metadata {@code handrail-made-from}, a form of {@code bucket}, {@code
     * key}, {@code version}, {@code etag} and {@code sequencer} ({@code +} is a space, {@code %} a byte of UTF-8), and in
     * {@code handrail-made-by}, the function's name. A key that leaves no room for the rest is cut, and ends with {@code ~}
     * and its SHA-256.
     */
    public PutOptionsBuilder madeFrom(S3ObjectEvent source) {
        this.madeFrom = source;
        return this;
    }

    /**
     * Done.
     *
     * @throws IllegalArgumentException if the metadata is larger than S3 takes
     */
    public PutOptions build() {
        PutOptions options = new PutOptions(this);
        Marker.requireRoom(options.allMetadata());
        return options;
    }
}
