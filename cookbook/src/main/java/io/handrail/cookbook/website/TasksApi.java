package io.handrail.cookbook.website;

import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.web.HttpException;
import io.handrail.web.HttpHandler;
import io.handrail.web.HttpSettings;
import io.handrail.web.Request;
import io.handrail.web.Response;
import io.handrail.web.Router;
import io.handrail.web.items.Item;
import io.handrail.web.items.ItemErrors;
import io.handrail.web.items.ItemKey;
import io.handrail.web.items.ItemPage;
import io.handrail.web.items.ItemQuery;
import io.handrail.web.items.ItemStore;
import io.handrail.web.items.ItemStoreException;
import io.handrail.web.jwt.CognitoJwt;
import io.handrail.web.jwt.UserFilters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The function: the tasks of whoever has signed in. {@code TASKS_TABLE} has them, {@code USER_POOL_ID} and
 * {@code USER_POOL_CLIENT_ID} say whose tokens are taken, {@code CURSOR_KEY} signs the cursors of pages.
 */
public final class TasksApi extends HttpHandler {

    private static final int PAGE = 20;
    private static final int RADIX = 36;
    private static final String PREFIX = "task#";

    /** A task as the client sees it. */
    record TaskView(
            String id,
            String version,
            @Nullable String title,
            @Nullable LocalDate due,
            boolean done) {

        static TaskView of(Item<Task> item) {
            Task task = item.value();
            String id = String.valueOf(item.key().sort()).substring(PREFIX.length());
            return new TaskView(id, item.version(), task.title(), task.due(), task.done());
        }
    }

    /** Some tasks, the newest first, and where the next ones begin. */
    record TaskPage(List<TaskView> tasks, Optional<String> next) {}

    private final CognitoJwt tokens = CognitoJwt.fromEnvironment();

    private final ItemStore<Task> tasks = ItemStore.of(
                    Clients.create(DynamoDbClient.builder()),
                    Environment.require("TASKS_TABLE", "the DynamoDB table of the tasks"),
                    Task.class)
            .cursorKeys(Environment.require("CURSOR_KEY", "the secret that cursors are signed with"))
            .build();

    @Override
    protected HttpSettings settings() {
        return HttpSettings.standard().withBasePath("/api");
    }

    @Override
    protected void routes(Router r) {
        r.onError(ItemStoreException.class, new ItemErrors());
        r.filter(UserFilters.byToken(tokens).requireUser());
        r.get("/tasks", this::list);
        r.post("/tasks", Task.class, this::add);
        r.get("/tasks/{id}", request -> answer(current(request)));
        r.put("/tasks/{id}", Task.class, this::replace);
        r.delete("/tasks/{id}", this::delete);
    }

    @Override
    protected void prime() throws Exception {
        super.prime();
        tokens.prime();
        tasks.prime();
    }

    private Response list(Request request) {
        ItemPage<Task> page = tasks.query(ItemQuery.of(owner(request))
                .prefix(PREFIX)
                .reversed()
                .limit(Math.min(request.queryInt("limit", PAGE), PAGE))
                .after(request.query("cursor").orElse(null)));
        List<TaskView> views = new ArrayList<>();
        for (Item<Task> item : page.items()) {
            views.add(TaskView.of(item));
        }
        return Response.json(new TaskPage(views, page.cursor()));
    }

    private Response add(Request request, Task task) {
        // Ids begin with the time, so that they sort by it.
        String id = Long.toString(System.currentTimeMillis(), RADIX) + "-" + UUID.randomUUID();
        Item<Task> item = tasks.create(ItemKey.of(owner(request), PREFIX + id), task);
        return answer(item).withStatus(201).withHeader("location", "/api/tasks/" + id);
    }

    private Response replace(Request request, Task task) {
        Item<Task> current = current(request);
        request.requirePreconditions(current.version());
        return answer(tasks.replace(current.key(), current.version(), task));
    }

    private Response delete(Request request) {
        Item<Task> current = current(request);
        request.requirePreconditions(current.version());
        tasks.delete(current.key(), current.version());
        return Response.noContent();
    }

    private Item<Task> current(Request request) {
        return tasks.getConsistently(ItemKey.of(owner(request), PREFIX + request.pathParameter("id")))
                .orElseThrow(() -> HttpException.notFound("There is no such task"));
    }

    private static Response answer(Item<Task> item) {
        return Response.json(TaskView.of(item)).withETag(item.version());
    }

    /** The partition of the user's tasks, by the verified token. */
    private static String owner(Request request) {
        return "user#" + request.claims().subject().orElseThrow();
    }
}
