package io.handrail.streams.fanout.sink;

import software.amazon.awssdk.core.SdkBytes;

/** What a value becomes on the wire. */
record PutEntry(SdkBytes data, String key) {

    int bytes() {
        return data.asByteArrayUnsafe().length;
    }
}
