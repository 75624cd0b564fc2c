package io.handrail.cookbook.edge;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.auth.JwtKey;
import io.handrail.edge.auth.JwtResult;
import io.handrail.edge.auth.JwtVerifier;
import io.handrail.edge.http.CacheControl;
import io.handrail.edge.text.Base64;
import io.handrail.edge.text.PercentCoding;
import java.util.function.LongSupplier;

/** Access by the {@code Authorization} header: a token that the sign-in service has signed. */
public final class MembersOnly extends ViewerRequestHandler {

    /** What stands between BEGIN PUBLIC KEY and END PUBLIC KEY. */
    private static final String PUBLIC_KEY = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE0Uyar2y3c1EQuzYjzEMD6wdBVt"
            + "dR/H20hoS+qG/Ac/WkKG27KRooiSt6N/JTvQ647I9pHiWlsKTIaged5W2fMQ==";

    private final JwtVerifier verifier;
    private final LongSupplier clock;

    /** Takes the public key of the sign-in service, which is part of the function. */
    public MembersOnly() {
        this(Base64.decode(PUBLIC_KEY), () -> System.currentTimeMillis() / 1000);
    }

    MembersOnly(byte[] publicKey, LongSupplier clock) {
        this.verifier = JwtVerifier.of(JwtKey.es256(publicKey))
                .withIssuer("https://login.example.com")
                .withAudience("members");
        this.clock = clock;
    }

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        JwtResult result = verifier.verifyBearer(request.header("authorization"), clock.getAsLong());
        if (result instanceof JwtResult.Verified verified) {
            String subject = verified.claims().subject();
            return request.withHeader("X-Member", subject == null ? "" : PercentCoding.encode(subject));
        }
        return EdgeResponse.of(401)
                .withHeader("WWW-Authenticate", "Bearer realm=\"members\"")
                .withHeader("Cache-Control", CacheControl.noStore());
    }
}
