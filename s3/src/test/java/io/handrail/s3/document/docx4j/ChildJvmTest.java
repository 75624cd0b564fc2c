package io.handrail.s3.document.docx4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildJvmTest {

    @Test
    void theClassPathHoldsInAnotherDirectory() {
        String before = System.getProperty("java.class.path");
        System.setProperty("java.class.path", before + File.pathSeparator + "lib/a.jar");
        try {
            List<String> command = ChildJvm.command();
            String classPath = command.get(command.indexOf("-cp") + 1);
            assertThat(classPath.split(File.pathSeparator))
                    .contains(Path.of("lib", "a.jar").toAbsolutePath().toString())
                    .allMatch(entry -> Path.of(entry).isAbsolute());
        } finally {
            System.setProperty("java.class.path", before);
        }
    }
}
