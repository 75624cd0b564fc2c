package io.handrail.cookbook.replication;

import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.s3.copy.CopySettings;
import io.handrail.s3.copy.CopyTarget;
import io.handrail.s3.copy.S3CopyHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The function: a copy of every upload on another S3 server, that of {@code DR_ENDPOINT}, in its bucket
 * {@code DR_BUCKET}. That server cannot read the uploads, so the bytes pass through the function. Between regions of AWS
 * none of this is needed: {@code S3CopyHandler} itself with {@code COPY_BUCKET} and {@code COPY_REGION} is the function, and
 * S3 copies by itself.
 */
public final class UploadReplication extends S3CopyHandler {

    private static final String REGION = "eu-central-1";
    private static final int PART = 5 << 20;

    /** Configured by environment variables. */
    public UploadReplication() {
        this(CopyTarget.of(Environment.require("DR_BUCKET", "the bucket of the copies"), REGION));
    }

    private UploadReplication(CopyTarget target) {
        super(
                Clients.create(S3Client.builder()),
                Map.of(target, client()),
                CopySettings.to(List.of(target))
                        .withDeletes()
                        .withParts(PART, PART, 2)
                        .withBytesThroughFunction());
    }

    private static S3Client client() {
        URI endpoint = URI.create(Environment.require("DR_ENDPOINT", "the address of the other S3 server"));
        return Clients.create(
                S3Client.builder(), builder -> builder.region(Region.of(REGION)).endpointOverride(endpoint));
    }
}
