package io.handrail.streams.audit.s3;

import io.handrail.core.aws.Clients;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.audit.AuditEntry;
import io.handrail.streams.audit.AuditItem;
import io.handrail.streams.audit.AuditStore;
import io.handrail.streams.audit.AuditStoreException;
import io.handrail.streams.audit.StoredEntry;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Chains in an S3 bucket, one JSON object an entry ({@link AuditEntry#toJson()}), under
 * {@code prefix/table/sha-256 of the key/counter.json}. The counter runs down from 999999999999999, because S3 lists
 * names in ascending order only and the newest entry must come first. An entry is written on the condition that the
 * object is not there ({@code If-None-Match: *}).
 *
 * <p>It keeps entries for less money than a table and, with S3 Object Lock, beyond the reach of everybody; it does not
 * find them by time, so reports come from a {@code DynamoDbAuditStore} (or from a query engine over the bucket). A change
 * costs a LIST, a GET and a PUT. The function needs {@code s3:ListBucket}, {@code s3:GetObject} and
 * {@code s3:PutObject}. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">AWS: conditional writes</a>
 */
public final class S3AuditStore implements AuditStore {

    private static final int TAKEN = 412;
    private static final int CONFLICT = 409;
    private static final int GONE = 404;

    private final S3Client s3;
    private final String bucket;
    private final ObjectKeys keys;

    private S3AuditStore(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.keys = new ObjectKeys(prefix);
    }

    /**
     * A store in this bucket.
     *
     * @param prefix what all keys begin with, such as {@code audit/}; may be empty
     */
    public static S3AuditStore of(S3Client s3, String bucket, String prefix) {
        return new S3AuditStore(s3, bucket, prefix);
    }

    @Override
    public boolean append(AuditEntry entry) {
        String key = keys.of(entry);
        try {
            s3.putObject(put(key), RequestBody.fromString(entry.toJson()));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == CONFLICT) {
                return false;
            }
            if (e.statusCode() != TAKEN) {
                throw unwritten(e);
            }
        } catch (SdkException e) {
            throw unwritten(e);
        }
        // Our own, if the answer was lost and the SDK sent the request again.
        AuditEntry there = read(entry.item(), key).entry();
        return there != null && there.hash().equals(entry.hash());
    }

    private PutObjectRequest put(String key) {
        return PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType("application/json")
                .ifNoneMatch("*")
                .build();
    }

    @Override
    public Optional<StoredEntry> newest(AuditItem item) {
        try {
            List<S3Object> found =
                    s3.listObjectsV2(list(item).maxKeys(1).build()).contents();
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read(item, found.get(0).key()));
        } catch (SdkException e) {
            throw unread(e);
        }
    }

    @Override
    public Iterator<StoredEntry> newestFirst(AuditItem item) {
        Iterator<S3Object> found =
                s3.listObjectsV2Paginator(list(item).build()).contents().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return found.hasNext();
                } catch (SdkException e) {
                    throw unread(e);
                }
            }

            @Override
            public StoredEntry next() {
                return read(item, found.next().key());
            }
        };
    }

    private ListObjectsV2Request.Builder list(AuditItem item) {
        return ListObjectsV2Request.builder().bucket(bucket).prefix(keys.folder(item));
    }

    private StoredEntry read(AuditItem whose, String key) {
        long position = ObjectKeys.position(key);
        if (position < 0) {
            return StoredEntry.unreadable(-1, "its name is not one of a chain's");
        }
        String body;
        try {
            body = s3.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asString(StandardCharsets.UTF_8);
        } catch (S3Exception e) {
            if (e.statusCode() == GONE) {
                return StoredEntry.unreadable(position, "it was deleted while the chain was read");
            }
            throw unread(e);
        } catch (SdkException e) {
            throw unread(e);
        }
        return read(whose, position, body);
    }

    /** The entry, if the object is exactly what would be written for it. */
    private static StoredEntry read(AuditItem whose, long position, String body) {
        AuditEntry entry;
        try {
            entry = Json.parse(body, new EntryReader());
        } catch (InvalidJsonException e) {
            return StoredEntry.unreadable(position, "it is no entry: " + e.problem());
        }
        if (entry == null || entry.position() != position || !entry.item().equals(whose)) {
            return StoredEntry.unreadable(position, "it is of another place or another item");
        }
        return entry.toJson().equals(body)
                ? StoredEntry.of(entry)
                : StoredEntry.unreadable(position, "it is written in another way than entries are");
    }

    /** Sends the requests through a client without network, which has no need of permissions. */
    @Override
    public void prime() {
        Clients.prime(S3Client.builder(), primer -> {
            primer.putObject(put("prime"), RequestBody.fromString("{}"));
            primer.listObjectsV2(list(new AuditItem("prime", "{}")).build());
        });
    }

    private AuditStoreException unwritten(SdkException e) {
        return new AuditStoreException("An entry could not be written to the audit bucket " + bucket, e);
    }

    private AuditStoreException unread(SdkException e) {
        return new AuditStoreException("The audit bucket " + bucket + " could not be read", e);
    }
}
