package io.handrail.s3.batchops;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.s3.internal.process.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does something with each object of a list that S3 Batch Operations goes through. Write {@link #process}; it is called for
 * one task after the other, and its text stands in the job's report.
 *
 * {@snippet class="io.handrail.s3.batchops.S3BatchOperationsHandlerTest" region="handler"}
 *
 * <p>A task that fails fails alone: temporarily, so that S3 brings it again before the job ends, or for good, which
 * {@link #codeFor} decides. A task that is broken fails for good. What was not begun two seconds before the invocation's end
 * fails temporarily. S3 may bring a task that succeeded again.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html">AWS: Invoke Lambda
 *     function</a>
 */
public abstract class S3BatchOperationsHandler extends LambdaHandler<S3BatchRequest, S3BatchResponse> {

    private static final String SAMPLE = """
            {"invocationSchemaVersion":"2.0","invocationId":"sample","job":{"id":"sample"},"tasks":[]}""";

    /** For subclasses. */
    protected S3BatchOperationsHandler() {
        super(new S3BatchRequestReader(), new S3BatchResponseWriter());
    }

    /**
     * Processes one object.
     *
     * @return a text for the job's report; may be empty
     * @throws PermanentFailureException if it need not be tried again
     * @throws Exception if it failed; see {@link #codeFor}
     */
    protected abstract String process(S3BatchTask task, Context context) throws Exception;

    /**
     * What a failure means. Default: {@link ResultCode#PERMANENT_FAILURE} for a {@link PermanentFailureException}, {@link
     * ResultCode#TEMPORARY_FAILURE} for any other.
     */
    protected ResultCode codeFor(Exception failure) {
        return failure instanceof PermanentFailureException
                ? ResultCode.PERMANENT_FAILURE
                : ResultCode.TEMPORARY_FAILURE;
    }

    @Override
    public final S3BatchResponse handle(S3BatchRequest request, Context context) {
        Deadline deadline = Deadline.before(context);
        List<S3BatchResult> results = new ArrayList<>(request.entries().size());
        for (S3BatchRequest.Entry entry : request.entries()) {
            results.add(result(entry, deadline, context));
        }
        return new S3BatchResponse(request.schemaVersion(), request.invocationId(), results);
    }

    private S3BatchResult result(S3BatchRequest.Entry entry, Deadline deadline, Context context) {
        S3BatchTask task = entry.task();
        if (task == null) {
            return new S3BatchResult(entry.taskId(), ResultCode.PERMANENT_FAILURE, String.valueOf(entry.problem()));
        }
        if (deadline.remaining().isZero()) {
            return new S3BatchResult(
                    entry.taskId(), ResultCode.TEMPORARY_FAILURE, "The function had no time left to begin it");
        }
        try {
            return new S3BatchResult(entry.taskId(), ResultCode.SUCCEEDED, process(task, context));
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                // Of this task only: the next one, and the next invocation, must not see it.
                Thread.interrupted();
            }
            context.getLogger().log("Task " + entry.taskId() + " of " + task.uri() + " failed: " + e + "\n");
            String message = e.getMessage();
            return new S3BatchResult(
                    entry.taskId(), codeFor(e), message == null ? e.getClass().getSimpleName() : message);
        }
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }
}
