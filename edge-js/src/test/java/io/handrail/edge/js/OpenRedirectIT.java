package io.handrail.edge.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.js.handlers.OpenRedirect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compiled rules leave their checks to the JVM; what nobody put together there must still not lead to another's site. */
class OpenRedirectIT {

    @Test
    void aRedirectToWhereViewersChooseIsRefusedAtTheEdgeToo() {
        NodeJs.isNeeded();
        assertThatThrownBy(OpenRedirect::new).isInstanceOf(IllegalArgumentException.class);
        List<String> answers = NodeJs.invoke(
                Bundle.of("open-redirect", "OpenRedirect"),
                List.of(
                        RandomEvents.lab("/site/evil.example", "", "", ""),
                        RandomEvents.lab("/target/evil", "", "", ""),
                        RandomEvents.lab("/double", "", "", ""),
                        RandomEvents.lab("/good/1", "", "", "")));
        for (String refused : answers.subList(0, 3)) {
            assertThat(refused).contains("java.lang.IllegalStateException", "leads to where viewers choose");
        }
        assertThat(answers.get(3)).contains("/pages/1").doesNotContain("error");
    }
}
