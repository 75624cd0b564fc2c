package io.handrail.edge.rules;

import io.handrail.edge.Cookies;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.Origin;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.text.PercentCoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results as the driver of the engines writes them. */
final class Canonical {

    /** As the driver writes undefined. */
    private static final String MISSING = "\u0001";

    private Canonical() {}

    static String text(Evaluation<ViewerRequestResult> evaluation) {
        if (evaluation.result() instanceof EdgeResponse answer) {
            ResponseBody body = answer.body();
            return "answer " + answer.status() + ' ' + entries(answer.headers()) + ' ' + cookies(answer.headers()) + ' '
                    + enc(body == null ? "" : body.data());
        }
        ViewerRequest request = (ViewerRequest) evaluation.result();
        return "request " + enc(request.uri()) + ' ' + enc(request.querystring()) + ' '
                + entries(request.headers().without("cookie")) + ' ' + cookies(request.cookies()) + ' '
                + origin(evaluation);
    }

    private static String origin(Evaluation<?> evaluation) {
        Origin origin = evaluation.origin();
        if (origin != null) {
            return "origin " + enc(origin.domainName()) + ' ' + accessControl(evaluation.accessControl());
        }
        return evaluation.originId().isEmpty() ? "" : "id " + enc(evaluation.originId());
    }

    private static String accessControl(@Nullable OriginAccessControl control) {
        if (control == null) {
            return enc(MISSING);
        }
        return enc(
                control.enabled()
                        ? "{\"enabled\":true,\"signingBehavior\":\"" + control.signingBehavior()
                                + "\",\"signingProtocol\":\"sigv4\",\"originType\":\"" + control.originType() + "\"}"
                        : "{\"enabled\":false}");
    }

    static String textOfResponse(Evaluation<ViewerResponse> evaluation) {
        ViewerResponse response = evaluation.result();
        ResponseBody body = evaluation.body();
        return "response " + response.status() + ' ' + enc(response.statusDescription()) + ' '
                + entries(response.headers()) + ' ' + cookies(response.headers()) + ' '
                + enc(body == null ? MISSING : body.data());
    }

    /** Of a request. */
    private static String cookies(Cookies cookies) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (Cookies.Cookie cookie : cookies.all()) {
            byName.merge(cookie.name(), enc(cookie.value()), (before, more) -> before + enc(", ") + more);
        }
        List<String> entries = new ArrayList<>();
        byName.forEach((name, entry) -> entries.add(enc(name) + '=' + entry));
        return sorted(entries);
    }

    private static String entries(EdgeHeaders headers) {
        List<String> entries = new ArrayList<>();
        for (String name : headers.without("set-cookie").names()) {
            List<String> values = new ArrayList<>();
            headers.all(name).forEach(value -> values.add(enc(value)));
            entries.add(enc(name) + '=' + String.join(enc(", "), values));
        }
        return sorted(entries);
    }

    private static String cookies(EdgeHeaders headers) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String line : headers.all("set-cookie")) {
            String entry = enc(CookieLine.value(line)) + ';' + enc(CookieLine.attributes(line));
            byName.merge(CookieLine.name(line), entry, (before, more) -> before + enc(", ") + more);
        }
        List<String> entries = new ArrayList<>();
        byName.forEach((name, entry) -> entries.add(enc(name) + '=' + entry));
        return sorted(entries);
    }

    private static String sorted(List<String> entries) {
        Collections.sort(entries);
        return String.join("&", entries);
    }

    /** As {@code encodeURIComponent}. */
    private static String enc(String text) {
        return PercentCoding.encode(text, "!'()*");
    }
}
