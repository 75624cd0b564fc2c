package io.handrail.streams.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.streams.kinesis.KplAggregator.UserRecord;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import io.handrail.testing.LocalAws.Service;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;

/** Producers, a stream of two shards, and the function under AWS's runtime client, fed as Lambda feeds it. */
class KinesisEndToEndIT {

    private static final List<String> USERS = List.of("ann", "bob", "cleo", "dan", "eve", "fay", "gus", "hal");
    private static final int ROUNDS = 40;
    private static final int BATCH = 25;
    private static final LocalAws aws = LocalAws.with(Service.KINESIS);

    private static KinesisClient kinesis;

    @TempDir
    static Path out;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        LocalAws.missing(Service.KINESIS).ifPresent(Assumptions::abort);
        KplAggregator.install();
        aws.start();
        kinesis = KinesisClient.create();
    }

    @AfterAll
    static void stop() {
        if (kinesis != null) {
            kinesis.close();
        }
    }

    @Test
    void everyRecordIsProcessedInTheOrderOfItsKeyAndPoisonBlocksNoShard() throws Exception {
        String stream = aws.uniqueName("clicks");
        kinesis.createStream(r -> r.streamName(stream).shardCount(2));
        kinesis.waiter().waitUntilStreamExists(r -> r.streamName(stream));
        put(stream);

        KinesisPoller poller = new KinesisPoller(kinesis, stream, BATCH);
        try (LambdaRuntime function = LambdaRuntime.forked(ClickFunction.class)
                .env("OUT", out.toString())
                .start()) {
            poller.drain(function);
        }

        Map<String, Set<Integer>> done = new LinkedHashMap<>();
        for (String line : Files.readAllLines(out.resolve("done"))) {
            String[] words = line.split(" ", 3);
            assertThat(words[0]).as("the key of a click is its user").isEqualTo(words[1]);
            // Where it came again, the first time counts.
            done.computeIfAbsent(words[1], user -> new LinkedHashSet<>()).add(Integer.parseInt(words[2]));
        }
        assertThat(done).containsOnlyKeys(USERS);
        List<Integer> all = IntStream.range(0, 3 * ROUNDS).boxed().toList();
        done.forEach((user, numbers) ->
                assertThat(numbers).as("the clicks of " + user).containsExactlyElementsOf(all));

        assertThat(Files.readAllLines(out.resolve("dead")).stream().distinct())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).startsWith("poison "));
        assertThat(poller.invocations())
                .as("batches, of which some came again")
                .isGreaterThan(ROUNDS * (USERS.size() + 2) / BATCH);
    }

    /** In each round: a click of each user on its own, then two of each aggregated, a frame for each shard. */
    private static void put(String stream) throws Exception {
        List<List<UserRecord>> batches = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (boolean upper : new boolean[] {false, true}) {
                batches.add(batch(round, upper));
            }
        }
        List<byte[]> frames = KplAggregator.aggregate(batches);
        assertThat(frames).hasSize(batches.size());
        for (int round = 0; round < ROUNDS; round++) {
            List<PutRecordsRequestEntry> entries = new ArrayList<>();
            for (String user : USERS) {
                entries.add(entry(user, click(user, 3 * round, round % 10 == 3).getBytes(StandardCharsets.UTF_8)));
            }
            if (round == 7 || round == 20) {
                entries.add(entry("poison", ("poison " + round).getBytes(StandardCharsets.UTF_8)));
            }
            for (int shard = 0; shard < 2; shard++) {
                String key = batches.get(2 * round + shard).get(0).partitionKey();
                entries.add(entry(key, frames.get(2 * round + shard)));
            }
            // Kinesis does not promise the order inside of one request; this one keeps it.
            PutRecordsResponse response =
                    kinesis.putRecords(r -> r.streamName(stream).records(entries));
            assertThat(response.failedRecordCount()).isZero();
        }
    }

    private static List<UserRecord> batch(int round, boolean upper) throws Exception {
        List<UserRecord> batch = new ArrayList<>();
        for (int number = 3 * round + 1; number <= 3 * round + 2; number++) {
            for (String user : USERS) {
                if (isUpper(user) == upper) {
                    batch.add(new UserRecord(user, null, click(user, number, round == 30)));
                }
            }
        }
        if (round == 12) {
            batch.add(1, new UserRecord("poison", null, "poison in a frame " + upper));
        }
        return batch;
    }

    private static String click(String user, int number, boolean flaky) {
        return "{\"user\":\"" + user + "\",\"number\":" + number + ",\"flaky\":" + flaky + "}";
    }

    private static PutRecordsRequestEntry entry(String key, byte[] data) {
        return PutRecordsRequestEntry.builder()
                .partitionKey(key)
                .data(SdkBytes.fromByteArray(data))
                .build();
    }

    /** Of two even shards the second has the hash keys from 2 to the power of 127 on. */
    private static boolean isUpper(String key) throws Exception {
        byte[] md5 = MessageDigest.getInstance("MD5").digest(key.getBytes(StandardCharsets.UTF_8));
        return new BigInteger(1, md5).testBit(127);
    }
}
