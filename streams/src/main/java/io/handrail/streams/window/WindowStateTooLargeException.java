package io.handrail.streams.window;

/**
 * The state of a window has grown past what Lambda carries from one invocation to the next. The invocation fails, so that
 * no record is lost and none counts twice: Lambda brings the same records with the state before them, and the shard stands
 * still until they succeed, or are given up by the mapping's retries or the age of records. An alarm on the function's
 * {@code IteratorAge} shows that. What helps is a new version that keeps less in the state and can read the old one, or
 * removes from it in {@code add} what is too much; it gets the same records.
 *
 * <p>A larger state is not handed to Lambda, which then would end the window before its time: AWS does not say whether
 * the state that was too large is in the event that ends it. Nor is the window closed early here, because the results of
 * such a window have to be added up, and nothing would tell a result that comes twice, when Lambda did not learn of the
 * first, from the next one.
 *
 * @see Window#terminatedEarly()
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html">AWS: tumbling windows</a>
 */
public final class WindowStateTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WindowStateTooLargeException(long bytes) {
        super("The state of the window is " + bytes + " bytes of JSON; Lambda carries at most " + StateJson.MAX_BYTES
                + " for a shard. Keep less in it (counts instead of records, the largest instead of all), shorten the"
                + " window or use more shards");
    }
}
