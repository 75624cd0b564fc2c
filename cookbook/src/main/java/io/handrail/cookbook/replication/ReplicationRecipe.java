package io.handrail.cookbook.replication;

import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.core.aws.Clients;
import io.handrail.testing.Events;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import io.handrail.testing.S3EventBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** An object of several parts, with tags and metadata, is copied to a second S3 server; then it is deleted, and so its copy. */
public final class ReplicationRecipe implements Recipe {

    private static final String KEY = "backups/2026-11.tar";
    private static final int PART = 5 << 20;

    @Override
    public String title() {
        return "copies in another region";
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        kitchen.say("starting two local S3 servers");
        try (LocalAws aws = LocalAws.with(LocalAws.Service.S3).start();
                LocalAws other =
                        LocalAws.inRegion("eu-central-1", LocalAws.Service.S3).start();
                S3Client s3 = Clients.create(S3Client.builder());
                S3Client far = Clients.create(
                        S3Client.builder(),
                        builder -> builder.region(Region.EU_CENTRAL_1)
                                .endpointOverride(other.endpoint(LocalAws.Service.S3)))) {
            String uploads = aws.uniqueName("uploads");
            String copies = aws.uniqueName("copies");
            s3.createBucket(r -> r.bucket(uploads));
            far.createBucket(r -> r.bucket(copies));
            byte[] backup = new byte[2 * PART + 12_345];
            new Random(5).nextBytes(backup);
            String tag = upload(s3, uploads, backup).replace("\"", "");

            Map<String, String> environment = new HashMap<>(aws.environment());
            environment.put("DR_BUCKET", copies);
            environment.put("DR_ENDPOINT", other.endpoint(LocalAws.Service.S3).toString());
            S3EventBuilder event =
                    Events.s3().bucket(uploads).key(KEY).eTag(tag).size(backup.length);
            try (LambdaRuntime function = kitchen.start(UploadReplication.class, environment)) {
                Kitchen.succeeded(function.invoke(event.sequencer("0A").json()));
                String copied = compare(far, copies, backup);
                kitchen.say("on the second server: " + copied);
                s3.deleteObject(r -> r.bucket(uploads).key(KEY));
                Kitchen.succeeded(function.invoke(Events.s3()
                        .bucket(uploads)
                        .key(KEY)
                        .eventName("ObjectRemoved:Delete")
                        .sequencer("0B")
                        .json()));
                int left = far.listObjectsV2(r -> r.bucket(copies)).contents().size();
                return new Outcome(
                        "an object of three parts, " + backup.length / 1024 + " KiB, two tags, metadata",
                        copied + "; " + left + " left once it was deleted");
            }
        }
    }

    private static String upload(S3Client s3, String bucket, byte[] bytes) {
        String upload = s3.createMultipartUpload(r -> r.bucket(bucket)
                        .key(KEY)
                        .contentType("application/x-tar")
                        .metadata(Map.of("owner", "ana"))
                        .tagging("class=secret&team=a"))
                .uploadId();
        List<CompletedPart> parts = new ArrayList<>();
        for (int from = 0, number = 1; from < bytes.length; from += PART, number++) {
            int part = number;
            byte[] content = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART));
            String tag = s3.uploadPart(
                            r -> r.bucket(bucket).key(KEY).uploadId(upload).partNumber(part),
                            RequestBody.fromBytes(content))
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(part).eTag(tag).build());
        }
        return s3.completeMultipartUpload(
                        r -> r.bucket(bucket).key(KEY).uploadId(upload).multipartUpload(m -> m.parts(parts)))
                .eTag();
    }

    private static String compare(S3Client s3, String bucket, byte[] expected) {
        HeadObjectResponse head = s3.headObject(r -> r.bucket(bucket).key(KEY));
        byte[] copy = s3.getObjectAsBytes(r -> r.bucket(bucket).key(KEY)).asByteArray();
        int tags = s3.getObjectTagging(r -> r.bucket(bucket).key(KEY)).tagSet().size();
        return (Arrays.equals(copy, expected) ? "the same bytes" : "OTHER BYTES") + " in "
                + head.eTag().replace("\"", "").replaceFirst(".*-", "") + " parts, " + tags + " tags, owner "
                + head.metadata().get("owner");
    }
}
