package io.handrail.testing.internal.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A logger that keeps what it is given. Like Lambda's, it takes a line with or without a line break at its end. */
public final class LogLines implements LambdaLogger {

    private final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void log(String message) {
        message.lines().forEach(lines::add);
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }

    /** What was logged so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
