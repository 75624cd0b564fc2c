package io.handrail.edge.js.internal.entry;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EventType;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.js.internal.event.Cf;
import io.handrail.edge.js.internal.event.Requests;
import io.handrail.edge.js.internal.event.Responses;
import org.teavm.jso.JSObject;

/** Requests from viewers. */
public abstract class ViewerRequestEntry extends Entry<ViewerRequest, ViewerRequestResult> {

    /** Whether a request goes on if the handler throws. */
    protected ViewerRequestEntry(boolean passThrough) {
        super(passThrough);
    }

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
        return result instanceof EdgeResponse response
                ? Responses.write(response)
                : Requests.write((ViewerRequest) result, event, cf);
    }
}
