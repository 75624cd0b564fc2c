package io.handrail.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

class OrderedWriteTest {

    private static final PutOptions TEXT = PutOptions.of("text/plain");

    private static boolean write(MemoryS3 s3, S3ObjectEvent source, String content) throws IOException {
        return new S3Objects(s3).putInOrder(source, "results", "r", ObjectBody.of(content.getBytes(UTF_8)), TEXT);
    }

    private static String result(MemoryS3 s3) {
        return new String(Objects.requireNonNull(s3.stored("r")).bytes(), UTF_8);
    }

    @Test
    void anEarlierEventGivesWayAndALaterOneDoesNot() throws IOException {
        MemoryS3 s3 = new MemoryS3();
        assertThat(write(s3, ObjectEvents.created("k", "00B"), "second")).isTrue();
        assertThat(write(s3, ObjectEvents.created("k", "00AFF"), "first")).isFalse();
        assertThat(result(s3)).isEqualTo("second");
        assertThat(write(s3, ObjectEvents.created("k", "00B0"), "second again")).isTrue();
        assertThat(write(s3, ObjectEvents.created("k", "00B01"), "third")).isTrue();
        assertThat(result(s3)).isEqualTo("third");
    }

    @Test
    void whatWasMadeOfSomethingElseIsReplaced() throws IOException {
        MemoryS3 s3 = new MemoryS3();
        new S3Objects(s3).put("results", "r", ObjectBody.of(new byte[1]), TEXT);
        assertThat(write(s3, ObjectEvents.created("a.docx", "0B"), "of docx")).isTrue();
        assertThat(write(s3, ObjectEvents.created("a.odt", "0A"), "of odt")).isTrue();
        assertThat(result(s3)).isEqualTo("of odt");
    }

    @Test
    void anEventWithoutOrderIsWrittenAsItComes() throws IOException {
        MemoryS3 s3 = new MemoryS3();
        assertThat(write(s3, ObjectEvents.created("k", "0B"), "ordered")).isTrue();
        assertThat(write(s3, ObjectEvents.created("k", null), "unordered")).isTrue();
        assertThat(result(s3)).isEqualTo("unordered");
    }

    @Test
    void ofAllConcurrentWritersTheLatestEventWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            MemoryS3 s3 = new MemoryS3();
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                order.add(i);
            }
            Collections.shuffle(order);
            ExecutorService writers = Executors.newFixedThreadPool(order.size());
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int i : order) {
                    String sequencer = Integer.toHexString(16 + i);
                    running.add(writers.submit(() -> deliverUntilTaken(s3, sequencer)));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            } finally {
                writers.shutdown();
            }
            assertThat(result(s3)).isEqualTo("1f");
        }
    }

    /** A writer that lost every one of its tries fails, and its event comes again. */
    private static boolean deliverUntilTaken(MemoryS3 s3, String sequencer) throws IOException {
        while (true) {
            try {
                return write(s3, ObjectEvents.created("k", sequencer), sequencer);
            } catch (S3ObjectException e) {
                assertThat(e.isConditionFailed()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 412})
    void aWriteThatMeetsAnotherLooksAgainAndGivesUpAtLast(int status) {
        AtomicInteger tries = new AtomicInteger();
        MemoryS3 s3 = new MemoryS3() {
            @Override
            public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
                tries.incrementAndGet();
                throw refusal(status, "Conflict");
            }
        };
        assertThatThrownBy(() -> write(s3, ObjectEvents.created("k", "0A"), "x"))
                .isInstanceOfSatisfying(S3ObjectException.class, e -> {
                    assertThat(e.isConditionFailed()).isTrue();
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e).hasMessageContaining("s3://results/r");
                });
        assertThat(tries).hasValue(8);
    }

    @Test
    void aResultThatIsRemovedMeanwhileIsWrittenAnew() throws IOException {
        MemoryS3 s3 = new MemoryS3() {
            @Override
            public HeadObjectResponse headObject(HeadObjectRequest request) {
                HeadObjectResponse seen = super.headObject(request);
                remove("r");
                return seen;
            }
        };
        write(s3, ObjectEvents.created("k", "0A"), "old");
        assertThat(write(s3, ObjectEvents.created("k", "0B"), "new")).isTrue();
        assertThat(result(s3)).isEqualTo("new");
    }

    @Test
    void aStreamIsSentOnceAfterLooking() throws IOException {
        MemoryS3 s3 = new MemoryS3();
        S3Objects objects = new S3Objects(s3);
        write(s3, ObjectEvents.created("k", "0B"), "there");
        ByteArrayInputStream earlier = new ByteArrayInputStream("earlier".getBytes(UTF_8));
        assertThat(objects.putInOrder(ObjectEvents.created("k", "0A"), "results", "r", ObjectBody.of(earlier), TEXT))
                .isFalse();
        assertThat(earlier.available()).as("not read in vain").isEqualTo(7);
        ByteArrayInputStream later = new ByteArrayInputStream("later".getBytes(UTF_8));
        assertThat(objects.putInOrder(ObjectEvents.created("k", "0C"), "results", "r", ObjectBody.of(later), TEXT))
                .isTrue();
        assertThat(result(s3)).isEqualTo("later");
    }

    @Test
    void aResultThatMayNotBeLookedAtIsNotOverwritten() throws IOException {
        MemoryS3 s3 = new MemoryS3() {
            @Override
            public HeadObjectResponse headObject(HeadObjectRequest request) {
                throw refusal(403, "Forbidden");
            }
        };
        write(s3, ObjectEvents.created("k", "0A"), "there");
        assertThatThrownBy(() -> write(s3, ObjectEvents.created("k", "0B"), "x"))
                .isInstanceOf(S3ObjectException.class)
                .hasMessageContaining("s3://results/r")
                .hasMessageContaining("s3:GetObject");
        assertThat(result(s3)).isEqualTo("there");
    }

    @Test
    void aConditionOfOnesOwnIsRefused() {
        MemoryS3 s3 = new MemoryS3();
        PutOptions conditional = PutOptions.builder().onlyIfAbsent().build();
        assertThatThrownBy(() -> new S3Objects(s3)
                        .putInOrder(
                                ObjectEvents.created("k", "0A"),
                                "results",
                                "r",
                                ObjectBody.of(new byte[1]),
                                conditional))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(s3.writes()).isZero();
    }
}
