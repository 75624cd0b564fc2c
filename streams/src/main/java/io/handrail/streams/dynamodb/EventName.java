package io.handrail.streams.dynamodb;

import org.jspecify.annotations.Nullable;

/**
 * What happened to an item.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">AWS: Record</a>
 */
public enum EventName {
    /** The item is new. */
    INSERT,
    /** Attributes of the item were changed, added or removed. */
    MODIFY,
    /** The item was deleted, by someone or by its time to live. */
    REMOVE,
    /** Something that this version does not know; {@link DynamoDbStreamRecord#eventName()} has the word. */
    UNKNOWN;

    static EventName of(@Nullable String name) {
        if (name == null) {
            return UNKNOWN;
        }
        return switch (name) {
            case "INSERT" -> INSERT;
            case "MODIFY" -> MODIFY;
            case "REMOVE" -> REMOVE;
            default -> UNKNOWN;
        };
    }
}
