package io.handrail.core.internal;

import io.handrail.core.Environment;

/** Registers a handler's hooks with CRaC, where the function runs with SnapStart and only there. */
public final class SnapStart {

    private SnapStart() {}

    /** A hook that may throw. */
    @FunctionalInterface
    public interface Hook {
        void run() throws Exception;
    }

    /**
     * Whether this environment is initialised for a snapshot.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">AWS: environment
     *     variables</a>, {@code AWS_LAMBDA_INITIALIZATION_TYPE}
     */
    public static boolean isOn() {
        return "snap-start".equals(Environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
    }

    /** Registers the hooks; what it returns is to be kept for as long as they are wanted. */
    public static Object register(Hook prime, Hook beforeCheckpoint, Hook afterRestore) {
        return SnapStartResource.register(prime, beforeCheckpoint, afterRestore);
    }
}
