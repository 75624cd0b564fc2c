package io.handrail.cookbook.website;

import io.handrail.web.Checks;
import io.handrail.web.Validated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a user has to do, as the client sends it and as the table keeps it.
 *
 * @param title in one line
 * @param due until when, if it matters
 * @param done whether it is done
 */
public record Task(@Nullable String title, @Nullable LocalDate due, boolean done) implements Validated {

    private static final int MAX_TITLE = 200;

    @Override
    public void validate(Checks checks) {
        checks.notBlank(title, "title").length(title, 0, MAX_TITLE, "title");
    }
}
