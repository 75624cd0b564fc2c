package io.handrail.s3.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentInspectorTest {

    @TempDir
    Path directory;

    private static DocumentType inspect(Path file) throws IOException {
        return DocumentInspector.inspect(file, DocumentLimits.DEFAULT);
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> inspect(file))
                .isInstanceOf(UnsupportedDocumentException.class)
                .hasMessageContaining(reason);
    }

    private Path text(String content) throws IOException {
        return Files.writeString(directory.resolve("text.docx"), content);
    }

    @Test
    void aTypeIsToldFromTheBytesWhateverTheName() throws IOException {
        assertThat(inspect(Documents.report(directory.resolve("a.pdf")))).isEqualTo(DocumentType.DOCX);
        assertThat(inspect(Documents.odt(directory.resolve("b.docx"), "x", directory, "")))
                .isEqualTo(DocumentType.ODT);
        assertThat(inspect(text("{\\rtf1 text}"))).isEqualTo(DocumentType.RTF);
        assertThat(inspect(Documents.compoundFile(directory.resolve("c"), "WordDocument", 0)))
                .isEqualTo(DocumentType.DOC);
    }

    @Test
    void whatIsNoDocumentIsRefused() throws IOException {
        assertRefused(text("just text"), "begins like none of them");
        assertRefused(text(""), "begins like none of them");
        assertRefused(text("%PDF-1.7"), "begins like none of them");
        assertRefused(text("PK\u0003\u0004 and nothing more"), "zip file that cannot be read");
        assertRefused(Documents.zip(directory.resolve("z"), Map.of("a", new byte[1])), "no Word or OpenDocument text");
        Map<String, byte[]> sheet =
                Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
        assertRefused(Documents.zip(directory.resolve("s"), sheet), "OpenDocument file, but no text");
        assertRefused(Documents.compoundFile(directory.resolve("x"), "Workbook", 0), "no Word document");
    }

    @Test
    void anEncryptedDocumentIsRefusedAsWhatItIs() throws IOException {
        assertRefused(Documents.compoundFile(directory.resolve("a"), "EncryptedPackage", 0), "is encrypted");
        assertRefused(Documents.compoundFile(directory.resolve("b"), "WordDocument", 0x0100), "is encrypted");
        assertRefused(
                Documents.odt(directory.resolve("c"), "x", directory, "<manifest:encryption-data/>"), "is encrypted");
    }

    @Test
    void aCompoundFileCutAnywhereIsRefusedAndNothingElse() throws IOException {
        byte[] whole = Files.readAllBytes(Documents.compoundFile(directory.resolve("w"), "WordDocument", 0));
        for (int length = 8; length < 1_036; length += 4) {
            Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, length));
            assertRefused(cut, "Word document");
        }
        // A sector far outside.
        whole[512 + 119] = 0x7F;
        assertRefused(Files.write(directory.resolve("far"), whole), "its text is not in it");
        whole[30] = 31;
        assertRefused(Files.write(directory.resolve("shift"), whole), "its text is not in it");
    }

    @Test
    void aDocumentThatIsLargerInsideIsRefusedWithoutBeingUnpacked() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            parts.put("part" + i, new byte[1_000_000]);
        }
        Path bomb = Documents.zip(directory.resolve("bomb"), parts);
        assertThat(bomb.toFile().length()).isLessThan(100_000);
        assertThatThrownBy(() -> DocumentInspector.inspect(bomb, new DocumentLimits(1, 19_999_999, 100)))
                .isInstanceOf(UnsupportedDocumentException.class)
                .hasMessageContaining("more than 19999999 bytes when it is unpacked");
        assertThatThrownBy(() -> DocumentInspector.inspect(bomb, new DocumentLimits(1, 20_000_000, 19)))
                .isInstanceOf(UnsupportedDocumentException.class)
                .hasMessageContaining("has 20 parts");
    }
}
