package io.handrail.s3.copy;

import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.Sequencer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What a copy's metadata says about the object that it is a copy of. */
final class CopyMark {

    static final String TAG = "handrail-copy-etag";
    static final String VERSION = "handrail-copy-version";
    static final String SEQUENCER = "handrail-copy-sequencer";

    /** Of names and values; S3 refuses an object with more. */
    private static final int MOST_METADATA = 2_048;

    private CopyMark() {}

    /** The source's metadata and the mark; without the mark where it has no room, since the user's comes first. */
    static Map<String, String> metadata(HeadObjectResponse source, S3ObjectEvent event) {
        Map<String, String> all = new HashMap<>(source.metadata());
        all.put(TAG, source.eTag().replace("\"", ""));
        if (source.versionId() != null) {
            all.put(VERSION, source.versionId());
        }
        Sequencer.of(event.sequencer()).ifPresent(sequencer -> all.put(SEQUENCER, sequencer.digits()));
        int size = 0;
        for (Map.Entry<String, String> one : all.entrySet()) {
            size += one.getKey().length() + one.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        return size > MOST_METADATA ? source.metadata() : all;
    }

    static boolean isIn(HeadObjectResponse object) {
        return object.metadata().containsKey(TAG);
    }

    /** Whether this is already the copy of that. */
    static boolean isOf(HeadObjectResponse copy, HeadObjectResponse source) {
        String version = source.versionId();
        return source.eTag().replace("\"", "").equals(copy.metadata().get(TAG))
                && (version == null || version.equals(copy.metadata().get(VERSION)))
                && source.contentLength().equals(copy.contentLength());
    }

    /** Whether the copy is of a later event of the same object. */
    static boolean isLater(HeadObjectResponse copy, S3ObjectEvent event) {
        Optional<Sequencer> there = Sequencer.of(copy.metadata().get(SEQUENCER));
        Optional<Sequencer> here = Sequencer.of(event.sequencer());
        return there.isPresent() && here.isPresent() && there.get().compareTo(here.get()) > 0;
    }
}
