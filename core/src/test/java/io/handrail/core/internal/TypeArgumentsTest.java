package io.handrail.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void aSubclassThatLeavesItOpenIsToldWhatToDo() {
        assertThatThrownBy(() -> TypeArguments.of(Open.class, Base.class, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Open does not say what A of Base is");
        assertThatThrownBy(() -> TypeArguments.of(Raw.class, Base.class, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
