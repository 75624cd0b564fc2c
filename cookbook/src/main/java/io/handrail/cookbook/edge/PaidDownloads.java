package io.handrail.cookbook.edge;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.auth.SignedLinks;
import io.handrail.edge.text.Utf8;
import java.util.function.LongSupplier;

/** Downloads by links that the shop signs and that open for a while. */
public final class PaidDownloads extends ViewerRequestHandler {

    private final SignedLinks links;
    private final LongSupplier clock;

    /** Takes a key that the build has put into the function; this one is for the recipe only. */
    public PaidDownloads() {
        this(Utf8.encode("a key of the recipe, not of a shop"), () -> System.currentTimeMillis() / 1000);
    }

    PaidDownloads(byte[] key, LongSupplier clock) {
        this.links = new SignedLinks(key);
        this.clock = clock;
    }

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return EdgeResponse.of(405).withHeader("Allow", "GET, HEAD");
        }
        return switch (links.check(request, clock.getAsLong())) {
            case VALID -> request.withQuery(SignedLinks.withoutSignature(request.query()));
            case EXPIRED -> EdgeResponse.of(410, "text/plain; charset=utf-8", "This link has expired.");
            case INVALID -> EdgeResponse.of(403);
        };
    }
}
