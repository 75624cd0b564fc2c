package io.handrail.testing.internal.backend;

import java.io.IOException;
import java.util.List;

/** Runs a program of Node.js that ends with this process, however that ends. */
public final class NodeMain {

    /** The pipe to its standard input is closed when this process is gone, even if it was killed. */
    private static final String RUN =
            "process.stdin.on('end', () => process.exit()).resume(); require(process.argv[1])";

    private NodeMain() {}

    /** Takes the program's file; its settings come through the environment. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(List.of("node", "-e", RUN, arguments[0]))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        System.exit(node.waitFor());
    }
}
