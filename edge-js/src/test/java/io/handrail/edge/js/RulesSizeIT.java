package io.handrail.edge.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** How long a function of rules is: what only the JVM needs of them is not in it. */
class RulesSizeIT {

    private static final int KB = 1_000;

    /** 81 KB with the checks that only the JVM makes. */
    @Test
    void sevenRulesAreAsShortAsATypicalFunction() throws IOException {
        assertThat(Files.size(Bundle.of("rules", "SiteRules"))).isLessThan(46 * KB);
    }
}
