package io.handrail.core.json.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/**
 * Annotations of other binders. The standard codec does not follow them, and ignoring {@code @JsonProperty} would lose
 * data silently, so a type that carries one is refused. Looking costs next to nothing where there are none.
 */
final class ForeignAnnotations {

    private ForeignAnnotations() {}

    /** The first one, or null. */
    static @Nullable Class<?> on(Class<?> type) {
        Class<?> found = on((AnnotatedElement) type);
        return found != null
                ? found
                : on(type.getDeclaredFields(), type.getDeclaredMethods(), type.getDeclaredConstructors());
    }

    private static @Nullable Class<?> on(AnnotatedElement[]... members) {
        for (AnnotatedElement[] some : members) {
            for (AnnotatedElement member : some) {
                Class<?> found = on(member);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Class<?> on(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            Class<?> type = annotation.annotationType();
            if (isGson(type) || isJackson(type)) {
                return type;
            }
        }
        return null;
    }

    static boolean isGson(Class<?> annotation) {
        return annotation.getName().startsWith("com.google.gson.annotations.");
    }

    private static boolean isJackson(Class<?> annotation) {
        String name = annotation.getName();
        return name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson.");
    }
}
