package io.handrail.s3.internal.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;

/**
 * A program and all it started. Where the system shows environments ({@code /proc}), processes are known by a variable
 * they inherit, so that one whose parent has ended is found, too.
 */
final class ProcessTree {

    static final String MARK = "HANDRAIL_RUN";

    /** A process that keeps starting others is not caught by one round. */
    private static final int ROUNDS = 20;

    private final Process root;
    private final byte[] mark;

    ProcessTree(Process root, String run) {
        this.root = root;
        this.mark = (MARK + "=" + run).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Ends all of them at once, whatever they are doing. */
    void kill() {
        for (int round = 0; round < ROUNDS; round++) {
            Set<ProcessHandle> alive = marked();
            root.descendants().forEach(alive::add);
            boolean rootWasAlive = root.isAlive();
            // Not Process.destroyForcibly(), which throws away what has not been read of the program's output.
            root.toHandle().destroyForcibly();
            alive.forEach(ProcessHandle::destroyForcibly);
            if (alive.isEmpty() && !rootWasAlive) {
                return;
            }
        }
    }

    private Set<ProcessHandle> marked() {
        Set<ProcessHandle> marked = new HashSet<>();
        String[] processes = new File("/proc").list();
        if (processes == null) {
            return marked;
        }
        for (String pid : processes) {
            if (isNumber(pid) && isMarked(pid)) {
                ProcessHandle.of(Long.parseLong(pid)).ifPresent(marked::add);
            }
        }
        return marked;
    }

    private static boolean isNumber(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private boolean isMarked(String pid) {
        byte[] environment;
        try {
            environment = Files.readAllBytes(new File("/proc/" + pid + "/environ").toPath());
        } catch (IOException e) {
            // It has ended, or is another user's.
            return false;
        }
        for (int i = 0; i + mark.length <= environment.length; i++) {
            int n = 0;
            while (n < mark.length && environment[i + n] == mark[n]) {
                n++;
            }
            if (n == mark.length) {
                return true;
            }
        }
        return false;
    }
}
