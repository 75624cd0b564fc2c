package io.handrail.testing.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.handrail.core.Environment;
import java.io.InputStream;
import java.io.OutputStream;

/** Cannot be made, because its bucket is not set. */
public final class Broken implements RequestStreamHandler {

    public Broken() {
        Environment.require("BUCKET", "the bucket that thumbnails go to");
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {}
}
