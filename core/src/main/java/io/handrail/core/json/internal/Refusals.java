package io.handrail.core.json.internal;

import io.handrail.core.json.UnsupportedTypeException;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the standard codec does not cover, and what to use instead. */
final class Refusals {

    static final String EITHER = "override codec() to use GsonCodec or DatabindCodec, which may cover it";

    private Refusals() {}

    /** The sentence: where, what, why, and what to do. */
    static UnsupportedTypeException refuse(List<String> trail, Class<?> type, String why, String whatToDo) {
        StringBuilder where = new StringBuilder();
        for (String step : trail) {
            where.append(step);
        }
        return new UnsupportedTypeException(where + ": " + type.getTypeName()
                + " is not covered by the standard JSON codec: " + why + "; " + whatToDo);
    }

    /** Why a class can be no record or bean; null if it may be one. */
    static @Nullable String problem(Class<?> type) {
        if (isOfTheJdk(type)) {
            return "of the JDK's own types it covers only those that JsonCodec.standard() lists";
        }
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return "it is " + (type.isInterface() ? "an interface" : "an abstract class")
                    + ", and JSON does not say which implementation is meant";
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return "it is a collection or map of its own kind";
        }
        if (type.isRecord()) {
            return null;
        }
        if (type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers())) {
            return "it is an inner class, which cannot be made without its outer object; make it static";
        }
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent != Object.class && isOfTheJdk(parent)) {
            return "it extends " + parent.getName() + ", whose state it cannot read";
        }
        return null;
    }

    private static boolean isOfTheJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }
}
