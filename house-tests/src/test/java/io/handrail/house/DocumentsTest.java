package io.handrail.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents link to is there, and the README's code is code that runs. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                3,
                (file, attributes) ->
                        file.toString().endsWith(".md") && !file.toString().contains("target"))) {
            return files.toList();
        }
    }

    @Test
    void everyLinkInsideTheHouseLeadsSomewhere() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(5);
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                assertThat(document.resolveSibling(link.group(1)))
                        .as("link in " + ROOT.relativize(document))
                        .exists();
            }
        }
    }

    @Test
    void theReadmesCodeIsThatOfTheConsumer() throws IOException {
        Path consumer = ROOT.resolve("house-tests/src/it/consumer/src");
        String code = withoutSpace(Files.readString(consumer.resolve("main/java/com/example/Greeter.java"))
                + Files.readString(consumer.resolve("test/java/com/example/GreeterTest.java")));
        Matcher block = JAVA.matcher(Files.readString(ROOT.resolve("README.md")));
        int blocks = 0;
        while (block.find()) {
            assertThat(code).contains(withoutSpace(block.group(1)));
            blocks++;
        }
        assertThat(blocks).isEqualTo(2);
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
