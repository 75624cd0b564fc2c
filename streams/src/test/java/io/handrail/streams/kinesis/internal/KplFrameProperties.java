package io.handrail.streams.kinesis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.handrail.streams.kinesis.internal.Kpl.Split;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import software.amazon.kinesis.retrieval.kpl.Messages;

/** Whatever is in a frame, we read what AWS's client library reads, but for what it drops. */
class KplFrameProperties {

    private static final BigInteger LAST_HASH_KEY =
            BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    private static Messages.AggregatedRecord message(Random random) {
        Messages.AggregatedRecord.Builder message = Messages.AggregatedRecord.newBuilder();
        int keys = 1 + random.nextInt(5);
        for (int i = 0; i < keys; i++) {
            message.addPartitionKeyTable("k\u00e9y" + "x".repeat(random.nextInt(200)));
        }
        int hashKeys = 1 + random.nextInt(3);
        for (int i = 0; i < hashKeys; i++) {
            message.addExplicitHashKeyTable(new BigInteger(1 + random.nextInt(128), random).toString());
        }
        for (int records = random.nextInt(20); records > 0; records--) {
            byte[] data = new byte[random.nextInt(300)];
            random.nextBytes(data);
            Messages.Record.Builder record = Messages.Record.newBuilder()
                    .setPartitionKeyIndex(random.nextInt(keys))
                    .setData(ByteString.copyFrom(data));
            if (random.nextBoolean()) {
                record.setExplicitHashKeyIndex(random.nextInt(hashKeys));
            }
            if (random.nextInt(4) == 0) {
                record.addTags(Messages.Tag.newBuilder().setKey("k").setValue("v"));
            }
            message.addRecords(record);
        }
        return message.build();
    }

    @Property(tries = 500)
    void aFrameIsReadAsAwsReadsIt(@ForAll Random random) {
        Messages.AggregatedRecord message = message(random);
        byte[] frame = Kpl.frame(message);
        assertThat(Kpl.byUs(frame)).hasSize(message.getRecordsCount()).isEqualTo(Kpl.byAws(frame));
    }

    @Property(tries = 3_000)
    void aChangedMessageIsReadAsAwsReadsIt(@ForAll Random random) {
        byte[] changed = message(random).toByteArray();
        for (int changes = 1 + random.nextInt(3); changes > 0 && changed.length > 0; changes--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] += (byte) (random.nextInt(3) - 1);
                default -> changed = Arrays.copyOf(changed, at);
            }
        }
        assertReadAsByAws(changed);
    }

    @Property(tries = 1_000)
    void randomBytesWithARightDigestAreReadAsAwsReadsThem(@ForAll byte[] message) {
        assertReadAsByAws(message);
    }

    private static void assertReadAsByAws(byte[] message) {
        byte[] frame = Kpl.frame(message);
        List<Split> ours = Kpl.byUs(frame);
        Optional<Messages.AggregatedRecord> parsed = parsed(message);
        if (parsed.isPresent() && pointsOutside(parsed.get())) {
            // AWS drops what comes from there on.
            assertThat(ours).isNull();
        } else if (parsed.isPresent() && hasOddHashKey(parsed.get())) {
            // The same, though the record is all right.
            assertThat(ours).hasSize(parsed.get().getRecordsCount());
        } else {
            assertThat(ours).isEqualTo(Kpl.byAws(frame));
        }
    }

    private static Optional<Messages.AggregatedRecord> parsed(byte[] message) {
        try {
            // No message is one without fields to Protobuf, but no frame to AWS.
            return message.length == 0 ? Optional.empty() : Optional.of(Messages.AggregatedRecord.parseFrom(message));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    private static boolean pointsOutside(Messages.AggregatedRecord message) {
        int keys = message.getPartitionKeyTableCount();
        int hashKeys = message.getExplicitHashKeyTableCount();
        return message.getRecordsList().stream()
                .anyMatch(record -> isOutside((int) record.getPartitionKeyIndex(), keys)
                        || (record.hasExplicitHashKeyIndex()
                                && isOutside((int) record.getExplicitHashKeyIndex(), hashKeys)));
    }

    private static boolean isOutside(int index, int size) {
        return index < 0 || index >= size;
    }

    private static boolean hasOddHashKey(Messages.AggregatedRecord message) {
        return message.getExplicitHashKeyTableList().stream().anyMatch(key -> {
            try {
                BigInteger number = new BigInteger(key);
                return number.signum() < 0 || number.compareTo(LAST_HASH_KEY) > 0;
            } catch (NumberFormatException e) {
                return true;
            }
        });
    }

    @Property(tries = 1_000)
    void whateverComesIsAFrameOrNot(@ForAll byte[] data) {
        assertThat(Kpl.byUs(data)).isEqualTo(Kpl.byAws(data));
    }
}
