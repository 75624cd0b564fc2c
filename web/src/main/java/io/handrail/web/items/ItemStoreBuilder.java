package io.handrail.web.items;

import io.handrail.core.json.JsonBinding;
import io.handrail.core.sign.HmacSigner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds an {@link ItemStore}. Not thread-safe; what it builds is. */
public final class ItemStoreBuilder<T> {

    private final DynamoDbClient client;
    private final String table;
    private final JsonBinding<T> binding;
    private String partition = "pk";
    private @Nullable String sort = "sk";
    private String version = "version";
    private @Nullable String expires;
    private Function<? super T, @Nullable Instant> expiry = value -> null;
    private @Nullable ItemCursors cursors;
    private InstantSource clock = InstantSource.system();

    ItemStoreBuilder(DynamoDbClient client, String table, JsonBinding<T> binding) {
        this.client = client;
        this.table = table;
        this.binding = binding;
    }

    /** The attribute of the partition key, a string. Default: {@code pk}. */
    public ItemStoreBuilder<T> partitionKey(String attribute) {
        this.partition = attribute;
        return this;
    }

    /** The attribute of the sort key, a string; null for a table without one. Default: {@code sk}. */
    public ItemStoreBuilder<T> sortKey(@Nullable String attribute) {
        this.sort = attribute;
        return this;
    }

    /** The attribute of the version, which the store writes. Default: {@code version}. */
    public ItemStoreBuilder<T> versionAttribute(String attribute) {
        this.version = attribute;
        return this;
    }

    /**
     * Items that end.
     *
     * @param attribute the table's time-to-live attribute, which the store writes
     * @param when the end of a value that is being written; null for one that stays
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html">AWS: time to
     *     live</a>
     */
    public ItemStoreBuilder<T> timeToLive(String attribute, Function<? super T, @Nullable Instant> when) {
        this.expires = attribute;
        this.expiry = when;
        return this;
    }

    /**
     * What cursors are signed with; queries need it. All environments of a function have the same, out of Secrets Manager
     * for example.
     *
     * @param secrets random, the newest first: it signs, all are taken. An older one is left out when its cursors need not
     *     be good any more
     * @throws IllegalArgumentException if there is none, or one has fewer than 16 bytes of UTF-8
     */
    public ItemStoreBuilder<T> cursorKeys(String... secrets) {
        byte[][] keys = new byte[secrets.length][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = secrets[i].getBytes(StandardCharsets.UTF_8);
        }
        this.cursors = new ItemCursors(HmacSigner.of("item-cursor", keys));
        return this;
    }

    /** For tests. */
    ItemStoreBuilder<T> clock(InstantSource source) {
        this.clock = source;
        return this;
    }

    /**
     * Done.
     *
     * @throws IllegalArgumentException if two attributes have one name
     */
    public ItemStore<T> build() {
        Set<String> names = new HashSet<>();
        for (@Nullable String name : new String[] {partition, sort, version, expires}) {
            if (name != null && !names.add(name)) {
                throw new IllegalArgumentException("Two attributes of the store are named " + name);
            }
        }
        return new ItemStore<>(
                client, new ItemLayout<>(table, partition, sort, version, expires, expiry, binding), cursors, clock);
    }
}
