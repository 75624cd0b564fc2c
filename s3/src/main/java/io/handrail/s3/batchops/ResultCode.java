package io.handrail.s3.batchops;

/** What became of a task. */
public enum ResultCode {
    SUCCEEDED("Succeeded"),
    /** S3 invokes the function with the task again before the job ends. */
    TEMPORARY_FAILURE("TemporaryFailure"),
    /** The task is not tried again, and stands in the job's report. */
    PERMANENT_FAILURE("PermanentFailure");

    private final String awsName;

    ResultCode(String awsName) {
        this.awsName = awsName;
    }

    /** As S3 spells it. */
    public String awsName() {
        return awsName;
    }
}
