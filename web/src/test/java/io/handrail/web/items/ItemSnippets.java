package io.handrail.web.items;

import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The examples of the Javadoc. */
final class ItemSnippets {

    private ItemSnippets() {}

    // @start region="store"
    record Note(String text, boolean pinned) {}

    static final class Notes {

        private final ItemStore<Note> store = ItemStore.of(
                        Clients.create(DynamoDbClient.builder()),
                        Environment.require("NOTES_TABLE", "the table of the notes"),
                        Note.class)
                .timeToLive(
                        "expires", note -> note.pinned() ? null : Instant.now().plus(Duration.ofDays(30)))
                .cursorKeys(Environment.require("CURSOR_KEY", "the secret that cursors are signed with"))
                .build();

        Item<Note> add(String user, Note note) {
            return store.create(ItemKey.of(user, "note#" + UUID.randomUUID()), note);
        }

        Item<Note> edit(String user, String id, String version, Note note) {
            return store.replace(ItemKey.of(user, "note#" + id), version, note);
        }

        ItemPage<Note> list(String user, @Nullable String cursor) {
            return store.query(ItemQuery.of(user).prefix("note#").limit(20).after(cursor));
        }
    }
    // @end
}
