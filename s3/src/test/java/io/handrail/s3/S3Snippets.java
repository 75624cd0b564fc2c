package io.handrail.s3;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class S3Snippets {

    private S3Snippets() {}

    abstract static class Reversing extends S3ObjectHandler {

        // @start region=objects
        private final S3Objects objects = new S3Objects(Clients.create(S3Client.builder()));

        @Override
        protected void process(S3ObjectEvent upload, Context context) throws IOException {
            byte[] text = objects.read(upload, 1_000_000);
            ObjectBody result = ObjectBody.of(upperCase(text));
            objects.putInOrder(upload, "results", upload.key(), result, PutOptions.of("text/plain"));
        }
        // @end

        abstract byte[] upperCase(byte[] text);
    }

    abstract static class Idempotent extends S3ObjectHandler {

        // @start region=idempotent
        private final Idempotency idempotency =
                Idempotency.of(DynamoDbIdempotencyStore.of(Clients.create(DynamoDbClient.builder()), "idempotency"));

        @Override
        protected Optional<Idempotency> idempotency() {
            return Optional.of(idempotency);
        }
        // @end
    }
}
