package io.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.testing.Events;
import io.handrail.testing.HttpAnswer;
import io.handrail.testing.HttpEventBuilder;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under AWS's own runtime client. */
class HttpHandlerIT {

    @BeforeEach
    void runtimeClientRunsHere() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
    }

    @Test
    void allServicesAreAnsweredByOneFunction() {
        try (LambdaRuntime runtime = LambdaRuntime.forked(EchoApp.class).start()) {
            for (HttpEventBuilder each : List.of(
                    Events.restApi(), Events.httpApi(), Events.functionUrl(), Events.alb(), Events.albMultiValue())) {
                HttpAnswer made = HttpAnswer.of(runtime.invoke(each.post("/notes")
                                .json("{\"title\":\"Käse\",\"stars\":5}")
                                .json())
                        .payload());
                assertThat(made.status()).isEqualTo(201);
                assertThat(made.text()).isEqualTo("{\"title\":\"Käse\",\"stars\":5}");
            }
            InvocationResult broken =
                    runtime.invoke(Events.httpApi().get("/broken").json());
            assertThat(HttpAnswer.of(broken.payload()).status()).isEqualTo(500);
            assertThat(String.join("\n", broken.logs())).contains("secret of the house");
        }
    }

    @Test
    void aSnapshotHasTheRoutesReady() {
        try (LambdaRuntime runtime =
                LambdaRuntime.forked(EchoApp.class).snapStart().start()) {
            assertThat(HttpAnswer.of(runtime.invoke(Events.httpApi().json()).payload())
                            .text())
                    .isEqualTo("home");
        }
    }

    @Test
    void severalRequestsAtOnceAreEachAnswered() throws Exception {
        try (LambdaRuntime runtime =
                LambdaRuntime.forked(EchoApp.class).concurrency(4).start()) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String event = Events.functionUrl().get("/numbers/" + i).json();
                all.add(threads.submit(
                        () -> HttpAnswer.of(runtime.invoke(event).payload()).text()));
            }
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).get()).isEqualTo("number " + i);
            }
            threads.shutdownNow();
        }
    }
}
