package io.handrail.web.openapi;

import io.handrail.web.Route;
import io.handrail.web.Router;
import io.handrail.web.openapi.internal.ApiDocument;
import io.handrail.web.openapi.internal.ApiInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * An OpenAPI 3.1 document of the routes: paths with their parameters, the query parameters, bodies, answers and scopes that
 * routes name ({@link Route#query}, {@link Route#returns(int, java.lang.reflect.Type)}, {@link Route#secured}), and the {@link
 * io.handrail.web.Problem} that every error is. Immutable.
 *
 * {@snippet class="io.handrail.web.openapi.OpenApiSnippets" region="serve"}
 *
 * <p>Types are described as the standard codec writes them. Of a record or bean the primitives are required, and what carries
 * an annotation named {@code NotNull}, {@code NotBlank} or {@code NotEmpty}; everything else is left out where it is null.
 * The same routes make the same document, byte for byte.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
public final class OpenApi {

    private final ApiInfo info;

    private OpenApi(ApiInfo info) {
        this.info = info;
    }

    /** Of an API with this title, in this version of the API (not of OpenAPI). */
    public static OpenApi of(String title, String version) {
        return new OpenApi(new ApiInfo(title, version, "", List.of(), ""));
    }

    /** The same with a description, which may be CommonMark. */
    public OpenApi withDescription(String text) {
        return new OpenApi(new ApiInfo(info.title(), info.version(), text, info.servers(), info.issuer()));
    }

    /**
     * The same with one more address of the API; default: that of the document itself.
     *
     * @param url absolute, or relative to the document
     */
    public OpenApi withServer(String url) {
        List<String> more = new ArrayList<>(info.servers());
        more.add(url);
        return new OpenApi(new ApiInfo(info.title(), info.version(), info.description(), more, info.issuer()));
    }

    /**
     * The same with the Cognito user pool whose tokens {@linkplain Route#secured secured} routes want, so that tools find
     * where to sign in; default: any bearer token that is a JWT.
     *
     * @param issuer {@code https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example}
     */
    public OpenApi withUserPool(String issuer) {
        return new OpenApi(new ApiInfo(info.title(), info.version(), info.description(), info.servers(), issuer));
    }

    /** Adds {@code GET /openapi.json} to a router, itself not in the document; of all routes, those added later too. */
    public Route addTo(Router router) {
        return router.get("/openapi.json", new OpenApiRoute(this, router)).hidden();
    }

    /**
     * The document of these routes without the hidden ones.
     *
     * @throws IllegalStateException if two routes cannot stand in one document; the message says what to do
     * @throws io.handrail.core.json.UnsupportedTypeException if a type is none of the standard codec's
     */
    public String json(List<Route> routes) {
        return ApiDocument.json(info, routes);
    }
}
