package io.handrail.edge.js.internal.entry;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EventType;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.js.internal.event.Cf;
import io.handrail.edge.js.internal.event.Requests;
import io.handrail.edge.js.internal.event.Responses;
import io.handrail.edge.validate.Guard;
import org.teavm.jso.JSObject;

/** Requests from viewers. */
public abstract class ViewerRequestEntry extends Entry<ViewerRequest, ViewerRequestResult> {

    /** For the class that is written. */
    protected ViewerRequestEntry() {}

    @Override
    EventType eventType() {
        return EventType.VIEWER_REQUEST;
    }

    @Override
    ViewerRequest read(Cf cf) {
        return Requests.viewer(cf);
    }

    @Override
    JSObject write(ViewerRequestResult result, ViewerRequest event, Cf cf) {
        if (result instanceof EdgeResponse response) {
            Guard.check(response);
            return Responses.write(response);
        }
        ViewerRequest request = (ViewerRequest) result;
        Guard.check(request, event);
        return Requests.write(request, event, cf);
    }
}
