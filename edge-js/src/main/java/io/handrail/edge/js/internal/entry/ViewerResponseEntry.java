package io.handrail.edge.js.internal.entry;

import io.handrail.edge.EventType;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.js.internal.event.Cf;
import io.handrail.edge.js.internal.event.Requests;
import io.handrail.edge.js.internal.event.Responses;
import io.handrail.edge.validate.Guard;
import org.teavm.jso.JSObject;

/** Answers to viewers. */
public abstract class ViewerResponseEntry extends Entry<ViewerResponseEvent, ViewerResponse> {

    /** For the class that is written. */
    protected ViewerResponseEntry() {}

    @Override
    EventType eventType() {
        return EventType.VIEWER_RESPONSE;
    }

    @Override
    ViewerResponseEvent read(Cf cf) {
        return new ViewerResponseEvent(cf.config(), Requests.viewer(cf), Responses.viewer(cf));
    }

    @Override
    JSObject write(ViewerResponse result, ViewerResponseEvent event, Cf cf) {
        Guard.check(result, event.response());
        return Responses.write(result, event.response(), cf);
    }
}
