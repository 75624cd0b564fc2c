package io.handrail.edge;

/** What a function answers to CloudFront; each event has its own part of it. */
public sealed interface EdgeResult permits OriginRequestResult, ViewerRequestResult, ViewerResponse {}
