package io.handrail.testing.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Stores its event in the bucket that BUCKET names, with a client that knows nothing but its environment. */
public final class StoreInS3 implements RequestStreamHandler {

    private final S3Client s3 = S3Client.create();

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        String bucket = System.getenv("BUCKET");
        s3.putObject(b -> b.bucket(bucket).key("event"), RequestBody.fromBytes(in.readAllBytes()));
        out.write("true".getBytes(StandardCharsets.UTF_8));
    }
}
