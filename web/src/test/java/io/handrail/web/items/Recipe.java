package io.handrail.web.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tests keep; most of its names are reserved words of DynamoDB. */
record Recipe(
        @Nullable String name,
        List<String> values,
        Map<String, BigDecimal> size,
        @Nullable String comment,
        int count) {

    static Recipe named(String name) {
        return new Recipe(name, List.of("flour", ""), Map.of("cups", new BigDecimal("1.25")), null, 0);
    }

    Recipe counted() {
        return new Recipe(name, values, size, comment, count + 1);
    }
}
