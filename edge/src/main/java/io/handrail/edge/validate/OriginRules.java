package io.handrail.edge.validate;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.Origin;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.S3Origin;
import io.handrail.edge.text.Ascii;
import io.handrail.edge.text.Syntax;

/**
 * The origin of an origin request.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html">AWS:
 *     the request event</a>
 */
final class OriginRules {

    private OriginRules() {}

    static void check(OriginRequest request, OriginRequest before, Findings findings) {
        Origin origin = request.origin();
        if (origin.equals(before.origin())) {
            return;
        }
        if (origin instanceof CustomOrigin custom) {
            custom(custom, findings);
        } else if (origin instanceof S3Origin s3) {
            s3(s3, before.origin(), findings);
        }
        String place = place(origin);
        path(origin.path(), place, findings);
        headers(origin.customHeaders(), request.headers(), place, findings);
    }

    private static String place(Origin origin) {
        return origin instanceof CustomOrigin ? "request.origin.custom" : "request.origin.s3";
    }

    private static void custom(CustomOrigin origin, Findings findings) {
        String place = place(origin);
        domain(origin.domainName(), EdgeLimits.DOMAIN_NAME, place, findings);
        int port = origin.port();
        findings.check(
                port == 80 || port == 443 || (port >= 1024 && port <= 65535),
                Rule.ORIGIN_FIELD,
                place + ".port",
                "must be 80, 443 or 1024 to 65535");
        findings.check(
                origin.protocol().equals("http") || origin.protocol().equals("https"),
                Rule.ORIGIN_FIELD,
                place + ".protocol",
                "must be http or https");
        timeout(origin.readTimeout(), place + ".readTimeout", findings);
        timeout(origin.keepaliveTimeout(), place + ".keepaliveTimeout", findings);
        findings.check(
                !origin.protocol().equals("https") || !origin.sslProtocols().isEmpty(),
                Rule.ORIGIN_FIELD,
                place + ".sslProtocols",
                "must name at least one, such as TLSv1.2");
        for (String ssl : origin.sslProtocols()) {
            findings.check(
                    ssl.equals("TLSv1.2") || ssl.equals("TLSv1.1") || ssl.equals("TLSv1") || ssl.equals("SSLv3"),
                    Rule.ORIGIN_FIELD,
                    place + ".sslProtocols",
                    "may name TLSv1.2, TLSv1.1, TLSv1 and SSLv3");
        }
    }

    private static void s3(S3Origin origin, Origin before, Findings findings) {
        String place = place(origin);
        domain(origin.domainName(), EdgeLimits.DOMAIN_NAME, place, findings);
        findings.check(
                Ascii.lower(origin.domainName()).equals(origin.domainName()),
                Rule.ORIGIN_DOMAIN,
                place + ".domainName",
                "must be in lower case");
        boolean identity = origin.authMethod().equals("origin-access-identity");
        findings.check(
                identity || origin.authMethod().equals("none"),
                Rule.ORIGIN_FIELD,
                place + ".authMethod",
                "must be origin-access-identity or none");
        findings.check(
                !identity || !origin.region().isEmpty(),
                Rule.ORIGIN_FIELD,
                place + ".region",
                "must be given with an origin access identity");
        findings.check(
                !identity || before instanceof S3Origin,
                Rule.ORIGIN_FIELD,
                place + ".authMethod",
                "cannot be an origin access identity where a custom origin was before");
        Integer read = origin.readTimeout();
        if (read != null) {
            timeout(read, place + ".readTimeout", findings);
        }
    }

    private static void domain(String name, int most, String place, Findings findings) {
        findings.check(
                !name.isEmpty()
                        && name.length() <= most
                        && name.indexOf(':') < 0
                        && name.indexOf('/') < 0
                        && Syntax.isUrlPart(name, "?#@\\"),
                Rule.ORIGIN_DOMAIN,
                place + ".domainName",
                "must be a host name of at most " + most + " characters, without a scheme, port or path");
        findings.check(!isIpv4(name), Rule.ORIGIN_DOMAIN, place + ".domainName", "must be a name, no IPv4 address");
    }

    private static boolean isIpv4(String name) {
        int dots = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                dots++;
            } else if (!Ascii.isDigit(c)) {
                return false;
            }
        }
        return dots == 3;
    }

    private static void timeout(int seconds, String place, Findings findings) {
        findings.check(seconds >= 1 && seconds <= 120, Rule.ORIGIN_FIELD, place, "must be 1 to 120 seconds");
    }

    private static void path(String path, String place, Findings findings) {
        boolean shape = path.isEmpty() || (path.startsWith("/") && !path.endsWith("/"));
        findings.check(
                shape && path.length() <= EdgeLimits.ORIGIN_PATH && Syntax.isUrlPart(path, "?#"),
                Rule.ORIGIN_PATH,
                place + ".path",
                "must be empty, or begin with a slash and not end with one; at most 255 characters, percent-encoded");
    }

    private static void headers(EdgeHeaders custom, EdgeHeaders ofRequest, String place, Findings findings) {
        int size = 0;
        for (String name : custom.names()) {
            String where = place + ".customHeaders";
            HeaderRules.syntax(custom.lines(name), where, findings);
            findings.check(
                    !HeaderNames.isNoCustomHeader(name) && !HeaderNames.isDisallowed(name),
                    Rule.ORIGIN_HEADER,
                    where,
                    "have one that CloudFront does not add to requests to an origin");
            findings.check(
                    !ofRequest.contains(name),
                    Rule.ORIGIN_HEADER,
                    where,
                    "have one that the request has too; it may be in one of the two only");
            for (EdgeHeaders.Header line : custom.lines(name)) {
                size += line.key().length() + line.value().length();
                findings.check(
                        line.key().length() <= EdgeLimits.CUSTOM_HEADER_NAME
                                && line.value().length() <= EdgeLimits.CUSTOM_HEADER_VALUE,
                        Rule.ORIGIN_HEADER,
                        where,
                        "may have 256 characters in a name and 1,783 in a value");
            }
        }
        findings.check(
                size <= EdgeLimits.CUSTOM_HEADERS,
                Rule.ORIGIN_HEADER,
                place + ".customHeaders",
                "may have 10,240 characters in all");
    }
}
