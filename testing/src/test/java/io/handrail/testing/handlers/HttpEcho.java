package io.handrail.testing.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers an HTTP API with the event, or by path in other ways. */
public final class HttpEcho implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        byte[] event = in.readAllBytes();
        String text = new String(event, StandardCharsets.UTF_8);
        if (text.contains("\"rawPath\":\"/api/fail\"")) {
            throw new IllegalStateException("secret");
        }
        if (text.contains("\"rawPath\":\"/api/answer\"")) {
            event =
                    ("{\"statusCode\":201,\"headers\":{\"content-type\":\"text/plain\"},\"cookies\":[\"a=1; Path=/\",\"b=2\"],"
                                    + "\"body\":\"aMOp\",\"isBase64Encoded\":true}")
                            .getBytes(StandardCharsets.UTF_8);
        } else if (text.contains("\"rawPath\":\"/api/none\"")) {
            event = "{\"statusCode\":204,\"body\":null}".getBytes(StandardCharsets.UTF_8);
        }
        out.write(event);
    }
}
