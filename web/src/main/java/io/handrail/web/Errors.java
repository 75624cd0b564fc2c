package io.handrail.web;

import io.handrail.core.InvocationLog;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes answers of exceptions, by what a router and its parents say of them. */
final class Errors {

    private final Router router;

    Errors(Router router) {
        this.router = router;
    }

    Response answer(Request request, Exception error) {
        Response answer;
        try {
            Response mapped = mapped(request, error);
            answer = mapped != null ? mapped : standard(request, error);
        } catch (Exception e) {
            if (e != error) {
                e.addSuppressed(error);
            }
            answer = standard(request, e);
        }
        return answer.withCause(error);
    }

    private @Nullable Response mapped(Request request, Exception error) throws Exception {
        for (Router each = router; each != null; each = each.parent()) {
            Map<Class<?>, ErrorMapper<?>> mappers = each.mappers();
            for (Class<?> type = error.getClass(); !mappers.isEmpty() && type != Throwable.class; ) {
                ErrorMapper<?> mapper = mappers.get(type);
                if (mapper != null) {
                    return apply(mapper, request, error);
                }
                type = type.getSuperclass();
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // kept under the class that it takes
    private static Response apply(ErrorMapper<?> mapper, Request request, Exception error) throws Exception {
        return ((ErrorMapper<Exception>) mapper).map(request, error);
    }

    static Response standard(Request request, Exception error) {
        String route = String.valueOf(request.route().orElse(null));
        if (error instanceof HttpException http) {
            if (http.status() >= 500) {
                InvocationLog.error(request.context(), route, error);
            }
            Response answer = Response.problem(http.problem());
            for (Map.Entry<String, String> header : http.headers().entrySet()) {
                answer = answer.withHeader(header.getKey(), header.getValue());
            }
            return answer;
        }
        InvocationLog.error(request.context(), route, error);
        // Nothing of the exception: the request's id leads to it in the log.
        return Response.problem(Problem.of(500, null)
                .with("requestId", String.valueOf(request.context().getAwsRequestId())));
    }
}
