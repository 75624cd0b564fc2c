package io.handrail.edge.js.internal.processor;

import io.handrail.edge.js.EdgeFunction;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Checks what is marked with {@code @EdgeFunction} and writes the class that TeaVM compiles. */
public final class EdgeFunctionProcessor extends AbstractProcessor {

    private final Set<String> written = new HashSet<>();

    /** The Java compiler makes it. */
    public EdgeFunctionProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(EdgeFunction.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        HandlerCheck check = new HandlerCheck(processingEnv);
        Map<String, EntrySource> entries = new LinkedHashMap<>();
        for (Element element : round.getElementsAnnotatedWith(EdgeFunction.class)) {
            MarkedHandler handler = check.of(element);
            if (handler != null) {
                add(handler, entries);
            }
        }
        for (EntrySource entry : entries.values()) {
            write(entry);
        }
        return false;
    }

    private void add(MarkedHandler handler, Map<String, EntrySource> entries) {
        String name = handler.entry();
        if (!SourceVersion.isName(name)) {
            error("\"" + name + "\" is no name of a class", handler);
            return;
        }
        if (written.contains(name)) {
            error(
                    name + " is written already; a handler that another processor makes needs an entry of its own",
                    handler);
            return;
        }
        EntrySource entry = entries.computeIfAbsent(name, EntrySource::new);
        MarkedHandler other = entry.add(handler);
        if (other != null) {
            error(
                    other.type().getQualifiedName() + " is the handler for " + handler.event().text
                            + " events in " + name + " already; one event has one handler."
                            + " Put them into one, or give one of them another entry",
                    handler);
        }
    }

    private void write(EntrySource entry) {
        written.add(entry.name());
        try (var out = processingEnv
                .getFiler()
                .createSourceFile(entry.name(), entry.elements())
                .openWriter()) {
            out.write(entry.text());
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "Could not write " + entry.name() + ": " + e.getMessage());
        }
    }

    private void error(String message, MarkedHandler handler) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "@EdgeFunction: " + message, handler.type());
    }
}
