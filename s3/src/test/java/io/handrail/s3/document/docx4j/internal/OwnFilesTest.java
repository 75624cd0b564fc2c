package io.handrail.s3.document.docx4j.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What FOP may read. */
class OwnFilesTest {

    @TempDir
    Path directory;

    @Test
    void onlyWhatLiesInItsDirectoriesIsRead() throws IOException {
        Path own = Files.createDirectory(directory.resolve("own"));
        Path picture = Files.writeString(own.resolve("a.png"), "picture");
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        Files.createSymbolicLink(own.resolve("link.png"), secret);
        OwnFiles files = new OwnFiles(List.of(own.toRealPath()));

        assertThat(files.getResource(picture.toUri())).hasContent("picture");
        for (URI other : List.of(
                secret.toUri(),
                own.resolve("link.png").toUri(),
                URI.create(own.toUri() + "../secret"),
                URI.create("http://127.0.0.1/a.png"),
                URI.create("file://server/share/a.png"),
                URI.create("data:image/png;base64,AAAA"),
                URI.create("a.png"))) {
            assertThatThrownBy(() -> files.getResource(other)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> files.getOutputStream(picture.toUri())).isInstanceOf(IOException.class);
    }
}
