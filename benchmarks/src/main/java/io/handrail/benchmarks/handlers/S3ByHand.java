package io.handrail.benchmarks.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;

/** S3's event as AWS's guide for Java shows it: a {@code RequestHandler} over the types of aws-lambda-java-events. */
public final class S3ByHand implements RequestHandler<S3Event, String> {

    @Override
    public String handleRequest(S3Event event, Context context) {
        StringBuilder seen = new StringBuilder();
        for (S3EventNotificationRecord record : event.getRecords()) {
            seen.append(record.getS3().getBucket().getName())
                    .append('/')
                    .append(record.getS3().getObject().getUrlDecodedKey());
        }
        return seen.toString();
    }
}
