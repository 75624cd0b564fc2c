package io.handrail.s3.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.Environment;
import io.handrail.s3.S3Notification;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.ScriptedEndpoint.Request;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.testing.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What requests say about the encryption of copies. */
class CopyEncryptionTest {

    private static final String HEADER = "x-amz-server-side-encryption";
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234";
    private static final String MULTI_REGION = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234";

    private enum Way {
        WHOLE("PUT", 10),
        IN_PARTS("POST", 6 << 20),
        THROUGH_FUNCTION("PUT", 10);

        private final String method;
        private final int size;

        Way(String method, int size) {
            this.method = method;
            this.size = size;
        }
    }

    /** The first request that writes, or begins to. */
    private static Request write(Way way, CopyEncryption encryption, Map<String, String> source) throws Exception {
        CopyTarget target = CopyTarget.of("copies", "eu-central-1");
        CopySettings settings =
                CopySettings.to(List.of(target)).withParts(5 << 20, 5 << 20, 1).withEncryption(encryption);
        List<Request> writes = new ArrayList<>();
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(request -> {
                    if (request.method().equals("HEAD") && request.path().startsWith("/photos/")) {
                        Response head = Response.of(200, "text/plain", new byte[way.size])
                                .withHeader("ETag", "\"s\"")
                                .withHeader("Last-Modified", "Mon, 23 Nov 2026 09:00:00 GMT");
                        for (Map.Entry<String, String> header : source.entrySet()) {
                            head = head.withHeader(header.getKey(), header.getValue());
                        }
                        return head;
                    }
                    if (request.method().equals(way.method)) {
                        writes.add(request);
                        return Response.of(403, "application/xml", "<Error><Code>AccessDenied</Code></Error>");
                    }
                    return request.method().equals("HEAD")
                            ? Response.of(404, "application/xml", "")
                            : Response.of(200, "application/xml", "<Tagging><TagSet/></Tagging>");
                });
                S3Client s3 = S3Client.builder()
                        .endpointOverride(endpoint.uri())
                        .forcePathStyle(true)
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
            S3ObjectEvent event = new S3ObjectEvent(
                    "ObjectCreated:Put", null, null, "photos", "a", OptionalLong.empty(), "s", null, "0B");
            CopySettings whole = way == Way.THROUGH_FUNCTION ? settings.withBytesThroughFunction() : settings;
            assertThatThrownBy(() -> new S3CopyHandler(s3, Map.of(target, s3), whole)
                            .handle(new S3Notification(List.of(event)), TestContext.create()))
                    .hasMessageContaining("s3://copies/a");
        }
        return writes.get(0);
    }

    /** The headers about encryption by the ends of their names. */
    private static Map<String, String> sent(Way way, CopyEncryption encryption, Map<String, String> source)
            throws Exception {
        Request request = write(way, encryption, source);
        Map<String, String> sent = new LinkedHashMap<>();
        for (String name : List.of("", "-aws-kms-key-id", "-bucket-key-enabled", "-context")) {
            request.header(HEADER + name).ifPresent(value -> sent.put(name, value));
        }
        return sent;
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void itIsWhatTheSettingsSayHoweverTheCopyIsMade(Way way) throws Exception {
        assertThat(sent(way, CopyEncryption.ofBucket(), Map.of())).isEmpty();
        assertThat(sent(way, CopyEncryption.s3(), Map.of())).isEqualTo(Map.of("", "AES256"));
        assertThat(sent(way, CopyEncryption.dualLayer("k"), Map.of()))
                .isEqualTo(Map.of("", "aws:kms:dsse", "-aws-kms-key-id", "k"));
        Map<String, String> kms = sent(
                way,
                CopyEncryption.kms("k").withBucketKey(true).withContext(Map.of("team", "\"é\"", "cost", "7")),
                Map.of());
        String context = new String(Base64.getDecoder().decode(kms.remove("-context")), StandardCharsets.UTF_8);
        assertThat(context).isEqualTo("{\"cost\":\"7\",\"team\":\"\\\"é\\\"\"}");
        assertThat(kms).isEqualTo(Map.of("", "aws:kms", "-aws-kms-key-id", "k", "-bucket-key-enabled", "true"));
    }

    @ParameterizedTest
    @CsvSource({
        // algorithm, key, bucket key -> algorithm, key, bucket key
        ", , , , ,",
        "AES256, , , AES256, ,",
        "aws:kms, arn:aws:kms:eu-central-1:111122223333:key/1, true, aws:kms, arn:aws:kms:eu-central-1:111122223333:key/1, true",
        "aws:kms, " + KEY + ", true, aws:kms, , true",
        "aws:kms, " + MULTI_REGION + ", , aws:kms, arn:aws:kms:eu-central-1:111122223333:key/mrk-1234,",
        "aws:kms:dsse, " + MULTI_REGION + ", , aws:kms:dsse, arn:aws:kms:eu-central-1:111122223333:key/mrk-1234,",
        "aws:kms:dsse, " + KEY + ", , aws:kms:dsse, ,",
    })
    void likeTheSourceKeepsTheAlgorithmAndAKeyThatIsInTheTargetsRegion(
            String algorithm, String key, String bucketKey, String wanted, String wantedKey, String wantedBucketKey)
            throws Exception {
        Map<String, String> source = new HashMap<>();
        put(source, HEADER, algorithm);
        put(source, HEADER + "-aws-kms-key-id", key);
        put(source, HEADER + "-bucket-key-enabled", bucketKey);
        Map<String, String> expected = new HashMap<>();
        put(expected, "", wanted);
        put(expected, "-aws-kms-key-id", wantedKey);
        put(expected, "-bucket-key-enabled", wantedBucketKey);
        assertThat(sent(Way.WHOLE, CopyEncryption.likeSource(), source)).isEqualTo(expected);
    }

    private static void put(Map<String, String> map, String name, String value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    @Test
    void twoLayersHaveNoBucketKey() {
        assertThatThrownBy(() -> CopyEncryption.dualLayer(null).withBucketKey(true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DSSE-KMS");
    }

    @Test
    void theEnvironmentConfiguresIt() throws Exception {
        assertThat(configured(Map.of())).isEqualTo(CopyEncryption.ofBucket());
        assertThat(configured(Map.of("COPY_KMS_KEY", "k"))).isEqualTo(CopyEncryption.kms("k"));
        assertThat(configured(Map.of("COPY_ENCRYPTION", "AES256"))).isEqualTo(CopyEncryption.s3());
        assertThat(configured(Map.of("COPY_ENCRYPTION", "source"))).isEqualTo(CopyEncryption.likeSource());
        assertThat(configured(Map.of("COPY_ENCRYPTION", "aws:kms:dsse", "COPY_KMS_KEY", "k")))
                .isEqualTo(CopyEncryption.dualLayer("k"));
        assertThatThrownBy(() -> configured(Map.of("COPY_ENCRYPTION", "none")))
                .hasMessageContaining("COPY_ENCRYPTION is AES256");
        assertThatThrownBy(() -> configured(Map.of("COPY_ENCRYPTION", "AES256", "COPY_KMS_KEY", "k")))
                .hasMessageContaining("COPY_KMS_KEY is for");
    }

    private static CopyEncryption configured(Map<String, String> variables) throws Exception {
        Map<String, String> all = new HashMap<>(variables);
        all.put("COPY_BUCKET", "b");
        return Environment.with(all, CopySettings::fromEnvironment).encryption();
    }
}
