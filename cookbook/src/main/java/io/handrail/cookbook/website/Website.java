package io.handrail.cookbook.website;

import io.handrail.cookbook.Kitchen;
import io.handrail.core.aws.Clients;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import io.handrail.testing.LocalGateway;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** All of the website on this machine: pages, API, table and users. */
public final class Website implements AutoCloseable {

    private static final Map<String, String> PASSWORDS = Map.of("ann", "kettle-7", "bob", "lamp-11");

    private static final List<String> PAGES = List.of("index.html", "style.css", "app.js", "session.js", "icon.svg");

    private final LocalAws aws = LocalAws.with(LocalAws.Service.DYNAMODB);
    private final LocalUserPool users;
    private final LocalGateway gateway = LocalGateway.start();
    private final LambdaRuntime function;

    private Website(Kitchen kitchen) throws IOException {
        users = new LocalUserPool(PASSWORDS);
        kitchen.say("starting a local DynamoDB");
        Map<String, String> environment = new HashMap<>(aws.start().environment());
        environment.put("TASKS_TABLE", table());
        environment.put("USER_POOL_ID", "us-east-1_Local");
        environment.put("USER_POOL_CLIENT_ID", LocalUserPool.CLIENT_ID);
        environment.put("USER_POOL_ISSUER", users.uri().toString());
        environment.put("CURSOR_KEY", "from Secrets Manager, in earnest");
        function = kitchen.start(TasksApi.class, environment);
        gateway.files("/", pages(kitchen)).function("/api", function);
        users.redirectTo(gateway.uri() + "/");
    }

    /** Starts it. */
    public static Website start(Kitchen kitchen) throws IOException {
        return new Website(kitchen);
    }

    private String table() {
        String name = aws.uniqueName("tasks");
        try (DynamoDbClient client = Clients.create(DynamoDbClient.builder())) {
            client.createTable(r -> r.tableName(name)
                    .attributeDefinitions(attribute("pk"), attribute("sk"))
                    .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                    .billingMode(BillingMode.PAY_PER_REQUEST));
        }
        return name;
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    /** What a deployment uploads to the bucket: the pages as they are, and where the users sign in. */
    private Path pages(Kitchen kitchen) throws IOException {
        for (String page : PAGES) {
            try (InputStream in = Website.class.getResourceAsStream(page)) {
                kitchen.write(
                        "website/" + page, Objects.requireNonNull(in, page).readAllBytes());
            }
        }
        String config = "{\"login\":\"" + users.uri() + "\",\"clientId\":\"" + LocalUserPool.CLIENT_ID + "\"}";
        kitchen.write("website/config.json", config.getBytes(StandardCharsets.UTF_8));
        return kitchen.out().resolve("website");
    }

    /** The address of the pages and, under {@code /api}, of the function. */
    public URI uri() {
        return gateway.uri();
    }

    /** Of ann or bob. */
    static String password(String user) {
        return PASSWORDS.getOrDefault(user, "");
    }

    /** The address of the sign-in page. */
    URI login() {
        return users.uri();
    }

    @Override
    public void close() {
        gateway.close();
        function.close();
        users.close();
        aws.close();
    }
}
