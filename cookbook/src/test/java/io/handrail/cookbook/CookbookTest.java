package io.handrail.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CookbookTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private record Fake(String title, Optional<String> missing, boolean works) implements Recipe {

        static Fake working() {
            return new Fake("cake", Optional.empty(), true);
        }

        @Override
        public Outcome run(Kitchen kitchen) {
            if (!works) {
                throw new IllegalStateException("burnt");
            }
            return new Outcome("flour", "cake");
        }
    }

    private boolean run(Recipe... recipes) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Cookbook.run(List.of(recipes), new Kitchen(Path.of("out"), line -> {}), out);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsMissingSkipsARecipeWithItsReasonAndIsNeitherFailureNorSuccess() {
        boolean fine = run(Fake.working(), new Fake("bread", Optional.of("there is no oven"), false));

        assertThat(fine).isTrue();
        assertThat(printed().lines())
                .anyMatch(line -> line.startsWith("bread ") && line.contains("SKIPPED: there is no oven"))
                .contains("1 of 2 recipes worked, 0 failed, 1 were skipped");
    }

    @Test
    void oneThatFailsIsNamedAndTheOthersRunAllTheSame() {
        boolean fine = run(new Fake("bread", Optional.empty(), false), Fake.working());

        assertThat(fine).isFalse();
        assertThat(printed().lines())
                .anyMatch(line -> line.startsWith("bread ") && line.contains("FAILED: burnt"))
                .anyMatch(line -> line.startsWith("cake ") && line.contains("flour"))
                .contains("1 of 2 recipes worked, 1 failed, 0 were skipped");
    }
}
