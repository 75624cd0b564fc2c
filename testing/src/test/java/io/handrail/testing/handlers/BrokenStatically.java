package io.handrail.testing.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Its class cannot be initialised. */
public final class BrokenStatically implements RequestStreamHandler {

    private static final int PARSED = Integer.parseInt("many");

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        context.getLogger().log("" + PARSED);
    }
}
