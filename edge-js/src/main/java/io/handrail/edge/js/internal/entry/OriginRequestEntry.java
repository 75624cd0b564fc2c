package io.handrail.edge.js.internal.entry;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.js.internal.event.Cf;
import io.handrail.edge.js.internal.event.Requests;
import io.handrail.edge.js.internal.event.Responses;
import org.teavm.jso.JSObject;

/** Requests to the origin. */
public abstract class OriginRequestEntry extends Entry<OriginRequest, OriginRequestResult> {

    /** Whether a request goes on if the handler throws. */
    protected OriginRequestEntry(boolean passThrough) {
        super(passThrough);
    }

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
        return result instanceof EdgeResponse response
                ? Responses.write(response)
                : Requests.write((OriginRequest) result, event, cf);
    }
}
