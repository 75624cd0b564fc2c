package io.handrail.streams.kinesis.internal;

/**
 * Where the parts of an {@code AggregatedRecord} message are. It takes some four bytes for each byte of a message at the
 * worst, which is one of empty records or keys only.
 */
final class KplIndex {

    static final int NONE = -1;

    // message AggregatedRecord
    private static final int PARTITION_KEY = Protobuf.tag(1, Protobuf.BYTES);
    private static final int HASH_KEY = Protobuf.tag(2, Protobuf.BYTES);
    private static final int RECORD = Protobuf.tag(3, Protobuf.BYTES);
    // message Record
    private static final int PARTITION_KEY_INDEX = Protobuf.tag(1, Protobuf.VARINT);
    private static final int HASH_KEY_INDEX = Protobuf.tag(2, Protobuf.VARINT);
    private static final int DATA = Protobuf.tag(3, Protobuf.BYTES);
    private static final int TAG = Protobuf.tag(4, Protobuf.BYTES);
    // message Tag
    private static final int TAG_KEY = Protobuf.tag(1, Protobuf.BYTES);

    /** Offset and length of each key. */
    private final Ints partitionKeys = new Ints();

    private final Ints hashKeys = new Ints();

    /** Offset and length of the data, index of the partition key and of the hash key of each record. */
    private final Ints records = new Ints();

    private KplIndex() {}

    static KplIndex of(byte[] in, int from, int end) throws Protobuf.MalformedException {
        KplIndex index = new KplIndex();
        Protobuf message = new Protobuf(in, from, end);
        while (message.hasNext()) {
            int tag = message.nextTag();
            if (tag == PARTITION_KEY) {
                addPart(message, index.partitionKeys);
            } else if (tag == HASH_KEY) {
                addPart(message, index.hashKeys);
            } else if (tag == RECORD) {
                int length = message.nextBytes();
                index.addRecord(new Protobuf(in, message.position() - length, message.position()), in);
            } else {
                message.skip(tag);
            }
        }
        index.requireKeys();
        return index;
    }

    private static void addPart(Protobuf message, Ints parts) throws Protobuf.MalformedException {
        int length = message.nextBytes();
        parts.add(message.position() - length);
        parts.add(length);
    }

    private void addRecord(Protobuf record, byte[] in) throws Protobuf.MalformedException {
        int dataAt = NONE;
        int dataLength = 0;
        int partitionKey = NONE;
        int hashKey = NONE;
        boolean hasPartitionKey = false;
        boolean hasHashKey = false;
        while (record.hasNext()) {
            int tag = record.nextTag();
            if (tag == PARTITION_KEY_INDEX) {
                // AWS's parser, too, takes the lower half of a number this large.
                partitionKey = (int) record.nextVarint();
                hasPartitionKey = true;
            } else if (tag == HASH_KEY_INDEX) {
                hashKey = (int) record.nextVarint();
                hasHashKey = true;
            } else if (tag == DATA) {
                dataLength = record.nextBytes();
                dataAt = record.position() - dataLength;
            } else if (tag == TAG) {
                int length = record.nextBytes();
                requireTagKey(new Protobuf(in, record.position() - length, record.position()));
            } else {
                record.skip(tag);
            }
        }
        if (dataAt == NONE || !hasPartitionKey || (hasHashKey && hashKey == NONE)) {
            throw new Protobuf.MalformedException();
        }
        records.add(dataAt);
        records.add(dataLength);
        records.add(partitionKey);
        records.add(hashKey);
    }

    /** Tags serve nobody, but without its key one makes the message malformed. */
    private static void requireTagKey(Protobuf tag) throws Protobuf.MalformedException {
        boolean hasKey = false;
        while (tag.hasNext()) {
            int field = tag.nextTag();
            hasKey |= field == TAG_KEY;
            tag.skip(field);
        }
        if (!hasKey) {
            throw new Protobuf.MalformedException();
        }
    }

    /** At the end, because the tables may come after the records. */
    private void requireKeys() throws Protobuf.MalformedException {
        for (int record = 0; record < size(); record++) {
            int partitionKey = partitionKey(record);
            int hashKey = hashKey(record);
            if (partitionKey < 0 || partitionKey >= partitionKeys() || hashKey < NONE || hashKey >= hashKeys()) {
                throw new Protobuf.MalformedException();
            }
        }
    }

    int size() {
        return records.size() / 4;
    }

    int dataAt(int record) {
        return records.get(4 * record);
    }

    int dataLength(int record) {
        return records.get(4 * record + 1);
    }

    int partitionKey(int record) {
        return records.get(4 * record + 2);
    }

    /** {@link #NONE} where the record has none. */
    int hashKey(int record) {
        return records.get(4 * record + 3);
    }

    int partitionKeys() {
        return partitionKeys.size() / 2;
    }

    int partitionKeyAt(int key) {
        return partitionKeys.get(2 * key);
    }

    int partitionKeyLength(int key) {
        return partitionKeys.get(2 * key + 1);
    }

    int hashKeys() {
        return hashKeys.size() / 2;
    }

    int hashKeyAt(int key) {
        return hashKeys.get(2 * key);
    }

    int hashKeyLength(int key) {
        return hashKeys.get(2 * key + 1);
    }
}
