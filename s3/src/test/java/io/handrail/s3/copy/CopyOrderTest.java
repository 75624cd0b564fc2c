package io.handrail.s3.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.S3Notification;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectException;
import io.handrail.testing.TestContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;

/** What becomes of copies of one key when another comes in between. */
class CopyOrderTest {

    private static final int MIB = 1 << 20;

    private final TestContext context = TestContext.create();

    /** Does what it is told between a look and a write, once each. */
    private static final class Between extends ConditionalS3 {
        private final Deque<Runnable> next = new ArrayDeque<>();

        Between(int size) {
            super(size);
        }

        @Override
        void beforeWrite() {
            Runnable one = next.poll();
            if (one != null) {
                one.run();
            }
        }
    }

    private static S3ObjectEvent created(int number) {
        return event("ObjectCreated:Put", number);
    }

    private static S3ObjectEvent event(String name, int number) {
        String version = name.contains("Created:") ? "v" + number : null;
        return new S3ObjectEvent(
                name, null, null, ConditionalS3.SOURCE, "a", OptionalLong.empty(), version, version, hex(number));
    }

    private static String hex(int number) {
        return Integer.toHexString(0x1000 + number);
    }

    private static Map<String, String> copyOf(int number) {
        return Map.of(CopyMark.TAG, "v" + number, CopyMark.VERSION, "v" + number, CopyMark.SEQUENCER, hex(number));
    }

    private void handle(ConditionalS3 s3, S3ObjectEvent event) throws Exception {
        CopyTarget target = CopyTarget.of("copies", null);
        CopySettings settings = CopySettings.to(List.of(target)).withParts(5 * MIB, 5 * MIB, 2);
        new S3CopyHandler(s3, Map.of(target, s3), settings).handle(new S3Notification(List.of(event)), context);
    }

    private static String version(ConditionalS3 s3) {
        return String.valueOf(Objects.requireNonNull(s3.copy("a")).metadata().get(CopyMark.VERSION));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 11 * MIB})
    void aCopyGivesWayToALaterOneThatCameInBetween(int size) throws Exception {
        Between s3 = new Between(size);
        s3.next.add(() -> s3.put("a", copyOf(7)));
        handle(s3, created(3));
        assertThat(version(s3)).isEqualTo("v7");
        assertThat(s3.refusals()).containsExactly("412");
        assertThat(s3.openUploads()).isZero();
        assertThat(context.logs()).anyMatch(line -> line.contains("is this copy, or a later one"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 11 * MIB})
    void aCopyReplacesAnEarlierOneThatCameInBetween(int size) throws Exception {
        Between s3 = new Between(size);
        s3.next.add(() -> s3.put("a", copyOf(2)));
        s3.next.add(() -> s3.put("a", copyOf(1)));
        handle(s3, created(3));
        assertThat(version(s3)).isEqualTo("v3");
        assertThat(s3.refusals()).containsExactly("412", "412");
        assertThat(s3.openUploads()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 11 * MIB})
    void aCopyIsMadeWhereTheOneThatWasSeenIsDeletedMeanwhile(int size) throws Exception {
        Between s3 = new Between(size);
        s3.put("a", copyOf(2));
        s3.next.add(() -> s3.put("a", null));
        handle(s3, created(3));
        assertThat(version(s3)).isEqualTo("v3");
        assertThat(s3.refusals()).containsExactly("404");
    }

    @Test
    void aCopyIsNotTriedForEver() {
        ConditionalS3 s3 = new ConditionalS3(1_000) {
            @Override
            void beforeWrite() {
                put("a", copyOf(1));
            }
        };
        assertThatThrownBy(() -> handle(s3, created(3))).isInstanceOf(S3ObjectException.class);
        assertThat(s3.refusals()).hasSize(8);
    }

    /** Answers so many completions as S3 does where somebody writes at the same moment; such an upload is of no use then. */
    private static final class Conflicting extends ConditionalS3 {
        private final List<String> begun = new ArrayList<>();
        private final Set<String> spoilt = new HashSet<>();
        private final Runnable meanwhile;
        private int conflicts;

        Conflicting(int conflicts, Consumer<ConditionalS3> meanwhile) {
            super(11 * MIB);
            this.conflicts = conflicts;
            this.meanwhile = () -> meanwhile.accept(this);
        }

        @Override
        public synchronized CreateMultipartUploadResponse createMultipartUpload(CreateMultipartUploadRequest request) {
            CreateMultipartUploadResponse created = super.createMultipartUpload(request);
            begun.add(created.uploadId());
            return created;
        }

        @Override
        public CompleteMultipartUploadResponse completeMultipartUpload(CompleteMultipartUploadRequest request) {
            if (spoilt.contains(request.uploadId())) {
                throw refusal(404, "NoSuchUpload");
            }
            if (conflicts-- > 0) {
                spoilt.add(request.uploadId());
                meanwhile.run();
                throw refusal(409, "ConditionalRequestConflict");
            }
            return super.completeMultipartUpload(request);
        }
    }

    @Test
    void anUploadThatWasCompletedInAConflictIsBegunAgain() throws Exception {
        Conflicting s3 = new Conflicting(2, at -> {});
        handle(s3, created(3));
        assertThat(version(s3)).isEqualTo("v3");
        assertThat(s3.begun).hasSize(3);
        assertThat(s3.openUploads()).isZero();
    }

    @Test
    void aConflictWithALaterCopyEndsInTheLaterOneAndNothingIsLeft() throws Exception {
        Conflicting s3 = new Conflicting(1, at -> at.put("a", copyOf(7)));
        handle(s3, created(3));
        assertThat(version(s3)).isEqualTo("v7");
        assertThat(s3.begun).hasSize(1);
        assertThat(s3.openUploads()).isZero();
        assertThat(context.logs()).anyMatch(line -> line.contains("is this copy, or a later one"));
    }

    @Test
    void conflictsWithoutEndAreAnErrorAndLeaveNoUpload() {
        Conflicting s3 = new Conflicting(99, at -> {});
        assertThatThrownBy(() -> handle(s3, created(3)))
                .isInstanceOf(S3ObjectException.class)
                .hasMessageContaining("s3://copies/a");
        assertThat(s3.begun).hasSize(3);
        assertThat(s3.openUploads()).isZero();
        assertThat(s3.copy("a")).isNull();
    }

    @Test
    void ofManyCopiesAtOnceTheLatestStays() throws Exception {
        for (int round = 0; round < 20; round++) {
            ConditionalS3 s3 = new ConditionalS3(round % 2 == 0 ? 1_000 : 11 * MIB);
            List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
            Collections.shuffle(numbers, new Random(round));
            ExecutorService threads = Executors.newFixedThreadPool(numbers.size());
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int number : numbers) {
                    all.add(threads.submit(() -> {
                        handle(s3, created(number));
                        return null;
                    }));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(version(s3)).as("round %s", round).isEqualTo("v8");
            assertThat(s3.openUploads()).isZero();
        }
    }
}
