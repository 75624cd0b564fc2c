package io.handrail.web.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What every store of connections does. */
abstract class ConnectionStoreContract {

    private static final Audience ANN = Audience.user("ann");
    private static final Audience ROOM = Audience.group("room");

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));

    /** A store without connections that asks {@link #now} for the time. */
    abstract ConnectionStore store();

    private Connection connection(String id, Audience... audiences) {
        return new Connection(id, now.get(), Set.of(audiences));
    }

    @Test
    void aConnectionIsFoundByItsIdItsUserAndItsGroups() {
        ConnectionStore store = store();
        store.add(connection("a=", ANN, ROOM));
        store.add(connection("b=", ANN));
        store.add(connection("c="));

        assertThat(store.get("a=")).contains(connection("a=", ANN, ROOM));
        assertThat(store.get("c=")).contains(connection("c="));
        assertThat(store.get("d=")).isEmpty();
        assertThat(store.members(ANN)).containsExactlyInAnyOrder("a=", "b=");
        assertThat(store.members(ROOM)).containsExactly("a=");
        assertThat(store.members(Audience.group("ann"))).isEmpty();
    }

    @Test
    void aConnectionJoinsAndLeaves() {
        ConnectionStore store = store();
        store.add(connection("a=", ANN));

        assertThat(store.join("a=", ROOM)).isTrue();
        assertThat(store.join("a=", ROOM)).isTrue();
        assertThat(store.members(ROOM)).containsExactly("a=");
        assertThat(store.get("a=").orElseThrow().groups()).containsExactly("room");

        store.leave("a=", ROOM);
        store.leave("a=", ROOM);
        assertThat(store.members(ROOM)).isEmpty();
        assertThat(store.get("a=")).contains(connection("a=", ANN));
    }

    @Test
    void aConnectionThatIsRemovedIsNowhere() {
        ConnectionStore store = store();
        store.add(connection("a=", ANN));
        store.join("a=", ROOM);

        assertThat(store.remove("a=")).contains(connection("a=", ANN, ROOM));

        assertThat(store.remove("a=")).isEmpty();
        assertThat(store.get("a=")).isEmpty();
        assertThat(store.members(ANN)).isEmpty();
        assertThat(store.members(ROOM)).isEmpty();
        assertThat(store.join("a=", ROOM)).isFalse();
        store.leave("a=", ROOM);
        assertThat(store.get("a=")).isEmpty();
    }

    @Test
    void aSecondDeliveryOfConnectChangesNothing() {
        ConnectionStore store = store();
        store.add(connection("a=", ANN));
        store.join("a=", ROOM);

        store.add(connection("a=", ANN));

        assertThat(store.get("a=")).contains(connection("a=", ANN, ROOM));
    }

    @Test
    void afterTwoHoursAConnectionIsOver() {
        ConnectionStore store = store();
        store.add(connection("a=", ANN));

        now.set(now.get().plus(Duration.ofHours(2)).minusSeconds(1));
        assertThat(store.members(ANN)).containsExactly("a=");

        now.set(now.get().plusSeconds(1));
        assertThat(store.get("a=")).isEmpty();
        assertThat(store.members(ANN)).isEmpty();
        assertThat(store.join("a=", ROOM)).isFalse();
    }
}
