package io.handrail.web.items;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.testing.TestContext;
import io.handrail.web.HttpHandler;
import io.handrail.web.Request;
import io.handrail.web.RequestBuilder;
import io.handrail.web.Response;
import io.handrail.web.Router;
import org.junit.jupiter.api.Test;

class ItemErrorsTest {

    private static Response answer(ItemStoreException thrown, String... ifMatch) {
        HttpHandler handler = new HttpHandler() {
            @Override
            protected void routes(Router r) {
                r.onError(ItemStoreException.class, new ItemErrors());
                r.put("/items/1", request -> {
                    throw thrown;
                });
            }
        };
        RequestBuilder request = Request.builder("PUT", "/items/1");
        for (String tag : ifMatch) {
            request.header("If-Match", tag);
        }
        return handler.handle(request.build(), TestContext.create());
    }

    @Test
    void eachExceptionIsAnsweredWithItsStatusAndItsWords() {
        assertThat(answer(new InvalidCursorException("begin without one")))
                .returns(400, Response::status)
                .satisfies(answer -> assertThat(answer.bodyText()).contains("begin without one"));
        assertThat(answer(new InvalidItemException("empty")).status()).isEqualTo(400);
        assertThat(answer(new ItemNotFoundException("none")).status()).isEqualTo(404);
        assertThat(answer(new ItemExistsException("there")).status()).isEqualTo(409);
        assertThat(answer(new ItemTooLargeException("large")).status()).isEqualTo(413);
    }

    @Test
    void aConflictIsAFailedPreconditionOnlyWhereTheRequestHadOne() {
        VersionConflictException conflict = new VersionConflictException("changed");

        assertThat(answer(conflict).status()).isEqualTo(409);
        assertThat(answer(conflict, "\"v\"").status()).isEqualTo(412);
    }
}
