package io.handrail.streams.audit.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.audit.AuditItem;
import io.handrail.streams.audit.AuditStore;
import io.handrail.streams.audit.AuditStoreContract;
import io.handrail.streams.audit.AuditTrail;
import io.handrail.streams.audit.Breach;
import io.handrail.streams.audit.Breach.What;
import io.handrail.streams.audit.Changes;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.testing.LocalAws;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3AuditStoreIT extends AuditStoreContract {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    private static S3Client s3;
    private static String bucket;

    @BeforeAll
    static void createBucket() {
        s3 = inTurns(S3Client.builder().forcePathStyle(true).build());
        bucket = aws.uniqueName("audit");
        s3.createBucket(r -> r.bucket(bucket));
    }

    /**
     * S3 checks If-None-Match and writes in one step. The server here does it in two, between which another write can
     * come, so writes wait for each other.
     */
    private static S3Client inTurns(S3Client client) {
        return (S3Client) Proxy.newProxyInstance(
                S3Client.class.getClassLoader(), new Class<?>[] {S3Client.class}, (proxy, method, arguments) -> {
                    try {
                        if (!method.getName().equals("putObject")) {
                            return method.invoke(client, arguments);
                        }
                        synchronized (client) {
                            return method.invoke(client, arguments);
                        }
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    protected AuditStore store() {
        return S3AuditStore.of(s3, bucket, "audit/");
    }

    @Test
    void whatIsChangedRemovedOrInsertedIsNamed() {
        String table = aws.uniqueName("products");
        AuditTrail trail = AuditTrail.in(store()).build();
        for (int i = 1; i <= 3; i++) {
            trail.record(Changes.insert(table, i, Map.of("id", "1")));
        }
        AuditItem item = AuditTrail.item(table, Map.of("id", DynamoDbValue.fromS("1")));
        List<String> keys = s3.listObjectsV2(r -> r.bucket(bucket).prefix("audit/" + table)).contents().stream()
                .map(S3Object::key)
                .toList();
        String second =
                s3.getObjectAsBytes(r -> r.bucket(bucket).key(keys.get(1))).asUtf8String();

        put(keys.get(1), second.replace("INSERT", "REMOVE"));
        assertThat(breach(trail, item).what()).isEqualTo(What.CHANGED);
        assertThat(breach(trail, item).position()).isEqualTo(1);
        put(keys.get(1), "not an entry");
        assertThat(breach(trail, item).position()).isEqualTo(1);
        s3.deleteObject(r -> r.bucket(bucket).key(keys.get(1)));
        assertThat(breach(trail, item).what()).isEqualTo(What.REMOVED);
        assertThat(breach(trail, item).position()).isEqualTo(1);
        put(keys.get(1), second);
        assertThat(trail.verify(item).isIntact()).isTrue();
        put(keys.get(1).replace(".json", "0.json"), second);
        assertThat(breach(trail, item).what()).isEqualTo(What.INSERTED);
    }

    private static void put(String key, String body) {
        s3.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromString(body));
    }

    private static Breach breach(AuditTrail trail, AuditItem item) {
        return trail.verify(item).breach().orElseThrow();
    }
}
