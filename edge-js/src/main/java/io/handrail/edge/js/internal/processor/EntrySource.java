package io.handrail.edge.js.internal.processor;

import java.util.EnumMap;
import java.util.Map;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The class that is written for one function. It names the handlers, so that the compiler finds no more than they need. */
final class EntrySource {

    private final String name;
    private final Map<Event, MarkedHandler> handlers = new EnumMap<>(Event.class);

    EntrySource(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The handler that is there already for this event, or null. */
    @Nullable
    MarkedHandler add(MarkedHandler handler) {
        return handlers.putIfAbsent(handler.event(), handler);
    }

    Element[] elements() {
        return handlers.values().stream().map(MarkedHandler::type).toArray(Element[]::new);
    }

    String text() {
        int dot = name.lastIndexOf('.');
        String simpleName = name.substring(dot + 1);
        boolean asynchronous = handlers.values().stream().anyMatch(MarkedHandler::asynchronous);
        StringBuilder text = new StringBuilder();
        if (dot > 0) {
            text.append("package ").append(name, 0, dot).append(";\n\n");
        }
        text.append("/** Written by @EdgeFunction: what TeaVM compiles. */\n")
                .append("@javax.annotation.processing.Generated(\"@EdgeFunction\")\n")
                .append("@SuppressWarnings(\"all\")\n")
                .append("public final class ")
                .append(simpleName)
                .append(" {\n\n    private ")
                .append(simpleName)
                .append("() {}\n");
        handlers.values().forEach(handler -> field(handler, text));
        text.append("\n    /** What Lambda calls. */\n")
                .append("    @org.teavm.jso.JSExport\n")
                .append("    public static org.teavm.jso.JSObject handler(org.teavm.jso.JSObject event) {\n")
                .append("        return io.handrail.edge.js.internal.entry.Function.")
                .append(asynchronous ? "answerLater(event" : "answer(event");
        handlers.keySet().forEach(event -> text.append(", ").append(event.name()));
        return text.append(");\n    }\n}\n").toString();
    }

    private static void field(MarkedHandler handler, StringBuilder text) {
        String entry = handler.event().entryClass();
        text.append("\n    private static final ")
                .append(entry)
                .append(' ')
                .append(handler.event().name())
                .append(" = new ")
                .append(entry)
                .append("() {\n        @Override\n        protected ")
                .append(handler.event().handlerClass())
                .append(" create() {\n            return new ")
                .append(handler.type().getQualifiedName())
                .append("();\n        }\n");
        if (handler.passThrough()) {
            text.append(
                    "\n        @Override\n        protected boolean passesThrough() {\n            return true;\n        }\n");
        }
        text.append("    };\n");
    }
}
