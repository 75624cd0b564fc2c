package io.handrail.web;

import io.handrail.core.InvocationLog;
import io.handrail.core.json.Json;
import io.handrail.web.internal.AcceptEncoding;
import io.handrail.web.internal.AnswerDocument;
import io.handrail.web.internal.Body;
import io.handrail.web.internal.ContentHash;
import io.handrail.web.internal.Gzip;
import io.handrail.web.internal.HeaderText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to every answer on its way out: conditions, compression, HEAD, the service's shape and limit. */
final class Finisher {

    /**
     * What Lambda returns at most.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">AWS: Lambda quotas</a>
     */
    private static final int LAMBDA_BYTES = 6 * 1024 * 1024;

    /**
     * What a load balancer takes at most.
     *
     * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">AWS:
     *     functions as targets</a>
     */
    private static final int ALB_BYTES = 1024 * 1024;

    private final HttpSettings settings;
    private final Bodies bodies;

    Finisher(HttpSettings settings, Bodies bodies) {
        this.settings = settings;
        this.bodies = bodies;
    }

    Response finish(Request request, Response response) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        Response answer = response;
        if (reads && answer.status() == 200) {
            answer = conditional(request, answer);
        }
        answer = compressed(request, answer);
        if (request.method().equals("HEAD") || answer.status() == 204 || answer.status() == 304) {
            answer = answer.withBody(Body.NONE);
        }
        if (answer.status() == 204) {
            answer = answer.withoutHeader("content-type");
        }
        return written(request, answer);
    }

    private Response conditional(Request request, Response answer) {
        Response tagged = answer;
        if (settings.automaticETags() && answer.header("etag").isEmpty()) {
            tagged = answer.withETag(ContentHash.of(answer.body()));
        }
        String tag = tagged.header("etag").orElse(null);
        List<String> known = tag == null ? List.of() : request.headers().list("if-none-match");
        if (known.isEmpty() || !EntityTags.matchesWeakly(known, tag)) {
            return tagged;
        }
        return tagged.withStatus(304).withoutHeader("content-type").withBody(Body.NONE);
    }

    private Response compressed(Request request, Response answer) {
        Body body = answer.content();
        String type = HeaderText.withoutParameters(answer.header("content-type").orElse(""));
        // Characters are no more than bytes: what is too short is not made bytes of.
        int least = body.text() != null ? body.text().length() * 3 : body.bytes().length;
        if (body.isEmpty()
                || answer.status() == 206
                || !settings.compresses(request.source(), least)
                || !Gzip.gains(type)
                || answer.header("content-encoding").isPresent()
                || answer.header("cache-control").orElse("").contains("no-transform")) {
            return answer;
        }
        byte[] bytes = body.bytes();
        if (!settings.compresses(request.source(), bytes.length)) {
            return answer;
        }
        Response varied = answer.withVary("Accept-Encoding");
        if (!AcceptEncoding.takesGzip(request.headers().list("accept-encoding"))) {
            return varied;
        }
        Response packed = varied.withBody(Body.bytes(Gzip.compress(bytes))).withHeader("content-encoding", "gzip");
        String tag = answer.header("etag").orElse(null);
        return tag == null ? packed : packed.withHeader("etag", EntityTags.ofGzip(tag));
    }

    private Response written(Request request, Response answer) {
        boolean several = request.source() == Source.ALB && answer.cookies().size() > 1;
        if (several) {
            return written(
                    request,
                    replaced(
                            request,
                            answer,
                            "Of several cookies a load balancer takes one only; enable"
                                    + " lambda.multi_value_headers.enabled on the target group",
                            null));
        }
        byte[] document = document(request, answer);
        int most = request.source().isAlb() ? ALB_BYTES : LAMBDA_BYTES;
        if (document.length > most) {
            String size = "The answer has " + document.length + " bytes, and " + request.source() + " takes " + most
                    + "; answer less at a time, or put it into S3 and answer its address";
            Response instead = replaced(request, answer, size, "The answer is larger than the function may return");
            return instead.withDocument(document(request, instead));
        }
        return answer.withDocument(document);
    }

    private static byte[] document(Request request, Response answer) {
        AnswerDocument shape = new AnswerDocument(request.source(), answer.content(), Statuses.phrase(answer.status()));
        return Json.toJson(answer, shape).getBytes(StandardCharsets.UTF_8);
    }

    /** An error, with those headers without which a page of another origin may not read it. */
    private Response replaced(Request request, Response answer, String log, @Nullable String detail) {
        InvocationLog.warn(request.context(), request.method() + " " + request.path() + ": " + log);
        Response instead = bodies.rendered(Response.problem(Problem.of(500, detail)
                .with("requestId", String.valueOf(request.context().getAwsRequestId()))));
        for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
            if (header.getKey().startsWith("access-control-") || header.getKey().equals("vary")) {
                for (String value : header.getValue()) {
                    instead = instead.addHeader(header.getKey(), value);
                }
            }
        }
        return request.method().equals("HEAD") ? instead.withBody(Body.NONE) : instead;
    }
}
