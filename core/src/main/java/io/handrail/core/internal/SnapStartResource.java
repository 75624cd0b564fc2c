package io.handrail.core.internal;

import java.lang.System.Logger.Level;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** A handler's hooks as a CRaC resource. Only loaded under SnapStart. */
final class SnapStartResource implements Resource {

    private final SnapStart.Hook prime;
    private final SnapStart.Hook beforeCheckpoint;
    private final SnapStart.Hook afterRestore;

    private SnapStartResource(SnapStart.Hook prime, SnapStart.Hook beforeCheckpoint, SnapStart.Hook afterRestore) {
        this.prime = prime;
        this.beforeCheckpoint = beforeCheckpoint;
        this.afterRestore = afterRestore;
    }

    static Object register(SnapStart.Hook prime, SnapStart.Hook beforeCheckpoint, SnapStart.Hook afterRestore) {
        SnapStartResource resource = new SnapStartResource(prime, beforeCheckpoint, afterRestore);
        Core.getGlobalContext().register(resource);
        return resource;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws Exception {
        try {
            prime.run();
        } catch (Exception e) {
            // A function that cannot warm up still works, only its first invocation is slower.
            System.getLogger(SnapStartResource.class.getName()).log(Level.WARNING, "Priming failed", e);
        }
        beforeCheckpoint.run();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) throws Exception {
        afterRestore.run();
    }
}
