package io.handrail.cookbook.website;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Two users keep their tasks on the website: they add, list, change and delete them, and one tries what is not hers. */
public final class WebsiteRecipe implements Recipe {

    private static final int TASKS = 45;

    @Override
    public String title() {
        return "a website with users, an API and a table";
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        try (Website website = Website.start(kitchen)) {
            kitchen.say("the website is at " + website.uri());
            Visitor ann = new Visitor(website.uri()).signIn(website.login(), "ann", Website.password("ann"));
            Visitor bob = new Visitor(website.uri()).signIn(website.login(), "bob", Website.password("bob"));
            for (int i = 1; i <= TASKS; i++) {
                expect(
                        201,
                        ann.send("POST", "/api/tasks", "{\"title\":\"Task " + i + "\",\"due\":\"2026-12-24\"}", null));
            }
            List<JsonObject> listed = all(ann);
            kitchen.say(listed.size() + " tasks came in pages, the first is "
                    + listed.get(0).get("title").getAsString());
            String changes = changes(ann, listed.get(0));
            return new Outcome(
                    TASKS + " tasks of ann",
                    listed.size() + " listed in pages; " + changes + "; " + foreign(website, ann, bob));
        }
    }

    private static List<JsonObject> all(Visitor visitor) throws Exception {
        List<JsonObject> tasks = new ArrayList<>();
        String path = "/api/tasks";
        while (!path.isEmpty()) {
            JsonObject page = Visitor.json(expect(200, visitor.send("GET", path, null, null)));
            for (JsonElement task : page.getAsJsonArray("tasks")) {
                tasks.add(task.getAsJsonObject());
            }
            path = page.has("next")
                    ? "/api/tasks?cursor=" + Visitor.encoded(page.get("next").getAsString())
                    : "";
        }
        return tasks;
    }

    /** In two tabs at once: the slower one is told. */
    private static String changes(Visitor ann, JsonObject task) throws Exception {
        String path = "/api/tasks/" + task.get("id").getAsString();
        String version = task.get("version").getAsString();
        HttpResponse<String> faster =
                expect(200, ann.send("PUT", path, "{\"title\":\"Changed\",\"done\":true}", version));
        int slower = ann.send("PUT", path, "{\"title\":\"Too late\"}", version).statusCode();
        int blind = ann.send("PUT", path, "{\"title\":\"Unseen\"}", null).statusCode();
        int invalid = ann.send("PUT", path, "{\"title\":\" \"}", version).statusCode();
        String now = Visitor.json(faster).get("version").getAsString();
        int deleted = ann.send("DELETE", path, null, now).statusCode();
        int gone = ann.send("GET", path, null, null).statusCode();
        return "changed 200, a stale change " + slower + ", a blind one " + blind + ", an empty title " + invalid
                + ", deleted " + deleted + ", then " + gone;
    }

    /** Neither ann's tasks nor her cursors are bob's, and without a token there is nothing at all. */
    private static String foreign(Website website, Visitor ann, Visitor bob) throws Exception {
        JsonObject page = Visitor.json(ann.send("GET", "/api/tasks?limit=1", null, null));
        String id =
                page.getAsJsonArray("tasks").get(0).getAsJsonObject().get("id").getAsString();
        String cursor = Visitor.encoded(page.get("next").getAsString());
        int task = bob.send("GET", "/api/tasks/" + id, null, null).statusCode();
        int pages = bob.send("GET", "/api/tasks?cursor=" + cursor, null, null).statusCode();
        int own = Visitor.json(bob.send("GET", "/api/tasks", null, null))
                .getAsJsonArray("tasks")
                .size();
        int nobody =
                new Visitor(website.uri()).send("GET", "/api/tasks", null, null).statusCode();
        return "bob sees " + own + " tasks, ann's task " + task + ", her cursor " + pages + ", nobody " + nobody;
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " was answered with "
                    + answer.statusCode() + " and not " + status + ": " + answer.body());
        }
        return answer;
    }
}
