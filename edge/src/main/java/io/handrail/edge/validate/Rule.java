package io.handrail.edge.validate;

/** The rules, by what they are about. */
public enum Rule {
    /** A name is no token of HTTP. */
    HEADER_NAME,
    /** A value has a line break or another control character: it would smuggle a header. */
    HEADER_VALUE,
    /** CloudFront does not let functions add this header. */
    HEADER_DISALLOWED,
    /** CloudFront does not let functions of this event add, change or remove this header. */
    HEADER_READ_ONLY,
    /** The function is too long for its event. */
    CODE_SIZE,
    /** The headers together are too long. */
    HEADERS_SIZE,
    /** The method or the client's address is not as CloudFront sent it. */
    FIELD_READ_ONLY,
    /** The path does not begin with a slash or has a character that belongs elsewhere or must be coded. */
    URI,
    /** The query string has a space, a control character or a fragment. */
    QUERYSTRING,
    /** Path and query string together are too long. */
    URI_SIZE,
    /** The status is not one that a function may answer with. */
    STATUS,
    /** The description has a line break or another control character. */
    STATUS_DESCRIPTION,
    /** A 204 has a body. */
    BODY_OF_NO_CONTENT,
    /** A body says it is Base64 and is not. */
    BODY_ENCODING,
    /** A body is too long for its event. */
    BODY_SIZE,
    /** The origin's host is empty, too long, an address, or has a port. */
    ORIGIN_DOMAIN,
    /** The origin's path is too long, does not begin with a slash, or ends with one. */
    ORIGIN_PATH,
    /** A port, protocol, timeout, region or authentication that CloudFront does not take. */
    ORIGIN_FIELD,
    /** A header that CloudFront does not add to requests to an origin, or that the request has already. */
    ORIGIN_HEADER
}
