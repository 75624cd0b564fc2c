package io.handrail.benchmarks.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Does nothing: what a JVM and the runtime client cost on their own. */
public final class NoOp implements RequestStreamHandler {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        out.write(NULL);
    }
}
