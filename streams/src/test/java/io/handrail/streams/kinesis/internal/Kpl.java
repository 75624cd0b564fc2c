package io.handrail.streams.kinesis.internal;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.kinesis.retrieval.AggregatorUtil;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.kpl.Messages;

/** Frames by the generated classes of AWS's client library, and what the library makes of frames. */
public final class Kpl {

    /** What a reader of frames makes of one record. */
    record Split(String partitionKey, String explicitHashKey, ByteString data) {}

    private Kpl() {}

    public static byte[] frame(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(AggregatorUtil.AGGREGATED_RECORD_MAGIC);
        out.writeBytes(message);
        out.writeBytes(md5(message));
        return out.toByteArray();
    }

    public static byte[] frame(Messages.AggregatedRecord message) {
        return frame(message.toByteArray());
    }

    public static Messages.Record.Builder record(long partitionKey, String data) {
        return Messages.Record.newBuilder().setPartitionKeyIndex(partitionKey).setData(ByteString.copyFromUtf8(data));
    }

    private static byte[] md5(byte[] data) {
        try {
            return MessageDigest.getInstance("MD5").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What AWS makes of it; null where it is an ordinary record to them. */
    static List<Split> byAws(byte[] data) {
        List<KinesisClientRecord> records = new AggregatorUtil()
                .deaggregate(List.of(KinesisClientRecord.builder()
                        .data(ByteBuffer.wrap(data))
                        .partitionKey("outer")
                        .sequenceNumber("1")
                        .build()));
        if (records.size() == 1 && !records.get(0).aggregated()) {
            return null;
        }
        return records.stream()
                .map(record ->
                        new Split(record.partitionKey(), record.explicitHashKey(), ByteString.copyFrom(record.data())))
                .toList();
    }

    static List<Split> byUs(byte[] data) {
        KplFrame frame = KplFrame.read(data);
        return frame == null
                ? null
                : IntStream.range(0, frame.size())
                        .mapToObj(i -> new Split(
                                frame.partitionKey(i), frame.explicitHashKey(i), ByteString.copyFrom(frame.data(i))))
                        .toList();
    }
}
