package io.handrail.testing.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers with the hooks that ran before the invocation. */
public final class Hooked extends LambdaHandler<String, String> {

    private static final List<String> RAN = new CopyOnWriteArrayList<>();

    public Hooked() {
        super(in -> in.nextString(), (out, value) -> out.value(value));
    }

    @Override
    public String handle(String event, Context context) {
        if (event.equals("fail")) {
            throw new IllegalArgumentException("asked to fail");
        }
        return String.join(",", RAN);
    }

    @Override
    protected void prime() throws Exception {
        super.prime();
        RAN.add("prime");
    }

    @Override
    protected void beforeCheckpoint() {
        RAN.add("beforeCheckpoint");
    }

    @Override
    protected void afterRestore() {
        RAN.add("afterRestore");
    }
}
