package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.schedule.ScheduledHandler;
import io.handrail.core.schedule.ScheduledTick;

public final class Nightly extends ScheduledHandler {

    @Override
    protected void run(ScheduledTick tick, Context context) {
        context.getLogger().log(tick.schedule().orElse("?"));
    }
}
