package io.handrail.streams.firehose;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class FirehoseSnippets {

    private FirehoseSnippets() {}

    // @start region=chain
    static final class Lines extends FirehoseChainHandler<String, String> {

        private static final FirehoseTransformer<String, String> TRIM =
                record -> record.data().isBlank()
                        ? Transformed.dropped()
                        : Transformed.ok(record.data().strip());

        public Lines() {
            super(TRIM.then(record -> Transformed.ok(record.data() + "\n")));
        }
    }
    // @end
}
