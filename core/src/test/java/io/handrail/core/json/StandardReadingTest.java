package io.handrail.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the standard codec makes of JSON. */
class StandardReadingTest {

    record Maybe(Optional<String> name, Optional<List<Integer>> numbers) {}

    record Box<T>(T value, List<T> more) {}

    record Tree(String name, List<Tree> children) {}

    static class Base<T> {
        protected T base;
        private final List<T> fixed = List.of();
    }

    static final class Bean extends Base<Integer> {
        private String name = "default";
        private Optional<String> nick;
        int count = 7;
        transient int skipped = 1;
        static int shared = 2;

        private Bean() {}
    }

    enum Colour {
        RED {
            @Override
            public String toString() {
                return "rouge";
            }
        },
        BLUE
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T read(Type type, String json) {
        return JsonCodec.standard().<T>bind(type).parse(json);
    }

    @Test
    void numbersAndBooleansMayComeAsStrings() {
        assertThat(StandardReadingTest.<Object>read(int.class, "\"12\"")).isEqualTo(12);
        assertThat(StandardReadingTest.<Object>read(Long.class, "\"-9223372036854775808\""))
                .isEqualTo(Long.MIN_VALUE);
        assertThat(StandardReadingTest.<Object>read(double.class, "\"1.5e3\"")).isEqualTo(1500.0);
        assertThat(StandardReadingTest.<Object>read(BigDecimal.class, "\"1.50\""))
                .isEqualTo(new BigDecimal("1.50"));
        assertThat(StandardReadingTest.<Object>read(boolean.class, "\"true\"")).isEqualTo(true);
        assertThat(StandardReadingTest.<Object>read(Boolean.class, "\"false\"")).isEqualTo(false);
    }

    @Test
    void stringsMayComeAsNumbersAndBooleans() {
        assertThat(StandardReadingTest.<String>read(String.class, "12.50")).isEqualTo("12.50");
        assertThat(StandardReadingTest.<String>read(String.class, "false")).isEqualTo("false");
    }

    @Test
    void aWholeNumberMayBeWrittenWithAFractionOfZero() {
        assertThat(StandardReadingTest.<Object>read(int.class, "1.0")).isEqualTo(1);
        assertThat(StandardReadingTest.<Object>read(byte.class, "1e2")).isEqualTo((byte) 100);
        assertThat(StandardReadingTest.<Object>read(short.class, "-32768")).isEqualTo(Short.MIN_VALUE);
        assertThat(StandardReadingTest.<Object>read(BigInteger.class, "1e3")).isEqualTo(BigInteger.valueOf(1000));
    }

    @Test
    void aLongBeyondTheIntegersOfADoubleStaysExact() {
        assertThat(StandardReadingTest.<Object>read(long.class, "9007199254740993.0"))
                .isEqualTo(9007199254740993L);
        assertThat(StandardReadingTest.<Object>read(long.class, "9223372036854775807"))
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aFloatIsReadAndWrittenAsTheFloatItIs() {
        assertThat(StandardReadingTest.<Object>read(float.class, "0.1")).isEqualTo(0.1f);
        assertThat(JsonCodec.standard().bind(Float.class).toJson(0.1f)).isEqualTo("0.1");
    }

    @Test
    void nullIsNullOrAnEmptyOptional() {
        assertThat(StandardReadingTest.<Object>read(Integer.class, "null")).isNull();
        assertThat(StandardReadingTest.<Object>read(List.class, "null")).isNull();
        assertThat(StandardReadingTest.<Object>read(byte[].class, "null")).isNull();
        assertThat(StandardReadingTest.<Object>read(Colour.class, "null")).isNull();
        assertThat(StandardReadingTest.<Maybe>read(Maybe.class, "{\"name\":null}"))
                .isEqualTo(new Maybe(Optional.empty(), Optional.empty()));
        assertThat(StandardReadingTest.<Maybe>read(Maybe.class, "{\"numbers\":[1],\"name\":\"a\"}"))
                .isEqualTo(new Maybe(Optional.of("a"), Optional.of(List.of(1))));
    }

    @Test
    void theLastOfTwoEqualFieldsCounts() {
        assertThat(StandardReadingTest.<Tree>read(Tree.class, "{\"name\":\"a\",\"name\":\"b\"}")
                        .name())
                .isEqualTo("b");
    }

    @Test
    void aBeanIsMadeByItsConstructorAndFilledByItsFields() {
        Bean empty = read(Bean.class, "{}");
        assertThat(empty.name).isEqualTo("default");
        assertThat(empty.count).isEqualTo(7);
        assertThat(empty.nick).isEmpty();
        Bean full = read(
                Bean.class,
                "{\"name\":null,\"nick\":\"n\",\"count\":1,\"base\":5,\"fixed\":[1],\"skipped\":9,\"shared\":9}");
        assertThat(full.name).isNull();
        assertThat(full.nick).contains("n");
        assertThat(full.count).isEqualTo(1);
        assertThat(full.base).isEqualTo(5);
        assertThat(((Base<Integer>) full).fixed).containsExactly(1);
        assertThat(full.skipped).isEqualTo(1);
        assertThat(Bean.shared).isEqualTo(2);
    }

    @Test
    void typeVariablesStandForTheirArguments() {
        Type type = new TypeToken<Box<Box<? extends Colour>>>() {}.getType();
        assertThat(StandardReadingTest.<Object>read(
                        type, "{\"value\":{\"value\":\"RED\"},\"more\":[{\"more\":[\"BLUE\"]}]}"))
                .isEqualTo(
                        new Box<>(new Box<>(Colour.RED, null), List.of(new Box<Colour>(null, List.of(Colour.BLUE)))));
    }

    @Test
    void aRawTypeIsReadAsAnyJson() {
        assertThat(StandardReadingTest.<Object>read(Box.class, "{\"value\":[1,\"a\"],\"more\":[true]}"))
                .isEqualTo(new Box<Object>(List.of(1L, "a"), List.of(true)));
        assertThat(StandardReadingTest.<Object>read(Map.class, "{\"a\":{}}")).isEqualTo(Map.of("a", Map.of()));
    }

    @Test
    void aTypeMayContainItself() {
        assertThat(StandardReadingTest.<Tree>read(
                        Tree.class, "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}"))
                .isEqualTo(new Tree("a", List.of(new Tree("b", List.of()))));
    }

    @Test
    void collectionsBecomeTheirUsualImplementations() {
        assertThat(StandardReadingTest.<Object>read(new TypeToken<Collection<Integer>>() {}.getType(), "[2,1,2,null]"))
                .isEqualTo(Arrays.asList(2, 1, 2, null));
        Object set = read(new TypeToken<Set<Integer>>() {}.getType(), "[2,1,2]");
        assertThat(set).isInstanceOf(LinkedHashSet.class).hasToString("[2, 1]");
        assertThat(StandardReadingTest.<Object>read(new TypeToken<HashSet<Integer>>() {}.getType(), "[2,1,2]"))
                .isEqualTo(Set.of(1, 2));
        Object sorted = read(new TypeToken<SortedSet<Integer>>() {}.getType(), "[2,1,2]");
        assertThat(sorted).isInstanceOf(TreeSet.class).hasToString("[1, 2]");
        Object deque = read(new TypeToken<Deque<String>>() {}.getType(), "[\"a\",\"b\"]");
        assertThat(deque).isInstanceOf(ArrayDeque.class).hasToString("[a, b]");
        Object map = read(new TypeToken<Map<String, Integer>>() {}.getType(), "{\"z\":1,\"a\":null}");
        assertThat(map).isInstanceOf(LinkedHashMap.class).hasToString("{z=1, a=null}");
        Object sortedMap =
                read(new TypeToken<NavigableMap<Integer, String>>() {}.getType(), "{\"10\":\"b\",\"9\":\"a\"}");
        assertThat(sortedMap).isInstanceOf(TreeMap.class).hasToString("{9=a, 10=b}");
    }

    @Test
    void keysOfMapsAreWhateverHasAText() {
        UUID id = new UUID(1, 2);
        assertThat(StandardReadingTest.<Object>read(
                        new TypeToken<Map<UUID, Integer>>() {}.getType(), "{\"" + id + "\":1}"))
                .isEqualTo(Map.of(id, 1));
        assertThat(StandardReadingTest.<Object>read(new TypeToken<Map<Colour, Integer>>() {}.getType(), "{\"RED\":1}"))
                .isEqualTo(Map.of(Colour.RED, 1));
        assertThat(StandardReadingTest.<Object>read(
                        new TypeToken<Map<LocalDate, Integer>>() {}.getType(), "{\"2026-01-31\":1}"))
                .isEqualTo(Map.of(LocalDate.of(2026, 1, 31), 1));
    }

    @Test
    void arraysAreReadAndBytesAreBase64() {
        assertThat(StandardReadingTest.<int[]>read(int[].class, "[1,2]")).containsExactly(1, 2);
        assertThat(StandardReadingTest.<String[][]>read(String[][].class, "[[\"a\"],[],null]"))
                .isEqualTo(new String[][] {{"a"}, {}, null});
        assertThat(StandardReadingTest.<List<String>[]>read(new TypeToken<List<String>[]>() {}.getType(), "[[\"a\"]]"))
                .containsExactly(List.of("a"));
        assertThat(StandardReadingTest.<byte[]>read(byte[].class, "\"AP8=\"")).containsExactly(0, 255);
    }

    @Test
    void textsOfTheJdkAreReadByTheirOwnParsers() {
        Map<Class<?>, Object> examples = new LinkedHashMap<>();
        for (Object each : List.of(
                Instant.parse("2026-01-31T12:00:00.123Z"),
                LocalDate.parse("2026-01-31"),
                LocalTime.parse("12:00:01"),
                LocalDateTime.parse("2026-01-31T12:00:01"),
                OffsetDateTime.parse("2026-01-31T12:00:01+01:00"),
                ZonedDateTime.parse("2026-01-31T12:00:01+01:00[Europe/Paris]"),
                Duration.ofMinutes(15),
                Period.ofMonths(1),
                Year.of(2026),
                YearMonth.of(2026, 1),
                URI.create("https://example.com/a?b=c"),
                new UUID(3, 4),
                'c')) {
            examples.put(each.getClass(), each);
        }
        examples.put(ZoneId.class, ZoneId.of("Europe/Paris"));
        examples.forEach((type, value) -> {
            JsonBinding<Object> binding = JsonCodec.standard().bind((Type) type);
            assertThat(binding.toJson(value)).isEqualTo("\"" + value + "\"");
            assertThat(binding.parse("\"" + value + "\"")).isEqualTo(value);
        });
        assertThat(StandardReadingTest.<Object>read(Year.class, "2026")).isEqualTo(Year.of(2026));
    }

    @Test
    void anyJsonIsKeptWithoutLoss() {
        Object tree = read(
                Object.class,
                "{\"i\":1,\"big\":9223372036854775808,\"d\":1.10,\"t\":true,\"n\":null,\"l\":[\"a\",{}]}");
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("i", 1L);
        expected.put("big", BigInteger.TWO.pow(63));
        expected.put("d", new BigDecimal("1.10"));
        expected.put("t", true);
        expected.put("n", null);
        expected.put("l", List.of("a", Map.of()));
        assertThat(tree).isEqualTo(expected);
    }

    @Test
    void voidTakesAnythingAsNull() {
        assertThat(StandardReadingTest.<Object>read(Void.class, "{\"a\":[1]}")).isNull();
        assertThat(JsonCodec.standard().bind(Void.class).toJson(null)).isEqualTo("null");
    }
}
