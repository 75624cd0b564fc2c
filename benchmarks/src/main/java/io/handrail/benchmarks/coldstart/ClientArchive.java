package io.handrail.benchmarks.coldstart;

import io.handrail.testing.LambdaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An archive (CDS) of the runtime client's classes, as AWS's managed runtimes start with one. Whether theirs holds the
 * client's JSON serializer, which only functions with plain objects use, AWS does not say; so both can be measured. None
 * holds anything of a function's own jars.
 */
enum ClientArchive {
    /** No archive. */
    NONE,
    /** What the client loads for a function that takes streams. */
    CLIENT,
    /** The same, and what it loads to turn JSON into objects. */
    SERIALIZER;

    @Nullable
    Path make(Path target, Path javaHome) throws IOException {
        if (this == NONE) {
            return null;
        }
        Candidate training = this == CLIENT ? Candidate.NO_OP : Candidate.SERIALIZER;
        Path archive = target.resolve("client-" + javaHome.getFileName() + ".jsa");
        Files.deleteIfExists(archive);
        Function function = Function.layOut(training, target, javaHome, "training", null, new String[0]);
        try (LambdaRuntime runtime =
                function.runtime("-XX:ArchiveClassesAtExit=" + archive).start()) {
            runtime.invoke(training.event());
            ProcessHandle client =
                    ProcessHandle.of(Function.pidOfTheOnlyChild()).orElseThrow();
            // Ends orderly, so that the archive is written.
            client.destroy();
            client.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
        if (!Files.exists(archive)) {
            throw new IOException("The JVM wrote no archive to " + archive);
        }
        return archive;
    }
}
