package io.handrail.testing.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.handrail.core.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Does what the event says: {@code "throw"}, {@code "exit"}, {@code "sleep"}, … */
public final class Moody implements RequestStreamHandler {

    private static final CyclicBarrier FOUR = new CyclicBarrier(4);

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        String mood = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
        switch (mood) {
            case "throw" -> throw new IllegalArgumentException("No such photo", new IOException("disk on fire"));
            case "speechless" -> throw new IllegalStateException();
            case "exit" -> System.exit(7);
            case "exit quietly" -> System.exit(0);
            case "sleep" -> sleep();
            case "meet" -> meet();
            case "exhaust" -> System.out.println(new long[Integer.MAX_VALUE - 8].length);
            default -> out.write(answer(mood, context).getBytes(StandardCharsets.UTF_8));
        }
        out.write("\"done\"".getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String mood, Context context) {
        return switch (mood) {
                    case "pid" -> "" + ProcessHandle.current().pid();
                    case "deadline" -> "" + context.getRemainingTimeInMillis();
                    case "heap" -> "" + Runtime.getRuntime().maxMemory() / (1 << 20);
                    case "memory" ->
                        context.getMemoryLimitInMB() + "/" + Environment.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE");
                    case "java" -> "" + Runtime.version().feature();
                    default -> String.valueOf(Environment.get(mood));
                }
                + " ";
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on when four invocations are here at once, and else fails. */
    private static void meet() {
        try {
            FOUR.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("Not four at once", e);
        }
    }
}
