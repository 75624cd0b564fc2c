package io.handrail.web.jwt;

import io.handrail.web.HttpHandler;
import io.handrail.web.Response;
import io.handrail.web.Router;

/** The examples of the package's Javadoc. */
@SuppressWarnings("unused")
final class JwtSnippets {

    private JwtSnippets() {}

    static boolean mayEdit(String token) {
        // @start region=verify
        CognitoJwt jwt = CognitoJwt.builder(UserPool.of("us-east-1_Example", "1example23456789"))
                .build();
        CognitoUser user = jwt.verify(token);
        return user.isInGroup("editors");
        // @end
    }

    // @start region=filters
    public static final class Items extends HttpHandler {

        private final UserFilters users = UserFilters.byToken(CognitoJwt.fromEnvironment());

        @Override
        protected void routes(Router r) {
            r.get("/health", request -> Response.noContent());
            r.nest("/items", items -> {
                items.filter(users.requireUser());
                items.get(
                        "/mine",
                        request ->
                                Response.text(request.require(UserFilters.USER).subject()));
                items.nest("/all", all -> {
                    all.filter(users.requireGroup("admin")).filter(users.requireScope("items/write"));
                    all.delete("/", request -> Response.noContent());
                });
            });
        }
    }
    // @end
}
