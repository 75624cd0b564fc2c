package io.handrail.streams.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.send.AwsSendLimits;
import io.handrail.core.send.BatchSender;
import io.handrail.core.send.EntryOutcome;
import io.handrail.core.send.EntryOutcomes;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A queue server, polled by Lambda's rules: from the sender through the function to the dead-letter queue. */
class SqsEndToEndIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.SQS);

    private static final int MESSAGES = 10_000;
    private static final int MAX_RECEIVES = 3;
    private static final int POLLERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int GROUPS = 20;
    private static final int PER_GROUP = 15;

    private static SqsClient sqs;

    @BeforeAll
    static void start() {
        sqs = SqsClient.create();
    }

    @AfterAll
    static void stop() {
        sqs.close();
    }

    record Task(int number, String group) {

        /** One in two hundred never works, and one in two hundred does not work at once. */
        boolean isPoison() {
            return number % 200 == 7;
        }

        boolean isSlowToWork() {
            return number % 200 == 107;
        }
    }

    /** Counts what it was given and what it did. */
    public static final class Worker extends SqsBatchHandler<Task> {

        static final Map<Integer, Integer> attempts = new ConcurrentHashMap<>();
        static final Map<Integer, Integer> done = new ConcurrentHashMap<>();

        @Override
        protected void process(SqsMessage<Task> message, Context context) {
            Task task = message.body();
            int attempt = attempts.merge(task.number(), 1, Integer::sum);
            assertThat(message.approximateReceiveCount()).isEqualTo(attempt);
            if (task.isPoison() || (task.isSlowToWork() && attempt == 1)) {
                throw new IllegalStateException("not this time");
            }
            done.merge(task.number(), 1, Integer::sum);
        }
    }

    /** Keeps the order of each group; the first time, each fifth message fails. */
    public static final class Sequencer extends SqsBatchHandler<Task> {

        static final Map<String, List<Integer>> done = new ConcurrentHashMap<>();

        @Override
        protected void process(SqsMessage<Task> message, Context context) {
            Task task = message.body();
            assertThat(message.messageGroupId()).contains(task.group());
            if (task.number() % 5 == 0 && message.approximateReceiveCount() == 1) {
                throw new IllegalStateException("not this time");
            }
            // Lambda never has two batches of a group at once.
            done.computeIfAbsent(task.group(), group -> new ArrayList<>()).add(task.number());
        }
    }

    private record Queue(String url, String arn) {}

    private static Queue queue(String name, Map<QueueAttributeName, String> attributes) {
        Map<QueueAttributeName, String> all = new HashMap<>(attributes);
        // Longer than the test: what comes again was handed back, not forgotten.
        all.put(QueueAttributeName.VISIBILITY_TIMEOUT, "600");
        String url = sqs.createQueue(r -> r.queueName(name).attributes(all)).queueUrl();
        String arn = sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        return new Queue(url, arn);
    }

    private static void send(Queue queue, List<Task> tasks) {
        BatchSender<Task> sender = BatchSender.<Task>builder(
                        AwsSendLimits.SQS_SEND_MESSAGE_BATCH,
                        task -> body(task).getBytes(StandardCharsets.UTF_8).length,
                        some -> send(queue.url(), some))
                .build();
        sender.send(tasks, () -> Duration.ofMinutes(1)).throwIfIncomplete();
    }

    private static String body(Task task) {
        return "{\"number\":" + task.number() + ",\"group\":\"" + task.group() + "\"}";
    }

    private static List<EntryOutcome> send(String url, List<Task> tasks) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (Task task : tasks) {
            SendMessageBatchRequestEntry.Builder entry = SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .messageBody(body(task));
            if (url.endsWith(".fifo")) {
                entry.messageGroupId(task.group()).messageDeduplicationId(task.group() + "-" + task.number());
            }
            entries.add(entry.build());
        }
        EntryOutcomes outcomes = EntryOutcomes.of(tasks.size());
        sqs.sendMessageBatch(r -> r.queueUrl(url).entries(entries))
                .successful()
                .forEach(sent -> outcomes.put(sent.id(), EntryOutcome.accepted()));
        return outcomes.toList();
    }

    private static int drain(Queue queue, Class<? extends SqsBatchHandler<?>> handler, int batchSize) throws Exception {
        ExecutorService pollers = Executors.newFixedThreadPool(POLLERS);
        try (LambdaRuntime function = LambdaRuntime.inProcess(handler)) {
            SqsPoller poller = new SqsPoller(sqs, queue.url(), queue.arn(), function, batchSize);
            List<Future<Integer>> polling = new ArrayList<>();
            for (int i = 0; i < POLLERS; i++) {
                polling.add(pollers.submit(() -> poller.drain(PATIENCE)));
            }
            int invocations = 0;
            for (Future<Integer> each : polling) {
                invocations += each.get();
            }
            return invocations;
        } finally {
            pollers.shutdownNow();
        }
    }

    @Test
    void everyMessageIsProcessedOnceAndThePoisonEndsInTheDeadLetterQueue() throws Exception {
        Queue dead = queue(aws.uniqueName("dead"), Map.of());
        Queue queue = queue(
                aws.uniqueName("tasks"),
                Map.of(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"" + dead.arn() + "\",\"maxReceiveCount\":" + MAX_RECEIVES + "}"));
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            tasks.add(new Task(i, "all"));
        }
        send(queue, tasks);

        int invocations = drain(queue, Worker.class, 1_000);

        assertThat(invocations).isBetween(10, 200);
        Map<Integer, Integer> attempts = new HashMap<>();
        Map<Integer, Integer> done = new HashMap<>();
        List<Integer> poison = new ArrayList<>();
        for (Task task : tasks) {
            attempts.put(task.number(), task.isPoison() ? MAX_RECEIVES : task.isSlowToWork() ? 2 : 1);
            if (task.isPoison()) {
                poison.add(task.number());
            } else {
                done.put(task.number(), 1);
            }
        }
        assertThat(poison).hasSize(MESSAGES / 200);
        assertThat(Worker.attempts.equals(attempts))
                .as("each message came as often as it had to")
                .isTrue();
        assertThat(Worker.done.equals(done))
                .as("each but the poison was done once")
                .isTrue();
        assertThat(received(dead)).containsExactlyInAnyOrderElementsOf(poison);
    }

    private static List<Integer> received(Queue queue) {
        List<Integer> numbers = new ArrayList<>();
        for (int before = -1; before != numbers.size(); ) {
            before = numbers.size();
            sqs.receiveMessage(r -> r.queueUrl(queue.url()).maxNumberOfMessages(10))
                    .messages()
                    .forEach(message ->
                            numbers.add(Integer.valueOf(message.body().replaceFirst(".*:(\\d+),.*", "$1"))));
        }
        return numbers;
    }

    @Test
    void aFifoQueueIsProcessedInTheOrderOfEachGroup() throws Exception {
        Queue queue = queue(aws.uniqueName("steps") + ".fifo", Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
        List<Task> tasks = new ArrayList<>();
        Map<String, List<Integer>> expected = new HashMap<>();
        for (int number = 0; number < PER_GROUP; number++) {
            for (int group = 0; group < GROUPS; group++) {
                tasks.add(new Task(number, "g" + group));
                expected.computeIfAbsent("g" + group, g -> new ArrayList<>()).add(number);
            }
        }
        send(queue, tasks);

        drain(queue, Sequencer.class, 10);

        assertThat(Sequencer.done).isEqualTo(expected);
    }
}
