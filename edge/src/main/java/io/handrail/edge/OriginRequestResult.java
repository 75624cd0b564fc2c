package io.handrail.edge;

/**
 * What an {@link OriginRequestHandler} answers: the request to go on with, or a response, which the cache keeps as if the
 * origin had sent it.
 */
public sealed interface OriginRequestResult extends EdgeResult permits EdgeResponse, OriginRequest {}
