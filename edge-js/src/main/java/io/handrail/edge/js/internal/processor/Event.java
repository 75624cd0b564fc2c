package io.handrail.edge.js.internal.processor;

/** The four base classes, and what an event of each goes through. */
enum Event {
    VIEWER_REQUEST("viewer-request", "ViewerRequest"),
    ORIGIN_REQUEST("origin-request", "OriginRequest"),
    ORIGIN_RESPONSE("origin-response", "OriginResponse"),
    VIEWER_RESPONSE("viewer-response", "ViewerResponse");

    final String text;
    private final String name;

    Event(String text, String name) {
        this.text = text;
        this.name = name;
    }

    String handlerClass() {
        return "io.handrail.edge." + name + "Handler";
    }

    String entryClass() {
        return "io.handrail.edge.js.internal.entry." + name + "Entry";
    }
}
