package io.handrail.edge.js.internal.processor;

import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.js.OnError;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Whether a marked class can be a handler of a function; else the compiler says why, at the class. */
final class HandlerCheck {

    private final ProcessingEnvironment environment;

    HandlerCheck(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    @Nullable
    MarkedHandler of(Element element) {
        Event event = eventOf(element.asType());
        if (element.getKind() != ElementKind.CLASS || event == null) {
            return refused(
                    element,
                    "is for a class that extends ViewerRequestHandler, OriginRequestHandler, OriginResponseHandler"
                            + " or ViewerResponseHandler of io.handrail.edge");
        }
        TypeElement type = (TypeElement) element;
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return refused(type, "is for a class that can be made; this one is abstract");
        }
        if (!isReachable(type)) {
            return refused(type, "is for a public class: top level, or static in public ones");
        }
        if (environment.getElementUtils().getPackageOf(type).isUnnamed()) {
            return refused(type, "is for a class in a package; no other class can name one that is in none");
        }
        ExecutableElement constructor = constructorOf(type);
        if (constructor == null) {
            return refused(type, "needs a public constructor without parameters");
        }
        if (throwsChecked(constructor)) {
            return refused(constructor, "needs a constructor that throws no checked exception");
        }
        EdgeFunction marked = type.getAnnotation(EdgeFunction.class);
        return new MarkedHandler(
                type, event, marked.entry(), marked.onError() == OnError.PASS_THROUGH, marked.asynchronous());
    }

    private @Nullable Event eventOf(TypeMirror type) {
        for (Event event : Event.values()) {
            TypeElement base = environment.getElementUtils().getTypeElement(event.handlerClass());
            if (base != null && environment.getTypeUtils().isSubtype(type, base.asType())) {
                return event;
            }
        }
        return null;
    }

    private static boolean isReachable(TypeElement type) {
        for (Element each = type; each instanceof TypeElement one; each = one.getEnclosingElement()) {
            boolean nested = one.getNestingKind() == NestingKind.MEMBER;
            boolean topLevel = one.getNestingKind() == NestingKind.TOP_LEVEL;
            boolean isStatic = one.getModifiers().contains(Modifier.STATIC);
            if (!one.getModifiers().contains(Modifier.PUBLIC) || !(topLevel || (nested && isStatic))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable ExecutableElement constructorOf(TypeElement type) {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty()
                    && constructor.getModifiers().contains(Modifier.PUBLIC)) {
                return constructor;
            }
        }
        return null;
    }

    private boolean throwsChecked(ExecutableElement constructor) {
        return constructor.getThrownTypes().stream()
                .anyMatch(thrown -> !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error"));
    }

    private boolean isA(TypeMirror type, String name) {
        TypeElement base = environment.getElementUtils().getTypeElement(name);
        return base != null && environment.getTypeUtils().isSubtype(type, base.asType());
    }

    private @Nullable MarkedHandler refused(Element element, String why) {
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, "@EdgeFunction " + why, element);
        return null;
    }
}
