package io.handrail.streams.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.sun.management.ThreadMXBean;
import io.handrail.core.batch.BatchResponse;
import io.handrail.streams.Compression;
import io.handrail.streams.kinesis.internal.Kpl;
import io.handrail.testing.TestContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import software.amazon.kinesis.retrieval.kpl.Messages;

/** Whatever producers put, it is processed or a dead letter, and never fails the event. */
class KinesisFuzzProperties {

    /** How many records came of it, one way or the other. */
    private static int handle(List<KinesisEventRecord> records) {
        Listing listing = new Listing();
        listing.compression = Compression.AUTO;
        assertThat(listing.handle(new KinesisEvent(records), TestContext.create()))
                .isEqualTo(BatchResponse.SUCCESS);
        return listing.done.size() + listing.dead.size();
    }

    @Property(tries = 100)
    void dataOfRandomBytes(@ForAll List<byte[]> all) {
        List<KinesisEventRecord> records = new ArrayList<>();
        for (byte[] data : all) {
            records.add(KinesisEventRecord.of("k", "1", data));
        }
        assertThat(handle(records)).isEqualTo(all.size());
    }

    @Property(tries = 300)
    void dataThatIsAnyText(@ForAll String data, @ForAll Random random) {
        List<KinesisEventRecord> records = new ArrayList<>();
        for (String text : List.of(data, "84mawi" + data, "84mawk" + "A".repeat(random.nextInt(100)) + data)) {
            records.add(new KinesisEventRecord(null, null, "1", OptionalLong.empty(), "", null, null, text));
        }
        assertThat(handle(records)).isEqualTo(3);
    }

    @Property(tries = 500)
    void framesThatAreChangedAnywhere(@ForAll Random random) {
        Messages.AggregatedRecord.Builder message =
                Messages.AggregatedRecord.newBuilder().addPartitionKeyTable("a").addExplicitHashKeyTable("1");
        for (int i = random.nextInt(10); i >= 0; i--) {
            byte[] data = new byte[random.nextInt(50)];
            random.nextBytes(data);
            message.addRecords(Messages.Record.newBuilder()
                    .setPartitionKeyIndex(0)
                    .setExplicitHashKeyIndex(0)
                    .setData(ByteString.copyFrom(data)));
        }
        byte[] body = message.build().toByteArray();
        body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        byte[] frame = Kpl.frame(message.build());
        frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
        int count = handle(List.of(
                KinesisEventRecord.of("k", "1", Kpl.frame(body)),
                KinesisEventRecord.of("k", "2", frame),
                KinesisEventRecord.of("k", "3", Arrays.copyOf(frame, random.nextInt(frame.length)))));
        // Two that are damaged for certain, and one whose message says something else now, perhaps.
        assertThat(count).isGreaterThanOrEqualTo(2);
    }

    /** Lengths are claims; nothing is allocated by them. */
    @Test
    void aFrameThatClaimsGigabytesIsAnOrdinaryRecord() throws IOException {
        for (int field = 1; field <= 3; field++) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(message);
            out.writeTag(field, 2);
            out.writeUInt32NoTag(Integer.MAX_VALUE);
            out.flush();
            assertThat(handle(List.of(KinesisEventRecord.of("k", "1", Kpl.frame(message.toByteArray())))))
                    .isEqualTo(1);
        }
    }

    /** As many records as an event can have: six bytes each. */
    @Test
    void aFrameOfEmptyRecordsTakesAFewTimesItsSize() {
        byte[] record = {26, 4, 8, 0, 26, 0};
        int count = 4_500_000 / record.length;
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(new byte[] {10, 1, 'k'});
        for (int i = 0; i < count; i++) {
            message.writeBytes(record);
        }
        KinesisEvent event =
                new KinesisEvent(List.of(KinesisEventRecord.of("k", "1", Kpl.frame(message.toByteArray()))));
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        assertThat(new Listing().batch(event).size()).isEqualTo(count);
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(70_000_000);
    }
}
