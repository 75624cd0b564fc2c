package io.handrail.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.idempotency.internal.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class CanonicalJsonProperties {

    @Property(tries = 2_000)
    void orderOfKeysWhiteSpaceAndFormOfNumbersDoNotMatter(@ForAll long seed, @ForAll long one, @ForAll long other) {
        Object value = value(new Random(seed), 4);
        assertThat(text(render(value, new Random(one)))).isEqualTo(text(render(value, new Random(other))));
    }

    @Property(tries = 2_000)
    void differentValuesAreDifferentTexts(@ForAll long seed, @ForAll long change, @ForAll long form) {
        Object value = value(new Random(seed), 3);
        Object changed = changed(value, new Random(change));
        assertThat(text(render(changed, new Random(form)))).isNotEqualTo(text(render(value, new Random(form))));
    }

    @Property(tries = 2_000)
    void theCanonicalTextIsJsonOfTheSameValue(@ForAll long seed, @ForAll long form) {
        String canonical = text(render(value(new Random(seed), 4), new Random(form)));
        assertThat(text(canonical)).isEqualTo(canonical);
    }

    /** Gson's reader refuses an integer that goes on after 64 zeros, so numbers are smaller here. */
    @Property(tries = 5_000)
    void equalNumbersAreEqualTextsAndOnlyThose(
            @ForAll @BigRange(min = "-1e40", max = "1e40") @Scale(25) BigDecimal a,
            @ForAll @BigRange(min = "-1e40", max = "1e40") @Scale(25) BigDecimal b) {
        assertThat(text(a.toString()).equals(text(b.toString()))).isEqualTo(a.compareTo(b) == 0);
        assertThat(text(a.toPlainString())).isEqualTo(text(a.toString()));
        assertThat(new BigDecimal(text(a.toString()))).isEqualByComparingTo(a);
    }

    private static String text(String json) {
        return JsonText.write(IdempotencyKey.ofJson(json).value(), KeyText.CANONICAL);
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> random.nextBoolean();
            case 1 ->
                new BigDecimal(Long.toString(random.nextLong() >> random.nextInt(64)))
                        .movePointLeft(random.nextInt(30) - 10);
            case 2 -> string(random);
            case 3 -> "null";
            case 4 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    map.put(string(random), value(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static String string(Random random) {
        String[] parts = {"a", "B", "1", "10", "é", "😀", "\uffff", "\"", "\\", "\n", "\u0001", "e\u0301", " "};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    /** Something else somewhere: one element more, one leaf changed, or another type. */
    private static Object changed(Object value, Random random) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            if (copy.isEmpty() || random.nextBoolean()) {
                copy.add("more");
            } else {
                int i = random.nextInt(copy.size());
                copy.set(i, changed(copy.get(i), random));
            }
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            if (copy.isEmpty() || random.nextBoolean()) {
                copy.put("a key that no other has", true);
            } else {
                Object key = new ArrayList<>(copy.keySet()).get(random.nextInt(copy.size()));
                copy.put(key, changed(copy.get(key), random));
            }
            return copy;
        }
        if (value instanceof BigDecimal number) {
            return random.nextBoolean() ? number.add(new BigDecimal("1e-25")) : number.toPlainString();
        }
        return value instanceof Boolean flag ? (Object) !flag : List.of(value);
    }

    private static String render(Object value, Random random) {
        String space = " \n\t\r".substring(0, random.nextInt(5));
        if (value instanceof List<?> list) {
            List<String> parts = new ArrayList<>();
            for (Object each : list) {
                parts.add(render(each, random));
            }
            return "[" + space + String.join(space + ",", parts) + space + "]";
        }
        if (value instanceof Map<?, ?> map) {
            List<Object> keys = new ArrayList<>(map.keySet());
            Collections.shuffle(keys, random);
            List<String> parts = new ArrayList<>();
            for (Object key : keys) {
                parts.add(quoted((String) key, random) + space + ":" + render(map.get(key), random));
            }
            return space + "{" + String.join("," + space, parts) + space + "}";
        }
        if (value instanceof BigDecimal number) {
            return number(number, random);
        }
        return value instanceof String string ? quoted(string, random) : String.valueOf(value);
    }

    private static String number(BigDecimal number, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> number.toPlainString();
            case 1 -> number.setScale(number.scale() + 3).toPlainString();
            case 2 -> number.unscaledValue() + "e" + -number.scale();
            default ->
                number.unscaledValue() + ".00E" + (number.scale() > 0 ? "-" : "+") + "0" + Math.abs(number.scale());
        };
    }

    private static String quoted(String text, Random random) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || random.nextInt(4) == 0) {
                out.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
