package io.handrail.edge.rules;

import static io.handrail.edge.rules.Actions.respond;
import static io.handrail.edge.rules.Actions.rewrite;
import static io.handrail.edge.rules.Actions.setRequestHeader;
import static io.handrail.edge.rules.Conditions.always;
import static io.handrail.edge.rules.Conditions.header;
import static io.handrail.edge.rules.Conditions.path;
import static io.handrail.edge.rules.Rule.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudFrontFunctionTest {

    @TempDir
    Path temp;

    /** As a user's build has it. */
    public static final class Site implements Supplier<EdgeRules> {

        @Override
        public EdgeRules get() {
            return SevenRules.rules();
        }
    }

    @Test
    void sevenTypicalRulesHave1500BytesAtMost() {
        CloudFrontFunction function = SevenRules.rules().cloudFrontFunction();

        System.out.println("CloudFront Function of seven typical rules: " + function.size() + " bytes");
        assertThat(function.size()).isLessThanOrEqualTo(1_500);
    }

    @Test
    void onlyWhatIsUsedIsPrinted() {
        String code = EdgeRules.viewerRequest(when(path("/old")).then(rewrite("/new")))
                .cloudFrontFunction()
                .code();

        assertThat(code).isEqualTo("""
                function handler(e){var r=e.request,u=r.uri;
                if(u==='/old')r.uri=u='/new';
                return r}
                """);
    }

    @Test
    void noTextBreaksOut() {
        String text = "';}alert(1)//\\\u2028\n</script>${x.y}`\ud83d\ude00";

        String code = EdgeRules.viewerRequest(when(header("x-a").is(text)).then(respond(200, text)))
                .cloudFrontFunction()
                .code();

        assertThat(code)
                .contains("'\\';}alert(1)//\\\\\\u2028\\n</script>${x.y}`\\ud83d\\ude00'")
                .matches("[\\n -~]*");
        assertThat(code.lines()).hasSize(5);
    }

    @Test
    void aFunctionThatIsTooLongSaysByHowMuchAndWhy() {
        EdgeRules rules = EdgeRules.viewerRequest(
                when(path("/a")).then(respond(200, "a".repeat(1_000))),
                when(path("/b")).then(respond(200, "b".repeat(9_000))),
                when(path("/c")).then(respond(200, "c".repeat(500))),
                when(always()).then(setRequestHeader("X-A", "a")));

        assertThatThrownBy(rules::cloudFrontFunction)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("The function has \\d+ bytes, \\d+ more than the 10240 that CloudFront takes.*"
                        + "the longest: rule 2 with 9\\d+, rule 1 with 1\\d+, rule 3 with 6\\d+\\. .*");
    }

    @Test
    void rulesOfOriginEventsAreNoCloudFrontFunction() {
        EdgeRules rules = EdgeRules.originRequest(when(path("/a")).then(rewrite("/b")));

        assertThatThrownBy(rules::cloudFrontFunction)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Run them in Lambda@Edge");
    }

    @Test
    void aBuildWritesTheFunctionIntoAFile() throws Exception {
        Path file = temp.resolve("functions/site.js");

        EdgeRulesPrinter.main(Site.class.getName(), file.toString());

        assertThat(Files.readString(file))
                .isEqualTo(SevenRules.rules().cloudFrontFunction().code());
    }

    @Test
    void aBuildWithoutRulesFails() throws IOException {
        assertThatThrownBy(() -> EdgeRulesPrinter.main(
                        "java.lang.Object", temp.resolve("a.js").toString()))
                .hasMessage("java.lang.Object is no Supplier<EdgeRules>");
        assertThatThrownBy(EdgeRulesPrinter::main).isInstanceOf(IllegalArgumentException.class);
        try (var files = Files.list(temp)) {
            assertThat(files).isEmpty();
        }
    }
}
