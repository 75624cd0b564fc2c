package io.handrail.s3.copy;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.Environment;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What a request says about encryption; null is nothing, which leaves it to the bucket. */
record EncryptionHeaders(
        @Nullable String algorithm,
        @Nullable String key,
        @Nullable Boolean bucketKey,
        @Nullable String context) {

    private static final String S3 = "AES256";
    private static final String KMS = "aws:kms";
    private static final String DUAL_LAYER = "aws:kms:dsse";

    private static final EncryptionHeaders NONE = new EncryptionHeaders(null, null, null, null);

    /** In {@code arn:aws:kms:eu-west-1:111122223333:key/mrk-1}. */
    private static final int REGION = 3;

    private static final int RESOURCE = 5;

    static EncryptionHeaders of(CopyEncryption encryption, HeadObjectResponse source, CopyTarget target) {
        if (encryption instanceof CopyEncryption.Kms kms) {
            return new EncryptionHeaders(
                    kms.dualLayer() ? DUAL_LAYER : KMS, kms.key(), kms.bucketKey(), json(kms.context()));
        }
        if (encryption instanceof CopyEncryption.S3) {
            return new EncryptionHeaders(S3, null, null, null);
        }
        return encryption instanceof CopyEncryption.LikeSource ? like(source, target) : NONE;
    }

    private static EncryptionHeaders like(HeadObjectResponse source, CopyTarget target) {
        String algorithm = source.serverSideEncryptionAsString();
        if (S3.equals(algorithm)) {
            return new EncryptionHeaders(S3, null, null, null);
        }
        if (!KMS.equals(algorithm) && !DUAL_LAYER.equals(algorithm)) {
            return NONE;
        }
        Boolean bucketKey = KMS.equals(algorithm) ? source.bucketKeyEnabled() : null;
        return new EncryptionHeaders(algorithm, keyThere(source.ssekmsKeyId(), target), bucketKey, null);
    }

    private static @Nullable String keyThere(@Nullable String key, CopyTarget target) {
        String region = target.region() == null ? Environment.get("AWS_REGION", "") : target.region();
        String[] arn = key == null ? new String[0] : key.split(":", RESOURCE + 1);
        if (arn.length <= RESOURCE) {
            return null;
        }
        if (arn[RESOURCE].startsWith("key/mrk-") && !region.isEmpty()) {
            arn[REGION] = region;
            return String.join(":", arn);
        }
        return arn[REGION].equals(region) ? key : null;
    }

    /** As S3 takes it: JSON in base64. */
    private static @Nullable String json(Map<String, String> context) {
        if (context.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            for (Map.Entry<String, String> entry : new TreeMap<>(context).entrySet()) {
                json.name(entry.getKey()).value(entry.getValue());
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
