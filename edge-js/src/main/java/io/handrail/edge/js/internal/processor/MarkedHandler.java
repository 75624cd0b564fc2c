package io.handrail.edge.js.internal.processor;

import javax.lang.model.element.TypeElement;

/** A handler that passed the checks. */
record MarkedHandler(TypeElement type, Event event, String entry, boolean passThrough, boolean asynchronous) {}
