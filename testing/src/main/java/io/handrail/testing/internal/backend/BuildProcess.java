package io.handrail.testing.internal.backend;

import java.util.List;

/** Finds the process of the build that this JVM is part of. */
public final class BuildProcess {

    /** What the command lines of builds have in them: Maven, its daemon, Gradle's daemon. */
    private static final List<String> MARKS =
            List.of("org.codehaus.plexus.classworlds.launcher.Launcher", "org.mvndaemon.mvnd", "GradleDaemon");

    private BuildProcess() {}

    /**
     * The nearest process, from this one upwards, that is a build; this one where there is none. Other parents, such as a
     * shell or an IDE, may live for days, and nobody wants back ends for days.
     */
    public static ProcessHandle find() {
        ProcessHandle self = ProcessHandle.current();
        for (ProcessHandle process = self;
                process != null;
                process = process.parent().orElse(null)) {
            String command = process.info().commandLine().orElse("");
            if (MARKS.stream().anyMatch(command::contains)) {
                return process;
            }
        }
        return self;
    }
}
