package io.handrail.web.jwt;

import static io.handrail.web.jwt.CognitoJwtTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.CognitoTokens;
import io.handrail.web.jwt.InvalidTokenException.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When keys are fetched, and which serve when they cannot be. */
class KeyRingTest {

    private final CognitoTokens pool = new CognitoTokens("us-east-1_Example", "web");
    private final MutableClock clock = new MutableClock(Instant.now());
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile boolean down;
    private volatile String served = pool.jwks();

    private final CognitoJwt jwt = CognitoJwt.builder(UserPool.of("us-east-1_Example", "web"))
            .keys(this::fetch)
            .clock(clock)
            .clockSkew(Duration.ofMinutes(10))
            .build();

    private byte[] fetch(URI address) throws IOException {
        assertThat(address).hasToString(pool.issuer() + "/.well-known/jwks.json");
        fetches.incrementAndGet();
        if (down) {
            throw new IOException("down");
        }
        return served.getBytes(StandardCharsets.UTF_8);
    }

    /** A token that does not expire while a test passes days. */
    private String token() {
        return pool.accessToken("u").expiresIn(Duration.ofDays(30)).token();
    }

    /** A token of a key that the pool has not published. */
    private String ofUnknownKey() {
        CognitoTokens other = new CognitoTokens("us-east-1_Example", "web");
        for (int i = 0; i < 2; i++) {
            other.rotate();
        }
        return other.accessToken("u").token();
    }

    @Test
    void keysAreFetchedOnceForManyTokens() {
        for (int i = 0; i < 20; i++) {
            jwt.verify(token());
        }
        assertThat(fetches).hasValue(1);
        clock.pass(Duration.ofMinutes(59));
        jwt.verify(token());
        assertThat(fetches).hasValue(1);
        clock.pass(Duration.ofMinutes(1));
        jwt.verify(token());
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aNewKeyIsTakenAsSoonAsATokenHasIt() {
        jwt.verify(token());
        pool.rotate();
        served = pool.jwks();
        clock.pass(Duration.ofSeconds(10));
        assertThat(jwt.verify(token()).subject()).isEqualTo("u");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aKeyThatIsNoLongerPublishedIsNoLongerTaken() {
        String old = token();
        jwt.verify(old);
        served = new CognitoTokens("us-east-1_Example", "web").jwks().replace("key-1", "key-9");
        clock.pass(Duration.ofHours(1));
        refused(jwt, old, Reason.UNKNOWN_KEY);
    }

    @Test
    void unknownKeysHaveTheSetFetchedOnceInACoolDown() {
        jwt.verify(token());
        String unknown = ofUnknownKey();
        for (int i = 0; i < 50; i++) {
            refused(jwt, unknown, Reason.UNKNOWN_KEY);
        }
        assertThat(fetches).hasValue(1); // the first fetch was just now
        clock.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 50; i++) {
            refused(jwt, unknown, Reason.UNKNOWN_KEY);
        }
        assertThat(fetches).hasValue(2);
        assertThat(jwt.verify(token()).subject()).isEqualTo("u");
    }

    @Test
    void unknownKeysOnManyThreadsAreNoStorm() throws Exception {
        jwt.verify(token());
        clock.pass(Duration.ofSeconds(10));
        String unknown = ofUnknownKey();
        onThreads(32, () -> {
            for (int i = 0; i < 20; i++) {
                refused(jwt, unknown, Reason.UNKNOWN_KEY);
            }
            return null;
        });
        assertThat(fetches).hasValue(2);
    }

    @Test
    void theFirstTokensOnManyThreadsShareOneFetch() throws Exception {
        String token = token();
        List<String> subjects = onThreads(32, () -> jwt.verify(token).subject());
        assertThat(subjects).hasSize(32).containsOnly("u");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void whoHasTheKeyDoesNotWaitWhileAnotherRenewsTheSet() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger count = new AtomicInteger();
        CognitoJwt slow = CognitoJwt.builder(UserPool.of("us-east-1_Example", "web"))
                .keys(address -> {
                    if (count.incrementAndGet() == 2) {
                        fetching.countDown();
                        awaitUninterruptibly(answer);
                    }
                    return served.getBytes(StandardCharsets.UTF_8);
                })
                .clock(clock)
                .clockSkew(Duration.ofMinutes(10))
                .build();
        String token = token();
        slow.verify(token);
        clock.pass(Duration.ofHours(1));
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Future<CognitoUser> renewing = one.submit(() -> slow.verify(token));
            fetching.await();
            assertThat(slow.verify(token).subject()).isEqualTo("u"); // with the old set
            answer.countDown();
            assertThat(renewing.get().subject()).isEqualTo("u");
        } finally {
            one.shutdownNow();
        }
        assertThat(count).hasValue(2);
    }

    @Test
    void anOutageIsSurvivedForADayAndNotLonger() {
        jwt.verify(token());
        down = true;
        clock.pass(Duration.ofHours(23));
        assertThat(jwt.verify(token()).subject()).isEqualTo("u");
        clock.pass(Duration.ofHours(1));
        assertThatThrownBy(() -> jwt.verify(token()))
                .isInstanceOf(KeysUnavailableException.class)
                .hasMessageContaining("/.well-known/jwks.json")
                .hasRootCauseMessage("down");
        down = false;
        clock.pass(Duration.ofSeconds(1));
        assertThat(jwt.verify(token()).subject()).isEqualTo("u");
    }

    @Test
    void aSourceThatIsDownIsNotAskedForEachToken() {
        down = true;
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> jwt.verify(token())).isInstanceOf(KeysUnavailableException.class);
        }
        assertThat(fetches).hasValue(1);
        clock.pass(Duration.ofSeconds(1));
        down = false;
        assertThat(jwt.verify(token()).subject()).isEqualTo("u");
    }

    @Test
    void anAnswerThatIsNoKeySetCountsAsNone() {
        jwt.verify(token());
        for (String bad : List.of(
                "",
                "<html>",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"key-1\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"!\",\"e\":\"AQAB\"}]}",
                "[]",
                "{\"keys\":7}")) {
            served = bad;
            clock.pass(Duration.ofHours(2));
            assertThat(jwt.verify(token()).subject()).as(bad).isEqualTo("u");
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepKeysFromBeingFetched() {
        jwt.verify(token());
        clock.pass(Duration.ofHours(-5));
        CognitoTokens sameTime = pool;
        String token = sameTime.accessToken("u")
                .claim("iat", clock.instant().getEpochSecond())
                .token();
        assertThat(jwt.verify(token).subject()).isEqualTo("u");
        assertThat(fetches).hasValue(2);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> onThreads(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
