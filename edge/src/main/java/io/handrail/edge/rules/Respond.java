package io.handrail.edge.rules;

import io.handrail.edge.BodyEncoding;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ResponseBody;

/** Answers. */
final class Respond extends Action {

    private final EdgeResponse answer;

    Respond(EdgeResponse answer) {
        this.answer = answer;
    }

    @Override
    void apply(Exchange exchange) {
        exchange.answer = answer;
    }

    @Override
    String js(Js js) {
        StringBuilder code = new StringBuilder("return{statusCode:").append(answer.status());
        EdgeHeaders headers = answer.headers().without("set-cookie");
        String separator = ",headers:{";
        for (String name : headers.names()) {
            code.append(separator)
                    .append(Literal.of(name))
                    .append(":{value:")
                    .append(Literal.of(String.valueOf(Value.joined(headers, name))))
                    .append('}');
            separator = ",";
        }
        code.append(headers.isEmpty() ? "" : "}");
        cookies(code);
        ResponseBody body = answer.body();
        if (body != null && body.encoding() == BodyEncoding.TEXT) {
            code.append(",body:").append(Literal.of(body.data()));
        } else if (body != null) {
            code.append(",body:{encoding:'base64',data:")
                    .append(Literal.of(body.data()))
                    .append('}');
        }
        return code.append("};").toString();
    }

    private void cookies(StringBuilder code) {
        String separator = ",cookies:{";
        for (String line : answer.headers().all("set-cookie")) {
            code.append(separator)
                    .append(Literal.of(CookieLine.name(line)))
                    .append(':')
                    .append(CookieLine.js(line));
            separator = ",";
        }
        code.append(separator.equals(",") ? "}" : "");
    }

    @Override
    void check(Scope scope) {
        scope.answers(answer);
        for (String line : answer.headers().all("set-cookie")) {
            CookieLine.check(CookieLine.name(line), scope);
        }
        if (answer.headers().contains("__proto__")) {
            throw scope.wrong("no function of JavaScript can set the header __proto__");
        }
    }
}
