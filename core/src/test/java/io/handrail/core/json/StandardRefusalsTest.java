package io.handrail.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Types the standard codec does not cover are refused when they are bound, in a sentence that helps. */
class StandardRefusalsTest {

    record Line(Date price) {}

    record Order(List<Line> lines) {}

    record Keys(Map<Line, String> keys) {}

    static final class NoDefault {
        NoDefault(int n) {}
    }

    @SuppressWarnings("ClassCanBeStatic")
    final class Inner {}

    abstract static class Abstract {}

    sealed interface Sealed {}

    record Circle(double radius) implements Sealed {}

    static final class Lines extends ArrayList<Line> {}

    static final class MyError extends Exception {}

    static class Parent {
        int same;
    }

    @SuppressWarnings("HidingField")
    static final class Child extends Parent {
        int same;
    }

    record GsonNamed(@SerializedName("n") String name) {}

    record JacksonNamed(@JsonProperty("n") String name) {}

    @JsonIgnoreProperties("x")
    static final class OnClass {}

    static final class OnGetter {
        private String name;

        @JsonProperty("n")
        String getName() {
            return name;
        }
    }

    static final class OnParent extends AnnotatedParent {}

    static class AnnotatedParent {
        @SerializedName("n")
        int number;
    }

    enum Named {
        @SerializedName("one")
        ONE
    }

    record Wrapper(Named named) {}

    @Deprecated
    record Harmless(String name) {}

    record Endless<T>(T value, Endless<List<T>> next) {}

    private static void assertRefused(Type type, String message) {
        assertThatThrownBy(() -> JsonCodec.standard().bind(type))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessage(message.replace("TEST$", StandardRefusalsTest.class.getName() + "$"));
    }

    private static final String OR_ANOTHER = "; override codec() to use GsonCodec or DatabindCodec, which may cover it";

    @Test
    void theSentenceNamesThePlaceTheTypeTheReasonAndTheCodec() {
        assertRefused(
                Order.class,
                "StandardRefusalsTest$Order.lines[].price: java.util.Date is not covered by the standard JSON codec: of"
                        + " the JDK's own types it covers only those that JsonCodec.standard() lists" + OR_ANOTHER);
    }

    @Test
    void classesThatCannotBeMadeAreRefused() {
        assertRefused(
                NoDefault.class,
                "StandardRefusalsTest$NoDefault: TEST$NoDefault is not covered by the standard JSON codec: it has no"
                        + " constructor without parameters; add one, make it a record, or override codec() to use"
                        + " GsonCodec or DatabindCodec");
        assertRefused(
                Inner.class,
                "StandardRefusalsTest$Inner: TEST$Inner is not covered by the standard JSON codec: it is an inner class,"
                        + " which cannot be made without its outer object; make it static" + OR_ANOTHER);
        assertRefused(
                Abstract.class,
                "StandardRefusalsTest$Abstract: TEST$Abstract is not covered by the standard JSON codec: it is an"
                        + " abstract class, and JSON does not say which implementation is meant" + OR_ANOTHER);
        assertRefused(
                Sealed.class,
                "StandardRefusalsTest$Sealed: TEST$Sealed is not covered by the standard JSON codec: it is an interface,"
                        + " and JSON does not say which implementation is meant" + OR_ANOTHER);
    }

    @Test
    void classesWithStateThatWouldBeLostAreRefused() {
        assertRefused(
                Lines.class,
                "StandardRefusalsTest$Lines: TEST$Lines is not covered by the standard JSON codec: it is a collection or"
                        + " map of its own kind" + OR_ANOTHER);
        assertRefused(
                MyError.class,
                "StandardRefusalsTest$MyError: TEST$MyError is not covered by the standard JSON codec: it extends"
                        + " java.lang.Exception, whose state it cannot read" + OR_ANOTHER);
        assertRefused(
                Child.class,
                "StandardRefusalsTest$Child: TEST$Child is not covered by the standard JSON codec: it has two fields"
                        + " named same; rename one of them");
    }

    @Test
    void annotationsThatItWouldNotFollowAreRefused() {
        assertRefusedFor(GsonNamed.class, "@com.google.gson.annotations.SerializedName", "GsonCodec");
        assertRefusedFor(Wrapper.class, "@com.google.gson.annotations.SerializedName", "GsonCodec");
        assertRefusedFor(OnParent.class, "@com.google.gson.annotations.SerializedName", "GsonCodec");
        assertRefusedFor(JacksonNamed.class, "@com.fasterxml.jackson.annotation.JsonProperty", "DatabindCodec");
        assertRefusedFor(OnClass.class, "@com.fasterxml.jackson.annotation.JsonIgnoreProperties", "DatabindCodec");
        assertRefusedFor(OnGetter.class, "@com.fasterxml.jackson.annotation.JsonProperty", "DatabindCodec");
    }

    private static void assertRefusedFor(Class<?> type, String annotation, String codec) {
        assertThatThrownBy(() -> JsonCodec.standard().bind(type))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageEndingWith("it carries " + annotation + ", which only " + codec
                        + " follows; remove the annotation, or override codec() to use " + codec);
    }

    @Test
    void otherAnnotationsDoNoHarm() {
        assertThat(JsonCodec.standard().bind(Harmless.class).toJson(new Harmless("a")))
                .isEqualTo("{\"name\":\"a\"}");
    }

    @Test
    void keysAndSortedElementsMustBeWhatTheyHaveToBe() {
        assertThatThrownBy(() -> JsonCodec.standard().bind(new TypeToken<Map<byte[], String>>() {}.getType()))
                .hasMessage(
                        "Map: java.util.Map is not covered by the standard JSON codec: its keys are byte[], which has"
                                + " no text form" + OR_ANOTHER);
        assertThatThrownBy(() -> JsonCodec.standard().bind(Keys.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageStartingWith("StandardRefusalsTest$Keys.keys");
        assertThatThrownBy(() -> JsonCodec.standard().bind(new TypeToken<SortedSet<Circle>>() {}.getType()))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("the elements of a sorted set must be Comparable; use an unsorted one");
        assertThatThrownBy(
                        () -> JsonCodec.standard().bind(new TypeToken<SortedMap<List<String>, String>>() {}.getType()))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("the keys of a sorted map must be Comparable");
    }

    @Test
    void aTypeThatGrowsWithoutEndIsRefused() {
        assertThatThrownBy(() -> JsonCodec.standard().bind(new TypeToken<Endless<String>>() {}.getType()))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("its type arguments nest without end");
    }

    @Test
    void aRefusedTypeStaysRefusedAndHarmsNoOther() {
        JsonCodec codec = JsonCodec.standard();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> codec.bind(Order.class)).isInstanceOf(UnsupportedTypeException.class);
        }
        assertThat(codec.bind(Circle.class).parse("{\"radius\":2}")).isEqualTo(new Circle(2));
    }

    @Test
    void otherTypesOfTheJdkAreRefusedAndNotTakenForBeans() {
        for (Class<?> type : List.of(
                Date.class,
                java.util.Locale.class,
                java.util.BitSet.class,
                Number.class,
                Thread.class,
                java.util.OptionalInt.class,
                java.sql.Timestamp.class,
                Enum.class,
                Class.class)) {
            assertThatThrownBy(() -> JsonCodec.standard().bind(type))
                    .as(type.getName())
                    .isInstanceOf(UnsupportedTypeException.class);
        }
    }
}
