package io.handrail.edge;

/** What a {@link ViewerRequestHandler} answers: the request to go on with, or a response, which ends it. */
public sealed interface ViewerRequestResult extends EdgeResult permits EdgeResponse, ViewerRequest {}
