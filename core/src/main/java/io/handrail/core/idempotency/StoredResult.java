package io.handrail.core.idempotency;

/** What a completed record keeps of its work's result. */
public sealed interface StoredResult {

    /** The result itself, as a JSON text. */
    record Json(String json) implements StoredResult {}

    /** The work is done, but its result is not here; the reason is the rest of a sentence, shown where it is replayed. */
    record Omitted(String reason) implements StoredResult {}
}
