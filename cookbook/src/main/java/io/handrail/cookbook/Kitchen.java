package io.handrail.cookbook;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What every recipe needs: a place for its results and a way to say how far it is.
 *
 * @param out the folder for results
 * @param progress takes lines that say what is happening
 */
public record Kitchen(Path out, Consumer<String> progress) {

    /** Some recipes start programs, which a busy machine slows down. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Says what is happening. */
    public void say(String line) {
        progress.accept(line);
    }

    /** Writes a result under this name, which may have folders in it, and returns where it is. */
    public Path write(String name, byte[] content) throws IOException {
        Path file = out.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** The function under AWS's own runtime client, or in this process where that does not run. */
    public LambdaRuntime start(Class<? extends RequestStreamHandler> function, Map<String, String> environment) {
        if (LambdaRuntime.canFork()) {
            say("starting the function under AWS's runtime client");
            return LambdaRuntime.forked(function)
                    .env(environment)
                    .timeout(PATIENCE)
                    .start();
        }
        say("AWS's runtime client runs on 64-bit Linux only: starting the function in this process");
        return LambdaRuntime.inProcess(function, environment);
    }

    /** The result if it is none of a failure. */
    public static InvocationResult succeeded(InvocationResult result) {
        if (result.isError()) {
            throw new IllegalStateException(
                    "The function failed: " + result.payload() + "\n" + String.join("\n", result.logs()));
        }
        return result;
    }
}
