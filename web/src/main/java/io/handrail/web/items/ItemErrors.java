package io.handrail.web.items;

import io.handrail.web.ErrorMapper;
import io.handrail.web.Problem;
import io.handrail.web.Request;
import io.handrail.web.Response;

/**
 * Answers what an {@link ItemStore} throws: {@code router.onError(ItemStoreException.class, new ItemErrors())}. Each exception
 * says its status; a version that is not there any more is 412 where the request has {@code If-Match}, and 409 elsewhere.
 */
public final class ItemErrors implements ErrorMapper<ItemStoreException> {

    private static final int PRECONDITION_FAILED = 412;

    @Override
    public Response map(Request request, ItemStoreException exception) {
        boolean conditional = exception instanceof VersionConflictException
                && request.header("if-match").isPresent();
        int status = conditional ? PRECONDITION_FAILED : exception.status();
        return Response.problem(Problem.of(status, exception.getMessage()));
    }
}
