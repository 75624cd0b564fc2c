package io.handrail.cookbook.edge;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.http.AcceptLanguage;
import io.handrail.edge.http.CacheControl;
import io.handrail.edge.http.Redirects;

/** From the home page to that of the viewer's language. */
public final class LanguageHome extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        if (!request.uri().equals("/")) {
            return request;
        }
        String language = AcceptLanguage.of(request.headers()).best("en", "de", "fr");
        return Redirects.found("/" + (language == null ? "en" : language) + "/")
                .withHeader("Cache-Control", CacheControl.noStore());
    }
}
