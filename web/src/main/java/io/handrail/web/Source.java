package io.handrail.web;

/**
 * The service that a request came through, and the shape its answer has.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS:
 *     payload formats of HTTP APIs</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">AWS: functions as
 *     targets of a load balancer</a>
 */
public enum Source {
    /** A REST API of API Gateway: payload format 1.0. */
    REST_API,
    /** An HTTP API of API Gateway with payload format 1.0. */
    HTTP_API_V1,
    /** An HTTP API of API Gateway with payload format 2.0, its default. */
    HTTP_API,
    /** A function URL: payload format 2.0. */
    FUNCTION_URL,
    /** An Application Load Balancer; of headers and parameters that are repeated it delivers the last. */
    ALB,
    /** An Application Load Balancer with {@code lambda.multi_value_headers.enabled}. */
    ALB_MULTI_VALUE;

    /** Whether it is a load balancer, whose answers may have 1 MB. */
    public boolean isAlb() {
        return this == ALB || this == ALB_MULTI_VALUE;
    }

    /** Whether events and answers are in payload format 2.0. */
    public boolean isPayloadV2() {
        return this == HTTP_API || this == FUNCTION_URL;
    }
}
