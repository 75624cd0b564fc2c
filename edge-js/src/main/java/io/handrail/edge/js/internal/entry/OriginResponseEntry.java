package io.handrail.edge.js.internal.entry;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.js.internal.event.Cf;
import io.handrail.edge.js.internal.event.Requests;
import io.handrail.edge.js.internal.event.Responses;
import io.handrail.edge.validate.Guard;
import org.teavm.jso.JSObject;

/** Answers of the origin. */
public abstract class OriginResponseEntry extends Entry<OriginResponseEvent, EdgeResponse> {

    /** For the class that is written. */
    protected OriginResponseEntry() {}

    @Override
    EventType eventType() {
        return EventType.ORIGIN_RESPONSE;
    }

    @Override
    OriginResponseEvent read(Cf cf) {
        return new OriginResponseEvent(cf.config(), Requests.origin(cf), Responses.origin(cf));
    }

    @Override
    JSObject write(EdgeResponse result, OriginResponseEvent event, Cf cf) {
        Guard.check(result);
        return Responses.write(result, event.response(), cf);
    }
}
