package io.handrail.streams.kinesis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.handrail.streams.kinesis.internal.Kpl.Split;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import software.amazon.kinesis.retrieval.kpl.Messages;

class KplFrameTest {

    private static final Messages.AggregatedRecord TWO = Messages.AggregatedRecord.newBuilder()
            .addPartitionKeyTable("a")
            .addPartitionKeyTable("caf\u00e9")
            .addExplicitHashKeyTable("17")
            .addRecords(Kpl.record(1, "first").addTags(Messages.Tag.newBuilder().setKey("k")))
            .addRecords(Kpl.record(0, "").setExplicitHashKeyIndex(0))
            .build();

    @Test
    void eachRecordComesWithItsOwnKeys() {
        byte[] frame = Kpl.frame(TWO);
        assertThat(Kpl.byUs(frame))
                .containsExactly(
                        new Split("caf\u00e9", null, ByteString.copyFromUtf8("first")),
                        new Split("a", "17", ByteString.EMPTY))
                .isEqualTo(Kpl.byAws(frame));
    }

    @Test
    void aFrameWithoutRecordsHasNone() {
        byte[] frame = Kpl.frame(
                Messages.AggregatedRecord.newBuilder().addPartitionKeyTable("a").build());
        assertThat(Kpl.byUs(frame)).isEmpty();
        assertThat(Kpl.byAws(frame)).isEmpty();
    }

    @Test
    void whatIsDamagedIsAnOrdinaryRecordAsItIsForAws() {
        byte[] frame = Kpl.frame(TWO);
        for (int at = 0; at < frame.length; at++) {
            byte[] damaged = frame.clone();
            damaged[at] ^= 1;
            assertOrdinary(damaged);
            assertOrdinary(Arrays.copyOf(frame, at));
        }
    }

    @Test
    void aMessageThatIsCutOffIsAnOrdinaryRecord() {
        byte[] message = TWO.toByteArray();
        for (int length = 0; length < message.length; length++) {
            byte[] cut = Kpl.frame(Arrays.copyOf(message, length));
            assertThat(Kpl.byUs(cut)).as("the first %d bytes", length).isEqualTo(Kpl.byAws(cut));
        }
    }

    @Test
    void aRecordWithoutAKeyOrDataAndATagWithoutAKeyAreMalformed() {
        assertOrdinary(ofRecord(Messages.Record.newBuilder().setPartitionKeyIndex(0)));
        assertOrdinary(ofRecord(Messages.Record.newBuilder().setData(ByteString.EMPTY)));
        assertOrdinary(ofRecord(Kpl.record(0, "x")
                .addTags(Messages.Tag.newBuilder().setValue("v").buildPartial())));
    }

    private static byte[] ofRecord(Messages.Record.Builder record) {
        return Kpl.frame(Messages.AggregatedRecord.newBuilder()
                .addPartitionKeyTable("a")
                .addRecords(record.buildPartial())
                .buildPartial());
    }

    /** AWS's library logs and drops the records from there on. */
    @Test
    void anIndexOutsideOfItsTableLosesNothing() {
        for (Messages.Record.Builder bad : new Messages.Record.Builder[] {
            Kpl.record(1, "x"),
            Kpl.record(-1, "x"),
            Kpl.record(0, "x").setExplicitHashKeyIndex(0),
            Kpl.record(0, "x").setExplicitHashKeyIndex(-1)
        }) {
            assertThat(Kpl.byUs(ofRecord(bad))).isNull();
        }
    }

    @Test
    void aHashKeyThatIsNoHashKeyIsLeftToTheUser() {
        byte[] frame = Kpl.frame(Messages.AggregatedRecord.newBuilder()
                .addPartitionKeyTable("a")
                .addExplicitHashKeyTable("-17")
                .addRecords(Kpl.record(0, "x").setExplicitHashKeyIndex(0))
                .build());
        assertThat(Kpl.byUs(frame)).containsExactly(new Split("a", "-17", ByteString.copyFromUtf8("x")));
    }

    @Test
    void fieldsOfLaterVersionsAndGroupsAreSkipped() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        // 9: varint; 10: fixed64; 11: bytes; 12: a group with a varint and a group in it; 13: fixed32
        byte[] more = {72, 1, 81, 1, 2, 3, 4, 5, 6, 7, 8, 90, 2, 9, 9, 99, 8, 1, 11, 12, 100, 109, 1, 2, 3, 4};
        message.writeBytes(more);
        message.writeBytes(TWO.toByteArray());
        message.writeBytes(more);
        byte[] frame = Kpl.frame(message.toByteArray());
        assertThat(Kpl.byUs(frame)).hasSize(2).isEqualTo(Kpl.byAws(frame));
    }

    @Test
    void groupsWithinGroupsEndSomewhere() {
        byte[] message = new byte[1_000_000];
        Arrays.fill(message, (byte) 99);
        assertOrdinary(Kpl.frame(message));
    }

    @Test
    void base64TextOfAFrameIsToldByItsBeginning() {
        for (int next = 0; next < 256; next++) {
            byte[] data = {(byte) 0xf3, (byte) 0x89, (byte) 0x9a, (byte) 0xc2, (byte) next};
            assertThat(KplFrame.mayBeIn(Base64.getEncoder().encodeToString(data)))
                    .isTrue();
        }
        for (int fourth = 0; fourth < 256; fourth++) {
            byte[] data = {(byte) 0xf3, (byte) 0x89, (byte) 0x9a, (byte) fourth, 0};
            assertThat(KplFrame.mayBeIn(Base64.getEncoder().encodeToString(data)))
                    .isEqualTo(fourth == 0xc2);
        }
        assertThat(KplFrame.mayBeIn("84maw")).isFalse();
        assertThat(KplFrame.mayBeIn("")).isFalse();
    }

    private static void assertOrdinary(byte[] data) {
        assertThat(Kpl.byUs(data)).isNull();
        assertThat(Kpl.byAws(data)).isNull();
    }
}
