package io.handrail.core.batch;

import org.jspecify.annotations.Nullable;

/**
 * A record that failed for good.
 *
 * @param itemIdentifier the record's identifier in its queue or stream
 * @param original the record as the service delivered it
 * @param errorType the class name of the exception
 * @param errorMessage the exception's message, if it has one
 * @param requestId the request id of the invocation that gave it up
 */
public record DeadLetter(
        ItemIdentifier itemIdentifier,
        Object original,
        String errorType,
        @Nullable String errorMessage,
        String requestId) {}
