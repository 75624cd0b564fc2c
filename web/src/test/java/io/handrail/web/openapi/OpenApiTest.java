package io.handrail.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.handrail.core.json.UnsupportedTypeException;
import io.handrail.testing.Events;
import io.handrail.testing.LambdaRuntime;
import io.handrail.web.HttpHandler;
import io.handrail.web.Problem;
import io.handrail.web.Response;
import io.handrail.web.Route;
import io.handrail.web.Router;
import io.handrail.web.Routes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final class Site extends HttpHandler {

        private final Routes added;

        Site(Routes added) {
            this.added = added;
        }

        @Override
        protected void routes(Router r) {
            added.routes(r);
        }
    }

    private static String document(OpenApi api, Routes routes) {
        return api.json(new Site(routes).allRoutes());
    }

    private static String document(Routes routes) {
        return document(OpenApi.of("Test", "1"), routes);
    }

    private static JsonNode operation(String document, String path, String method) {
        JsonNode operation = Validation.tree(document).path("paths").path(path).path(method);
        assertThat(operation.isMissingNode()).as(path).isFalse();
        return operation;
    }

    @Test
    void theDocumentIsServedAndValid() {
        String answer = LambdaRuntime.inProcess(OpenApiSnippets.Items.class)
                .invoke(Events.functionUrl().get("/openapi.json").json())
                .payload();
        String document = Validation.tree(answer).path("body").asText();
        assertThat(Validation.tree(answer).path("headers").path("content-type").asText())
                .isEqualTo("application/json");
        assertThat(Validation.problems(document)).isEmpty();
        JsonNode root = Validation.tree(document);
        assertThat(root.path("openapi").asText()).isEqualTo("3.1.1");
        assertThat(root.path("paths").fieldNames()).toIterable().containsExactly("/items", "/items/{id}");
    }

    @Test
    void whatIsWrongIsFoundByTheValidators() {
        String good = new OpenApiSnippetsDocument().json();
        assertThat(Validation.problems(good)).isEmpty();
        for (String[] change : new String[][] {
            {"\"openapi\":\"3.1.1\"", "\"openapi\":\"3.0.1\""},
            {"\"in\":\"query\"", "\"in\":\"body\""},
            {"\"title\":\"Items\",", ""},
            {"#/components/schemas/Item\"", "#/components/schemas/Missing\""},
            {"\"type\":\"integer\"", "\"type\":\"int\""}
        }) {
            assertThat(good).contains(change[0]);
            assertThat(Validation.problems(good.replace(change[0], change[1])))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    private static final class OpenApiSnippetsDocument {
        String json() {
            return OpenApi.of("Items", "1.0.0").json(new OpenApiSnippets.Items().allRoutes());
        }
    }

    @Test
    void anOperationHasWhatItsRouteSays() {
        String document = new OpenApiSnippetsDocument().json();
        assertThat(operation(document, "/items", "get"))
                .hasToString("{\"operationId\":\"listItems\",\"tags\":[\"items\"],\"parameters\":[{\"name\":\"limit\","
                        + "\"in\":\"query\",\"description\":\"How many at most\",\"schema\":{\"type\":\"integer\","
                        + "\"format\":\"int32\"}}],\"responses\":{\"200\":{\"description\":\"OK\",\"content\":{"
                        + "\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Page\"}}}},\"default\":{"
                        + "\"$ref\":\"#/components/responses/Problem\"}}}");
        JsonNode post = operation(document, "/items", "post");
        assertThat(post.path("requestBody"))
                .hasToString("{\"required\":true,\"content\":{\"application/json\":{\"schema\":{"
                        + "\"$ref\":\"#/components/schemas/NewItem\"}}}}");
        assertThat(post.path("security")).hasToString("[{\"cognito\":[\"items/write\"]}]");
        assertThat(post.path("responses").fieldNames()).toIterable().containsExactly("201", "409", "default");
        assertThat(post.at("/responses/409/content").has(Problem.MEDIA_TYPE)).isTrue();
    }

    @Test
    void parametersOfThePathKeepTheirTypes() {
        String document = document(r -> {
            r.get("/a/{i:int}/{l:long}/{u:uuid}/{s}", request -> Response.ok());
            r.get("/files/{path+}", request -> Response.ok());
        });
        assertThat(Validation.problems(document)).isEmpty();
        JsonNode parameters = operation(document, "/a/{i}/{l}/{u}/{s}", "get").path("parameters");
        assertThat(parameters.findValuesAsText("format")).containsExactly("int32", "int64", "uuid");
        assertThat(parameters.findValuesAsText("name")).containsExactly("i", "l", "u", "s");
        assertThat(operation(document, "/files/{path}", "get")
                        .at("/parameters/0/description")
                        .asText())
                .contains("slashes");
    }

    @Test
    void theUserPoolIsNamedWhereTokensAreWanted() {
        OpenApi api = OpenApi.of("Test", "1")
                .withServer("https://api.example.com/v1")
                .withUserPool("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example");
        String document =
                document(api, r -> r.get("/a", request -> Response.ok()).secured());
        assertThat(Validation.problems(document)).isEmpty();
        assertThat(Validation.tree(document).at("/components/securitySchemes/cognito"))
                .hasToString("{\"type\":\"openIdConnect\",\"openIdConnectUrl\":"
                        + "\"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example"
                        + "/.well-known/openid-configuration\"}");
        assertThat(Validation.tree(document).at("/servers/0/url").asText()).isEqualTo("https://api.example.com/v1");
        String open = document(api, r -> r.get("/a", request -> Response.ok()));
        assertThat(open).doesNotContain("securitySchemes");
    }

    @Test
    void theSameRoutesMakeTheSameDocument() {
        assertThat(new OpenApiSnippetsDocument().json()).isEqualTo(new OpenApiSnippetsDocument().json());
    }

    @Test
    void hiddenRoutesAndTheDocumentItselfAreLeftOut() {
        String document = document(r -> {
            OpenApi.of("Test", "1").addTo(r);
            r.get("/internal", request -> Response.ok()).hidden();
            r.nest("/api", api -> api.get("/", request -> Response.ok()));
        });
        assertThat(Validation.tree(document).path("paths").fieldNames())
                .toIterable()
                .containsExactly("/api");
        assertThat(Validation.problems(document)).isEmpty();
    }

    @Test
    void anApiWithoutRoutesIsOneToo() {
        assertThat(Validation.problems(document(r -> OpenApi.of("Test", "1").addTo(r))))
                .isEmpty();
    }

    @Test
    void whatOpenApiCannotSayIsNamed() {
        List<Route> twoFunctions =
                new ArrayList<>(new Site(r -> r.get("/a/{id:int}", request -> Response.ok())).allRoutes());
        twoFunctions.addAll(new Site(r -> r.get("/a/{id}", request -> Response.ok())).allRoutes());
        assertThatThrownBy(() -> OpenApi.of("Test", "1").json(twoFunctions)).hasMessageContaining("hide one");
        assertThatThrownBy(() -> document(r -> {
                    r.get("/a/{id}", request -> Response.ok());
                    r.put("/a/{name}", request -> Response.ok());
                }))
                .hasMessageContaining("/a/{name}")
                .hasMessageContaining("alike");
        assertThatThrownBy(() -> document(r -> {
                    r.get("/a", request -> Response.ok()).name("same");
                    r.get("/b", request -> Response.ok()).name("same");
                }))
                .hasMessageContaining("same name");
        assertThatThrownBy(() -> document(r -> r.route("PURGE", "/a", request -> Response.ok())))
                .hasMessageContaining("PURGE");
        assertThatThrownBy(() -> OpenApi.of("", "1")).hasMessageContaining("title");
        Routes bad = r -> r.get("/a", request -> Response.ok()).query("q", Thread.class, false, "");
        assertThatThrownBy(() -> document(bad)).isInstanceOf(UnsupportedTypeException.class);
    }

    @Test
    void theErrorsThatAreAnsweredAreTheDocumentsProblem() {
        String document = new OpenApiSnippetsDocument().json();
        LambdaRuntime site = LambdaRuntime.inProcess(OpenApiSnippets.Items.class);
        for (String event : List.of(
                Events.httpApi().get("/nothing").json(),
                Events.httpApi().post("/items").json("{\"cents\":\"x\"}").json(),
                Events.httpApi().delete("/items").json())) {
            JsonNode answer = Validation.tree(site.invoke(event).payload());
            String body = answer.path("body").asText();
            assertThat(answer.path("statusCode").asInt()).isGreaterThanOrEqualTo(400);
            assertThat(Validation.problems(document, "Problem", body)).isEmpty();
        }
        assertThat(Validation.problems(document, "Problem", "{\"title\":\"x\"}"))
                .isNotEmpty();
    }
}
