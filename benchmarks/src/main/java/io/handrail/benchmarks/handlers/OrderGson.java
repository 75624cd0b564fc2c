package io.handrail.benchmarks.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The same over records with Gson's own binding. */
public final class OrderGson implements RequestStreamHandler {

    private static final Gson GSON = new Gson();

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Order order = GSON.fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Order.class);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        GSON.toJson(order.receipt(), writer);
        writer.flush();
    }
}
