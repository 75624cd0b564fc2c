package io.handrail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    @Test
    void theProcessIsAskedUnlessATestReplacesIt() throws Exception {
        assertThat(Environment.get("PATH")).isEqualTo(System.getenv("PATH"));
        Environment.with(Map.of("COLOUR", "green"), () -> {
            assertThat(Environment.get("COLOUR")).isEqualTo("green");
            assertThat(Environment.get("PATH")).isNull();
            return null;
        });
        assertThat(Environment.get("COLOUR")).isNull();
    }

    @Test
    void anEmptyVariableCountsAsNotSet() throws Exception {
        Environment.with(Map.of("EMPTY", ""), () -> {
            assertThat(Environment.get("EMPTY")).isNull();
            assertThat(Environment.get("EMPTY", "default")).isEqualTo("default");
            return null;
        });
    }

    @Test
    void aMissingVariableIsNamedWithItsPurpose() {
        assertThatThrownBy(() -> Environment.require("NO_SUCH_BUCKET", "the bucket that thumbnails go to"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NO_SUCH_BUCKET")
                .hasMessageContaining("the bucket that thumbnails go to");
    }
}
