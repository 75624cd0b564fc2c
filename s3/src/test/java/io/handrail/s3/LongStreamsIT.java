package io.handrail.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/** A function with less memory than the objects it reads and writes have bytes, under AWS's runtime client. */
class LongStreamsIT {

    private static final int MB = 1024 * 1024;
    private static final int COPIES = 100;

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    /** Writes an upload of a megabyte a hundred times into one object, and reads that. */
    public static final class Repeating extends S3ObjectHandler {

        private final S3Objects objects = new S3Objects(Clients.create(S3Client.builder()));

        @Override
        protected void process(S3ObjectEvent upload, Context context) throws IOException {
            PutOptions options =
                    PutOptions.builder().checksum(ChecksumAlgorithm.SHA256).build();
            InputStream copies = new SequenceInputStream(Collections.enumeration(IntStream.range(0, COPIES)
                    .<InputStream>mapToObj(i -> new Opened(objects, upload))
                    .toList()));
            objects.putInOrder(upload, upload.bucket(), "result", ObjectBody.of(copies), options);
        }
    }

    /** Asks S3 only when it is its turn. */
    private static final class Opened extends InputStream {

        private final S3Objects objects;
        private final S3ObjectEvent upload;
        private InputStream in = InputStream.nullInputStream();
        private boolean opened;

        Opened(S3Objects objects, S3ObjectEvent upload) {
            this.objects = objects;
            this.upload = upload;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (!opened) {
                in = objects.open(upload);
                opened = true;
            }
            return in.read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Test
    void aFunctionWritesAndReadsMoreThanFitsIntoItsMemory() throws IOException {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        byte[] upload = new byte[MB + 1];
        for (int i = 0; i < upload.length; i++) {
            upload[i] = (byte) (i % 251);
        }
        String bucket = aws.uniqueName("long");
        try (S3Client s3 = S3Client.create();
                LambdaRuntime function = LambdaRuntime.forked(Repeating.class)
                        .env(aws.environment())
                        .jvmOptions("-Xmx40m")
                        .start()) {
            s3.createBucket(r -> r.bucket(bucket));
            String eTag = s3.putObject(r -> r.bucket(bucket).key("u"), RequestBody.fromBytes(upload))
                    .eTag()
                    .replace("\"", "");
            InvocationResult done = function.invoke(
                    Events.s3().bucket(bucket).key("u").eTag(eTag).json());
            assertThat(done.isError()).as(done.payload()).isFalse();
            try (InputStream result = s3.getObject(r -> r.bucket(bucket).key("result"))) {
                for (int i = 0; i < COPIES; i++) {
                    assertThat(result.readNBytes(upload.length)).isEqualTo(upload);
                }
                assertThat(result.read()).isNegative();
            }
            assertThat(s3.headObject(r -> r.bucket(bucket).key("result")).metadata())
                    .containsKey("handrail-made-from");
            assertThat(s3.listMultipartUploads(r -> r.bucket(bucket)).uploads()).isEmpty();
        }
    }
}
