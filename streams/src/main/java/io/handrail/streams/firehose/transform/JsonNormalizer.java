package io.handrail.streams.firehose.transform;

import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.transform.internal.FieldPath;
import io.handrail.streams.firehose.transform.internal.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings objects of many producers into one form. Whatever the order in which it is configured, this is the order in which
 * it is done:
 *
 * <ol>
 *   <li>nulls are left out, of arrays too, and strings trimmed;
 *   <li>names get their case, then fields are renamed, so that all that follows goes by the new names;
 *   <li>fields are dropped;
 *   <li>values are converted; defaults are set;
 *   <li>personal values are hashed or masked;
 *   <li>what is empty is left out;
 *   <li>only the selected fields are kept;
 *   <li>what is left is made flat.
 * </ol>
 *
 * <p>A field is named by its path, {@code user.country}; where an array is on the way, each of its elements is meant, and
 * where the value is an array, each of its values. A name with a dot in it cannot be named.
 *
 * {@snippet class="io.handrail.streams.firehose.transform.TransformSnippets" region="normalize"}
 *
 * <p>The record fails if two fields get the same name. Immutable and thread-safe.
 */
public final class JsonNormalizer implements ObjectStep {

    private final boolean trim;
    private final @Nullable NameCase names;
    private final List<Rule> renamesAndDrops;
    private final List<Conversion> conversions;
    private final List<Rule> defaults;
    private final List<Conversion> protections;
    private final boolean dropEmpty;
    private final @Nullable Map<String, @Nullable Object> only;
    private final @Nullable String separator;

    private JsonNormalizer(Builder b) {
        this.trim = b.trim;
        this.names = b.names;
        List<Rule> first = new ArrayList<>(b.renames);
        first.addAll(b.drops);
        this.renamesAndDrops = first;
        this.conversions = new ArrayList<>(b.conversions.size());
        for (Conversion c : b.conversions) {
            conversions.add(new Conversion(c.path(), c.made(), b.unreadable, c.wanted()));
        }
        this.defaults = List.copyOf(b.defaults);
        this.protections = List.copyOf(b.protections);
        this.dropEmpty = b.dropEmpty;
        this.only = b.only;
        this.separator = b.separator;
    }

    private record Rule(FieldPath path, FieldPath.Change change) {}

    /** Starts one that does nothing but leave out nulls. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    @SuppressWarnings("unchecked") // an object's copy is an object
    public Map<String, Object> apply(Map<String, Object> object, FirehoseRecord<?> record) {
        Object copy = trim ? Values.trimmed(object) : Values.copy(object);
        Map<String, Object> result = (Map<String, Object>) (names == null ? copy : Shapes.renamed(copy, names));
        change(result, renamesAndDrops);
        convert(result, conversions);
        change(result, defaults);
        convert(result, protections);
        if (dropEmpty) {
            Object left = Values.withoutEmpty(result);
            result = left == null ? new LinkedHashMap<>() : (Map<String, Object>) left;
        }
        if (only != null) {
            Object left = Shapes.only(result, only);
            result = left == null ? new LinkedHashMap<>() : (Map<String, Object>) left;
        }
        return separator == null ? result : Shapes.flat(result, separator);
    }

    private static void change(Map<String, Object> object, List<Rule> rules) {
        for (Rule rule : rules) {
            rule.path().change(object, rule.change());
        }
    }

    private static void convert(Map<String, Object> object, List<Conversion> conversions) {
        for (Conversion conversion : conversions) {
            conversion.apply(object);
        }
    }

    /** What a normaliser does. */
    public static final class Builder {

        private boolean trim;
        private @Nullable NameCase names;
        private final List<Rule> renames = new ArrayList<>();
        private final List<Rule> drops = new ArrayList<>();
        private final List<Conversion> conversions = new ArrayList<>();
        private final List<Rule> defaults = new ArrayList<>();
        private final List<Conversion> protections = new ArrayList<>();
        private Fate unreadable = Fate.FAIL;
        private boolean dropEmpty;
        private @Nullable Map<String, @Nullable Object> only;
        private @Nullable String separator;

        private Builder() {}

        /** Leaves out white space around strings. */
        public Builder trim() {
            this.trim = true;
            return this;
        }

        /** Writes the names of all fields in one case. */
        public Builder names(NameCase nameCase) {
            this.names = nameCase;
            return this;
        }

        /**
         * Gives a field another name, in the object it is in.
         *
         * @param name not a path
         */
        public Builder rename(String path, String name) {
            renames.add(new Rule(FieldPath.of(path), (parent, old) -> {
                Object value = parent.remove(old);
                if (value != null) {
                    Shapes.putNew(parent, name, value);
                }
            }));
            return this;
        }

        /** Leaves fields out. */
        public Builder drop(String... paths) {
            for (String path : paths) {
                drops.add(new Rule(FieldPath.of(path), Map::remove));
            }
            return this;
        }

        /**
         * Writes times as ISO 8601 in UTC with milliseconds, {@code 2026-11-23T10:00:00.000Z}. Read are ISO 8601, with a T
         * or a space, with or without an offset (UTC then), seconds and their fraction, or a date alone; and, as a number
         * or as text, seconds, milliseconds, microseconds or nanoseconds since 1970, from 1973 on.
         */
        public Builder timestamp(String... paths) {
            return convert(paths, Timestamps::text, "a time");
        }

        /** Makes numbers of texts: decimal, of at most 100 characters. */
        public Builder number(String... paths) {
            return convert(paths, Values::number, "a number");
        }

        /** Makes booleans of true and false, 1 and 0, yes and no, in any case, text or number. */
        public Builder bool(String... paths) {
            return convert(paths, Values::bool, "true or false");
        }

        /** Makes texts of numbers and booleans. */
        public Builder text(String... paths) {
            return convert(paths, Values::text, "a text");
        }

        /** Writes texts in small letters. */
        public Builder lowerCase(String... paths) {
            return convert(paths, Values::lowerCase, "a text");
        }

        private Builder convert(String[] paths, Values.Made made, String wanted) {
            for (String path : paths) {
                conversions.add(new Conversion(FieldPath.of(path), made, Fate.FAIL, wanted));
            }
            return this;
        }

        /**
         * What becomes of a value that a conversion cannot read: the record fails, the field is left out, or it is kept
         * as it is. Default: {@link Fate#FAIL}.
         */
        public Builder onUnreadable(Fate fate) {
            this.unreadable = fate;
            return this;
        }

        /** Sets a field that is missing, where the object that it belongs to is there. */
        public Builder defaultValue(String path, Object value) {
            defaults.add(new Rule(FieldPath.of(path), (parent, name) -> parent.putIfAbsent(name, value)));
            return this;
        }

        /**
         * Puts a keyed hash (HMAC-SHA-256, hexadecimal) in place of a value: equal values stay equal, but nobody without
         * the secret can try out which one it was, as anybody can with a hash alone. The record fails if the value is an
         * object, whatever {@link #onUnreadable} says. A producer that puts the value where no path leads to it is not
         * helped by this: name with {@link #only} what may come out.
         *
         * @param secret at least 16 bytes
         */
        public Builder hash(byte[] secret, String... paths) {
            var key = Pseudonyms.key(secret);
            return protect(paths, value -> Pseudonyms.hash(value, key));
        }

        /**
         * Puts asterisks in place of all but the last characters of a value; of all where that would leave more than half
         * of it. The record fails if the value is an object, whatever {@link #onUnreadable} says.
         */
        public Builder mask(int visible, String... paths) {
            if (visible < 0) {
                throw new IllegalArgumentException("A mask cannot leave " + visible + " characters");
            }
            return protect(paths, value -> Pseudonyms.mask(value, visible));
        }

        private Builder protect(String[] paths, Values.Made made) {
            for (String path : paths) {
                protections.add(new Conversion(FieldPath.of(path), made, Fate.FAIL, "one that can be made unreadable"));
            }
            return this;
        }

        /** Leaves out empty strings, objects and arrays. */
        public Builder dropEmpty() {
            this.dropEmpty = true;
            return this;
        }

        /** Keeps these fields only. */
        public Builder only(String... paths) {
            Map<String, @Nullable Object> tree = only == null ? new LinkedHashMap<>() : only;
            for (String path : paths) {
                Shapes.select(tree, FieldPath.of(path).names());
            }
            this.only = tree;
            return this;
        }

        /** Puts the fields of inner objects into the outer one: {@code user_country}. Arrays stay arrays. */
        public Builder flatten(String nameSeparator) {
            this.separator = nameSeparator;
            return this;
        }

        /** The normaliser. */
        public JsonNormalizer build() {
            return new JsonNormalizer(this);
        }
    }
}
