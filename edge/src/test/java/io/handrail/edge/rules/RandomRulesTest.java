package io.handrail.edge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.EventType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the comparisons of platforms compare: everything there is. */
class RandomRulesTest {

    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void everyConditionValueAndActionIsAmongTheRulesOfLambda() throws Exception {
        for (EventType event : EventType.values()) {
            for (long seed = 0; seed < 500; seed++) {
                look(RandomRules.inLambda(seed, event));
            }
        }

        List<Class<?>> all = new ArrayList<>();
        for (Class<?> type : List.of(Condition.class, Action.class, Value.class)) {
            leaves(type, all);
        }
        assertThat(all).hasSizeGreaterThan(30);
        assertThat(seen).containsAll(all);
    }

    private static void leaves(Class<?> type, List<Class<?>> to) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                leaves(permitted, to);
            }
        } else {
            to.add(type);
        }
    }

    /** With everything that it is made of. */
    private void look(Object part) throws IllegalAccessException {
        if (part instanceof List<?> list) {
            for (Object member : list) {
                look(member);
            }
        } else if (part != null && part.getClass().getPackage().equals(EdgeRules.class.getPackage())) {
            seen.add(part.getClass());
            for (Class<?> type = part.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!field.getType().isPrimitive() && !field.isSynthetic() && !field.isEnumConstant()) {
                        field.setAccessible(true);
                        Object value = field.get(part);
                        if (value != part && !(value instanceof Scope) && !(value instanceof Enum<?>)) {
                            look(value);
                        }
                    }
                }
            }
        }
    }
}
