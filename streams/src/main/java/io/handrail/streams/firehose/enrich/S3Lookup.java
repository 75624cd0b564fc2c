package io.handrail.streams.firehose.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.firehose.transform.TextFormat;
import io.handrail.streams.firehose.transform.internal.AnyJson;
import io.handrail.streams.firehose.transform.internal.FieldPath;
import io.handrail.streams.firehose.transform.internal.Values;
import io.handrail.streams.internal.Utf8;
import java.io.EOFException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Reference data that is an object in S3: read whole at the first look-up, and after a time again if its ETag has changed.
 * An object is a JSON object of objects by key, or text of a {@link TextFormat} (JSON lines, CSV) in which a field has the
 * key; the last one of equal keys counts.
 *
 * {@snippet class="io.handrail.streams.firehose.enrich.EnrichSnippets" region="s3"}
 *
 * <p>While one thread asks whether the object has changed, others go on with what there is. If that fails, everybody does,
 * and it is logged; only where nothing was read yet, a look-up fails.
 *
 * <p>The function needs {@code s3:GetObject}. Thread-safe.
 */
public final class S3Lookup implements Lookup<String, Map<String, Object>> {

    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int NOT_MODIFIED = 304;

    private final S3Client client;
    private final String bucket;
    private final String objectKey;
    private final @Nullable TextFormat format;
    private final @Nullable FieldPath key;
    private final long ttlMillis;
    private final int maxBytes;
    private final Clock clock;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(@Nullable String etag, Map<String, Map<String, Object>> data, long expires) {}

    private S3Lookup(
            S3Client client,
            String bucket,
            String objectKey,
            @Nullable TextFormat format,
            @Nullable FieldPath key,
            Duration ttl,
            int maxBytes,
            Clock clock) {
        this.client = client;
        this.bucket = bucket;
        this.objectKey = objectKey;
        this.format = format;
        this.key = key;
        this.ttlMillis = ttl.toMillis();
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /**
     * An object like <code>{"DE":{"name":"Germany"},"FR":{"name":"France"}}</code>, of at most 16 MiB.
     *
     * @param ttl how long it is taken for unchanged
     */
    public static S3Lookup jsonByKey(S3Client client, String bucket, String objectKey, Duration ttl) {
        return new S3Lookup(client, bucket, objectKey, null, null, ttl, MAX_BYTES, Clock.systemUTC());
    }

    /**
     * Text of this format, of at most 16 MiB.
     *
     * @param keyPath the path of the field that has the key; what has none is left out
     * @param ttl how long it is taken for unchanged
     */
    public static S3Lookup of(
            S3Client client, String bucket, String objectKey, TextFormat format, String keyPath, Duration ttl) {
        return new S3Lookup(
                client, bucket, objectKey, format, FieldPath.of(keyPath), ttl, MAX_BYTES, Clock.systemUTC());
    }

    /** The same for objects of at most so many bytes; as data they take several times as much memory. */
    public S3Lookup maxBytes(int bytes) {
        return new S3Lookup(client, bucket, objectKey, format, key, Duration.ofMillis(ttlMillis), bytes, clock);
    }

    /** The same by another clock. */
    S3Lookup clock(Clock other) {
        return new S3Lookup(client, bucket, objectKey, format, key, Duration.ofMillis(ttlMillis), maxBytes, other);
    }

    /**
     * Looks keys up.
     *
     * @throws LookupException if the object cannot be read, and was not before
     */
    @Override
    public Map<String, Map<String, Object>> load(Set<String> keys, Context context) {
        Map<String, Map<String, Object>> data = data(context);
        Map<String, Map<String, Object>> found = new HashMap<>();
        for (String one : keys) {
            Map<String, Object> value = data.get(one);
            if (value != null) {
                found.put(one, value);
            }
        }
        return found;
    }

    private Map<String, Map<String, Object>> data(Context context) {
        Snapshot now = snapshot;
        if (now != null && now.expires() > clock.millis()) {
            return now.data();
        }
        if (now == null) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return now.data();
        }
        try {
            Snapshot other = snapshot;
            if (other != null && other.expires() > clock.millis()) {
                return other.data();
            }
            return refreshed(other, context);
        } finally {
            reading.unlock();
        }
    }

    private Map<String, Map<String, Object>> refreshed(@Nullable Snapshot before, Context context) {
        Snapshot after;
        try {
            after = read(before);
        } catch (LookupException e) {
            if (before == null) {
                throw e;
            }
            context.getLogger().log("Going on with older reference data: " + e.getMessage() + "\n");
            after = new Snapshot(before.etag(), before.data(), clock.millis() + ttlMillis);
        }
        snapshot = after;
        return after.data();
    }

    private Snapshot read(@Nullable Snapshot before) {
        String etag = before == null ? null : before.etag();
        try (ResponseInputStream<GetObjectResponse> in =
                client.getObject(r -> r.bucket(bucket).key(objectKey).ifNoneMatch(etag))) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                in.abort();
                throw failed("it is larger than " + maxBytes + " bytes", null);
            }
            // Before JDK 25 a connection that breaks off looks like the end of the object.
            if (bytes.length != in.response().contentLength()) {
                throw new EOFException(bytes.length + " of its " + in.response().contentLength() + " bytes arrived");
            }
            return new Snapshot(in.response().eTag(), parse(bytes), clock.millis() + ttlMillis);
        } catch (S3Exception e) {
            if (before != null && e.statusCode() == NOT_MODIFIED) {
                return new Snapshot(before.etag(), before.data(), clock.millis() + ttlMillis);
            }
            throw failed("the function needs s3:GetObject on it, and it must be there", e);
        } catch (IOException | SdkException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }

    private LookupException failed(String why, @Nullable Exception cause) {
        return new LookupException("s3://" + bucket + "/" + objectKey + " could not be read: " + why, cause);
    }

    private Map<String, Map<String, Object>> parse(byte[] bytes) {
        Map<String, Map<String, Object>> data = new LinkedHashMap<>();
        try {
            String text = Utf8.text(bytes, "$");
            if (format == null || key == null) {
                for (Map.Entry<String, Object> entry : AnyJson.object(text).entrySet()) {
                    data.put(entry.getKey(), AnyJson.asObject(entry.getValue()));
                }
            } else {
                for (Map<String, Object> object : format.parseAll(text)) {
                    String name = Values.text(key.get(object));
                    if (name != null) {
                        data.put(name, object);
                    }
                }
            }
        } catch (Exception e) {
            throw failed("it is not what it should be: " + e.getMessage(), e);
        }
        return data;
    }
}
