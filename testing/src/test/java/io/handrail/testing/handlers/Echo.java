package io.handrail.testing.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Gives back the bytes it gets, and logs which request it was. */
public final class Echo implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        context.getLogger().log("echo " + context.getAwsRequestId() + "\n");
        System.out.println("printed by " + context.getFunctionName());
        in.transferTo(out);
    }
}
