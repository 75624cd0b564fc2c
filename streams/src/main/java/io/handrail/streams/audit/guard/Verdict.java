package io.handrail.streams.audit.guard;

import io.handrail.streams.dynamodb.DynamoDbValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is to become of a change. */
public sealed interface Verdict {

    /** It stays. */
    record Accept() implements Verdict {}

    /**
     * The item stays, with some attributes put right. Not for deletions.
     *
     * @param reason for the log and the listener
     * @param set attributes and their right values; no key attributes
     * @param remove attributes that should not be there
     */
    record Correct(String reason, Map<String, DynamoDbValue> set, Set<String> remove) implements Verdict {

        /**
         * Copies the collections.
         *
         * @throws IllegalArgumentException if nothing is set or removed, or an attribute both
         */
        public Correct {
            set = Map.copyOf(set);
            remove = Set.copyOf(remove);
            if (set.isEmpty() && remove.isEmpty()) {
                throw new IllegalArgumentException("A correction sets or removes an attribute; otherwise accept");
            }
            for (String name : remove) {
                if (set.containsKey(name)) {
                    throw new IllegalArgumentException("A correction both sets and removes " + name);
                }
            }
        }

        /** The same, with one more attribute put right. */
        public Correct set(String name, DynamoDbValue value) {
            Map<String, DynamoDbValue> more = new LinkedHashMap<>(set);
            more.put(name, value);
            return new Correct(reason, more, remove);
        }
    }

    /**
     * It is taken back: attributes get the values they had, a new item is deleted, a deleted one is put back.
     *
     * @param reason for the log and the listener
     */
    record Revert(String reason) implements Verdict {}

    /** It stays. */
    static Verdict accept() {
        return new Accept();
    }

    /** This attribute is put right; more may follow by {@link Correct#set}. */
    static Correct correct(String reason, String name, DynamoDbValue value) {
        return new Correct(reason, Map.of(name, value), Set.of());
    }

    /** It is taken back. */
    static Verdict revert(String reason) {
        return new Revert(reason);
    }
}
