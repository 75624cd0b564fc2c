package io.handrail.edge.js.internal.entry;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.js.internal.event.Cf;
import io.handrail.edge.js.internal.event.Requests;
import io.handrail.edge.js.internal.event.Responses;
import io.handrail.edge.validate.Guard;
import org.teavm.jso.JSObject;

/** Requests to the origin. */
public abstract class OriginRequestEntry extends Entry<OriginRequest, OriginRequestResult> {

    /** For the class that is written. */
    protected OriginRequestEntry() {}

    @Override
    EventType eventType() {
        return EventType.ORIGIN_REQUEST;
    }

    @Override
    OriginRequest read(Cf cf) {
        return Requests.origin(cf);
    }

    @Override
    JSObject write(OriginRequestResult result, OriginRequest event, Cf cf) {
        if (result instanceof EdgeResponse response) {
            Guard.check(response);
            return Responses.write(response);
        }
        OriginRequest request = (OriginRequest) result;
        Guard.check(request, event);
        return Requests.write(request, event, cf);
    }
}
