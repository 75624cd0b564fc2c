package io.handrail.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeArgumentsTest {

    static class Base<A, B> {}

    static class Direct extends Base<String, List<Integer>> {}

    static class Further extends Direct {}

    static class Swapped<X, Y> extends Base<Y, X> {}

    static class Filled extends Swapped<Integer, String> {}

    static class Open<T> extends Base<T, String> {}

    @SuppressWarnings("rawtypes")
    static class Raw extends Base {}

    @Test
    void theDeclaredTypeIsFoundThroughEveryLevel() {
        assertThat(TypeArguments.of(Direct.class, Base.class, 0)).isEqualTo(String.class);
        assertThat(TypeArguments.of(Direct.class, Base.class, 1)).hasToString("java.util.List<java.lang.Integer>");
        assertThat(TypeArguments.of(Further.class, Base.class, 0)).isEqualTo(String.class);
        assertThat(TypeArguments.of(Filled.class, Base.class, 0)).isEqualTo(String.class);
        assertThat(TypeArguments.of(Filled.class, Base.class, 1)).isEqualTo(Integer.class);
    }

    static class Envelope<T> {}

    static class InAnEnvelope<T> extends Base<Envelope<List<T>>, String> {}

    static class Letters extends InAnEnvelope<Integer> {}

    static class OpenLetters<T> extends InAnEnvelope<T> {}

    @SuppressWarnings("rawtypes")
    static class RawLetters extends InAnEnvelope {}

    @Test
    void whatIsOpenInsideATypeIsFilledInToo() {
        assertThat(TypeArguments.of(Letters.class, Base.class, 0))
                .isInstanceOfSatisfying(ParameterizedType.class, envelope -> {
                    assertThat(envelope.getRawType()).isEqualTo(Envelope.class);
                    assertThat(envelope.getActualTypeArguments()[0])
                            .isInstanceOfSatisfying(ParameterizedType.class, list -> {
                                assertThat(list.getRawType()).isEqualTo(List.class);
                                assertThat(list.getActualTypeArguments()).containsExactly(Integer.class);
                            });
                });
    }

    @Test
    void aTypeThatIsOpenInsideIsNotGuessed() {
        assertThatThrownBy(() -> TypeArguments.of(OpenLetters.class, Base.class, 0))
                .hasMessageContaining("OpenLetters does not say what A of Base is");
        assertThatThrownBy(() -> TypeArguments.of(RawLetters.class, Base.class, 0))
                .hasMessageContaining("RawLetters does not say what A of Base is");
    }

    @Test
    void aSubclassThatLeavesItOpenIsToldWhatToDo() {
        assertThatThrownBy(() -> TypeArguments.of(Open.class, Base.class, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Open does not say what A of Base is");
        assertThatThrownBy(() -> TypeArguments.of(Raw.class, Base.class, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
