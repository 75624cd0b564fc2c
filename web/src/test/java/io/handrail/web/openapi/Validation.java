package io.handrail.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Other people's opinion of a document: the schema of OpenAPI 3.1, that of JSON Schema 2020-12, and Swagger's parser. */
final class Validation {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The one of August 2026, from the specification's own repository. */
    private static final JsonSchema OPENAPI = FACTORY.getSchema(read("openapi-3.1-schema-2026-08-03.json"));

    private static final JsonSchema JSON_SCHEMA =
            FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private Validation() {}

    private static JsonNode read(String resource) {
        try (InputStream in = Validation.class.getResourceAsStream(resource)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document. */
    static List<String> problems(String document) {
        JsonNode root = tree(document);
        List<String> problems = new ArrayList<>();
        OPENAPI.validate(root).forEach(m -> problems.add(m.getMessage()));
        schemas(root, problems);
        for (JsonNode reference : root.findValues("$ref")) {
            if (root.at(reference.asText().substring(1)).isMissingNode()) {
                problems.add(reference.asText() + " is not there");
            }
        }
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document, null, options);
        if (parsed.getMessages() != null) {
            problems.addAll(parsed.getMessages());
        }
        if (parsed.getOpenAPI() == null) {
            problems.add("Swagger's parser reads nothing");
        }
        return problems;
    }

    private static void schemas(JsonNode root, List<String> problems) {
        List<JsonNode> schemas = new ArrayList<>(root.findValues("schema"));
        root.at("/components/schemas").forEach(schemas::add);
        assertThat(schemas).isNotEmpty();
        for (JsonNode schema : schemas) {
            JSON_SCHEMA.validate(schema).forEach(m -> problems.add(m.getMessage()));
        }
    }

    /** What is wrong with a value, by the document's component of this name. */
    static Set<ValidationMessage> problems(String document, String component, String value) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", "#/components/schemas/" + component);
        schema.set("components", tree(document).get("components"));
        return FACTORY.getSchema(schema)
                .validate(tree(value), context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }
}
