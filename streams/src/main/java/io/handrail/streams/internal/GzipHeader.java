package io.handrail.streams.internal;

import io.handrail.core.json.InvalidJsonException;

/** What comes before the deflated data of a gzip member: ten bytes, and what their flags announce. */
final class GzipHeader {

    static final int DEFLATE = 8;

    private static final int FIXED = 10;
    private static final int HEADER_CRC = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int RESERVED = 0xe0;

    private GzipHeader() {}

    /** Where the deflated data of the member that starts here begins. */
    static int skip(byte[] in, int start) {
        if (in.length - start < FIXED) {
            throw start == 0 && !Gzip.isGzip(in) ? notGzip() : Gzip.cutOff();
        }
        int flags = in[start + 3];
        if (in[start] != 0x1f || in[start + 1] != (byte) 0x8b || in[start + 2] != DEFLATE || (flags & RESERVED) != 0) {
            throw start == 0
                    ? notGzip()
                    : new InvalidJsonException("$", "something that is not gzip data follows the gzip data");
        }
        int at = start + FIXED;
        if ((flags & EXTRA) != 0) {
            need(in, at, 2);
            at += 2 + ((in[at] & 0xff) | (in[at + 1] & 0xff) << 8);
        }
        if ((flags & NAME) != 0) {
            at = pastZero(in, at);
        }
        if ((flags & COMMENT) != 0) {
            at = pastZero(in, at);
        }
        if ((flags & HEADER_CRC) != 0) {
            at += 2;
        }
        need(in, at, 1);
        return at;
    }

    private static int pastZero(byte[] in, int from) {
        int at = from;
        need(in, at, 1);
        while (in[at] != 0) {
            at++;
            need(in, at, 1);
        }
        return at + 1;
    }

    private static void need(byte[] in, int at, int bytes) {
        if (in.length - at < bytes) {
            throw Gzip.cutOff();
        }
    }

    private static InvalidJsonException notGzip() {
        return new InvalidJsonException("$", "the data is not gzip data");
    }
}
