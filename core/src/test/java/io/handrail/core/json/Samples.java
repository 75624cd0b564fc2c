package io.handrail.core.json;

import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A family of types with what messages are made of, and random values of them. */
final class Samples {

    enum Kind {
        FIRST,
        SECOND,
        LAST
    }

    record Scalars(
            byte b,
            Short s,
            int i,
            Long l,
            Float f,
            double d,
            boolean z,
            Character c,
            String text,
            BigDecimal decimal,
            BigInteger whole,
            Kind kind) {}

    record Texts(UUID id, Instant at, LocalDate day, Duration length, Optional<String> maybe) {
        /** Gson has null for a missing Optional where ours is empty. */
        @SuppressWarnings("OptionalAssignedToNull")
        Texts {
            maybe = maybe == null ? Optional.empty() : maybe;
        }
    }

    record Box<T>(T value, List<T> more, Map<String, T> named) {}

    record Tree(String name, List<Tree> children, Set<Integer> marks) {}

    static class Base<T> {
        protected T inherited;
        private int[] numbers;

        @Override
        public boolean equals(Object other) {
            return other instanceof Base<?> base
                    && Objects.equals(base.inherited, inherited)
                    && Objects.deepEquals(base.numbers, numbers);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(inherited);
        }
    }

    static final class Bean extends Base<List<Kind>> {
        private String name;
        private Map<Integer, Scalars> byNumber;

        @Override
        public boolean equals(Object other) {
            return super.equals(other)
                    && other instanceof Bean bean
                    && Objects.equals(bean.name, name)
                    && Objects.equals(bean.byNumber, byNumber);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, byNumber);
        }
    }

    record All(Scalars scalars, Texts texts, Box<Box<Kind>> boxes, Tree tree, Bean bean, List<List<String>> lists) {}

    record Sample(Type type, Object value) {}

    private Samples() {}

    static Arbitrary<Sample> samples() {
        return Arbitraries.oneOf(
                all().map(value -> new Sample(All.class, value)),
                bean().map(value -> new Sample(Bean.class, value)),
                box(scalars()).map(value -> new Sample(new TypeToken<Box<Scalars>>() {}.getType(), value)),
                map(Arbitraries.of(Kind.class), texts())
                        .map(value -> new Sample(new TypeToken<Map<Kind, Texts>>() {}.getType(), value)));
    }

    static Arbitrary<All> all() {
        Arbitrary<List<List<String>>> lists =
                text().injectNull(0.1).list().ofMaxSize(2).list().ofMaxSize(2);
        return Combinators.combine(
                        scalars().injectNull(0.1),
                        texts().injectNull(0.1),
                        box(box(Arbitraries.of(Kind.class))),
                        tree(2),
                        bean().injectNull(0.1),
                        lists)
                .as(All::new);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().all().excludeChars('\ud800').ofMaxLength(8);
    }

    private static Arbitrary<Scalars> scalars() {
        Arbitrary<Object[]> numbers = Combinators.combine(
                        Arbitraries.bytes(),
                        Arbitraries.shorts().injectNull(0.1),
                        Arbitraries.integers(),
                        Arbitraries.longs().injectNull(0.1),
                        Arbitraries.floats().injectNull(0.1),
                        Arbitraries.doubles())
                .as((b, s, i, l, f, d) -> new Object[] {b, s, i, l, f, d});
        return Combinators.combine(
                        numbers,
                        Arbitraries.of(true, false),
                        Arbitraries.chars().injectNull(0.1),
                        text().injectNull(0.1),
                        bigDecimals().injectNull(0.1),
                        Arbitraries.bigIntegers()
                                .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40))
                                .injectNull(0.1),
                        Arbitraries.of(Kind.class).injectNull(0.1))
                .as((n, z, c, text, decimal, whole, kind) -> new Scalars(
                        (byte) n[0],
                        (Short) n[1],
                        (int) n[2],
                        (Long) n[3],
                        (Float) n[4],
                        (double) n[5],
                        z,
                        c,
                        text,
                        decimal,
                        whole,
                        kind));
    }

    /** Not with 64 zeros at the end, which Gson's reader takes for a leading zero. */
    private static Arbitrary<BigDecimal> bigDecimals() {
        BigDecimal most = BigDecimal.TEN.pow(30);
        return Arbitraries.bigDecimals().between(most.negate(), most).ofScale(12);
    }

    private static Arbitrary<Texts> texts() {
        return Combinators.combine(
                        Arbitraries.longs().map(n -> new UUID(n, ~n)),
                        Arbitraries.longs()
                                .between(-1_000_000_000_000L, 4_000_000_000_000L)
                                .map(Instant::ofEpochMilli),
                        Arbitraries.integers().between(-100_000, 100_000).map(LocalDate::ofEpochDay),
                        Arbitraries.integers().map(Duration::ofMillis),
                        text().optional())
                .as(Texts::new);
    }

    private static <T> Arbitrary<Box<T>> box(Arbitrary<T> content) {
        return Combinators.combine(
                        content.injectNull(0.1),
                        content.list().ofMaxSize(2),
                        map(Arbitraries.of("a", "b.c", "", "é\"\\"), content))
                .as(Box::new);
    }

    private static <K, V> Arbitrary<Map<K, V>> map(Arbitrary<K> keys, Arbitrary<V> values) {
        return Arbitraries.maps(keys, values).ofMaxSize(3).map(LinkedHashMap::new);
    }

    private static Arbitrary<Tree> tree(int depth) {
        Arbitrary<List<Tree>> children = depth == 0
                ? Arbitraries.just(List.of())
                : Arbitraries.lazy(() -> tree(depth - 1)).list().ofMaxSize(2);
        return Combinators.combine(
                        text(), children, Arbitraries.integers().set().ofMaxSize(3))
                .as(Tree::new);
    }

    private static Arbitrary<Bean> bean() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class).list().ofMaxSize(2).injectNull(0.1),
                        Arbitraries.integers().array(int[].class).ofMaxSize(3).injectNull(0.1),
                        text(),
                        map(Arbitraries.integers(), scalars()))
                .as((inherited, numbers, name, byNumber) -> {
                    Bean bean = new Bean();
                    bean.inherited = inherited;
                    ((Base<?>) bean).numbers = numbers;
                    bean.name = name;
                    bean.byNumber = byNumber;
                    return bean;
                });
    }
}
