package io.handrail.streams.kinesis.internal;

/**
 * Walks over the fields of a protobuf message without building it. Every length is checked against what is there, so
 * that nothing is allocated by what the message claims; what AWS's generated parser refuses is refused here.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>
 */
final class Protobuf {

    /** What is not protobuf. Without a stack trace: it says only that the data is something else. */
    static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1L;

        MalformedException() {
            super(null, null, false, false);
        }
    }

    static final int VARINT = 0;
    static final int BYTES = 2;

    private static final int FIXED64 = 1;
    private static final int GROUP = 3;
    private static final int GROUP_END = 4;
    private static final int FIXED32 = 5;
    private static final int MAX_DEPTH = 100;

    private final byte[] in;
    private final int end;
    private int at;

    Protobuf(byte[] in, int from, int end) {
        this.in = in;
        this.at = from;
        this.end = end;
    }

    boolean hasNext() {
        return at < end;
    }

    /** The next field's number and wire type, as {@link #tag} makes it. */
    int nextTag() throws MalformedException {
        int tag = (int) nextVarint();
        if (tag >>> 3 == 0) {
            throw new MalformedException();
        }
        return tag;
    }

    static int tag(int field, int wireType) {
        return field << 3 | wireType;
    }

    long nextVarint() throws MalformedException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at == end) {
                throw new MalformedException();
            }
            byte next = in[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedException();
    }

    /** Passes over a field of bytes; returns how many there were. */
    int nextBytes() throws MalformedException {
        int length = (int) nextVarint();
        pass(length);
        return length;
    }

    /** Where the next field begins. */
    int position() {
        return at;
    }

    private void pass(int length) throws MalformedException {
        if (length < 0 || length > end - at) {
            throw new MalformedException();
        }
        at += length;
    }

    /** Passes over a field that nobody asked for. */
    void skip(int tag) throws MalformedException {
        skip(tag, 0);
    }

    private void skip(int tag, int depth) throws MalformedException {
        switch (tag & 7) {
            case VARINT -> nextVarint();
            case FIXED64 -> pass(8);
            case BYTES -> nextBytes();
            case FIXED32 -> pass(4);
            case GROUP -> skipGroup(tag >>> 3, depth + 1);
            default -> throw new MalformedException();
        }
    }

    private void skipGroup(int field, int depth) throws MalformedException {
        if (depth > MAX_DEPTH) {
            throw new MalformedException();
        }
        for (int tag = nextTag(); tag != tag(field, GROUP_END); tag = nextTag()) {
            skip(tag, depth);
        }
    }
}
