package io.handrail.testing.internal.runtime;

/** AWS's runtime client has a native half, which its jar holds for x86_64 and aarch64 Linux. */
public final class ForkSupport {

    private ForkSupport() {}

    /** Whether the client runs on this machine. */
    public static boolean isSupported() {
        String arch = System.getProperty("os.arch");
        return "Linux".equals(System.getProperty("os.name")) && ("amd64".equals(arch) || "aarch64".equals(arch));
    }

    /** Refuses where it does not. */
    static void require() {
        if (!isSupported()) {
            throw new UnsupportedOperationException("LambdaRuntime.forked needs 64-bit Linux, because AWS's runtime"
                    + " client does; this is " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch")
                    + ". Use LambdaRuntime.inProcess here, or skip the test where LambdaRuntime.canFork() is false.");
        }
    }
}
