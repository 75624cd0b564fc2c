package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Arrays;

/** Puts out so many times what comes in; what begins with 'd' or 'f' is dropped or fails. */
public class Inflate extends FirehoseTransformHandler<byte[], byte[]> {

    private final int times;

    /** For the runtime. */
    public Inflate() {
        this.times = 12;
    }

    Inflate(int times, Reingestion reingestion) {
        super(reingestion);
        this.times = times;
    }

    @Override
    protected Transformed<byte[]> transform(FirehoseRecord<byte[]> record, Context context) {
        byte[] data = record.data();
        if (data.length > 0 && data[0] == 'd') {
            return Transformed.dropped();
        }
        if (data.length > 0 && data[0] == 'f') {
            throw new IllegalArgumentException("as told");
        }
        byte[] more = new byte[data.length * times];
        Arrays.fill(more, (byte) 'o');
        return Transformed.ok(more);
    }
}
