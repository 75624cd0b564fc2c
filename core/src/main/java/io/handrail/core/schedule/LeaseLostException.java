package io.handrail.core.schedule;

import org.jspecify.annotations.Nullable;

/**
 * A run lost its lease while it worked (it could not renew it in time), so another may have run beside it. The work was
 * not undone.
 */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(Lease lease, @Nullable Throwable cause) {
        super(
                "The lease " + lease.name()
                        + " was lost while its run worked; another run may have overlapped. Give the"
                        + " fencing token " + lease.token()
                        + " to what must not be changed twice, or check leaseLost()",
                cause);
    }
}
