package io.handrail.s3.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.document.docx4j.internal.WordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before docx4j sees it. */
class WordFileTest {

    private static final String PICTURE = "Target=\"media/picture.png\"";
    private static final String RELATIONS = "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"x\" Type=\""
            + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\" %s/>"
            + "</Relationships>";

    @TempDir
    Path directory;

    private Path document(String body) throws IOException {
        return Documents.docx(directory.resolve("document.docx"), body, PICTURE);
    }

    private Path with(String part, String content) throws IOException {
        return with(document(Documents.paragraph("", "Text")), part, content);
    }

    private Path with(Path document, String part, String content) throws IOException {
        return Documents.with(
                document, Map.of(part, content.getBytes(StandardCharsets.UTF_8)), directory.resolve("changed.docx"));
    }

    private Path check(Path file) throws IOException {
        Path copy = directory.resolve("copy.docx");
        WordFile.check(file, copy);
        return copy;
    }

    private void assertRefused(Path file, String... reasons) {
        assertThatThrownBy(() -> check(file))
                .isInstanceOf(UnsupportedDocumentException.class)
                .hasMessageContainingAll(reasons);
        assertThat(directory.resolve("copy.docx")).doesNotExist();
    }

    @Test
    void anOrdinaryReportIsCopiedPartByPart() throws IOException {
        Path report = Documents.latinReport(directory.resolve("report.docx"));
        try (ZipFile before = new ZipFile(report.toFile());
                ZipFile after = new ZipFile(check(report).toFile())) {
            assertThat(after.size()).isEqualTo(before.size());
            assertThat(after.getInputStream(after.getEntry("word/document.xml")).readAllBytes())
                    .isEqualTo(before.getInputStream(before.getEntry("word/document.xml"))
                            .readAllBytes());
        }
    }

    @Test
    void aLinkedPictureIsRefusedByItsAddressAndPart() throws IOException {
        Path linked = Documents.withLinkedPicture(directory.resolve("l.docx"), "http://192.0.2.1/a.png");
        assertRefused(linked, "links to \"http://192.0.2.1/a.png\"", "word/_rels/document.xml.rels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image", "oleObject", "aFChunk", "subDocument", "frame", "attachedTemplate", "a/hyperlinkx"})
    void everyOtherLinkToTheOutsideIsRefusedWhateverPartHasIt(String type) throws IOException {
        String relations = RELATIONS.formatted(type, "file:///etc/passwd", "TargetMode=\" external \"");
        assertRefused(with("word/_rels/header9.xml.rels", relations), "file:///etc/passwd", "header9");
    }

    @Test
    void hyperlinksStayAndTheTemplateIsDropped() throws IOException {
        check(with(
                "word/_rels/footer1.xml.rels",
                RELATIONS.formatted("hyperlink", "https://example.com/", "TargetMode=\"External\"")));
        String template = RELATIONS.formatted("attachedTemplate", "file:///C:/a.dotx", "TargetMode=\"External\"");
        try (ZipFile copy = new ZipFile(
                check(with("word/_rels/settings.xml.rels", template)).toFile())) {
            assertThat(copy.getEntry("word/_rels/settings.xml.rels")).isNull();
            assertThat(copy.getEntry("word/document.xml")).isNotNull();
        }
    }

    @Test
    void aPictureCannotBeNamedByAHyperlink() throws IOException {
        assertRefused(document(Documents.drawing("link")), "linked picture in paragraph 1 of word/document.xml");
        String relations = RELATIONS.formatted("hyperlink", "http://192.0.2.1/a.png", "TargetMode=\"External\"");
        Path document = document(Documents.drawing("embed").replace("\"p1\"", "\"x\""));
        Path embedded = with(document, "word/_rels/document.xml.rels", relations);
        assertRefused(embedded, "has a picture (x of word/document.xml) that is not in it");
    }

    @ParameterizedTest
    @CsvSource({
        "<w:altChunk r:id='x'/>, an embedded file (altChunk)",
        "<w:p><w:r><w:object/></w:r></w:p>, an embedded object (OLE)",
        "<w:p><w:r><w:pict><v:shape xmlns:v='v'><v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict></w:r></w:p>, a text box",
        "<w:p><w:r><w:pict><v:line xmlns:v='v'/></w:pict></w:r></w:p>, a drawn shape",
        "<w:p><m:oMath xmlns:m='m'/></w:p>, a formula",
        "<w:p><w:r><w:drawing><c:chart xmlns:c='c'/></w:drawing></w:r></w:p>, a chart",
        "<w:p><w:r><w:drawing><dgm:relIds xmlns:dgm='d'/></w:drawing></w:r></w:p>, a diagram (SmartArt)",
    })
    void whatWouldBeMissingIsRefusedByItsName(String element, String name) throws IOException {
        Path file = document(Documents.paragraph("", "Text") + element);
        assertRefused(file, "has " + name + " in paragraph ", " of word/document.xml", "missing in the PDF file");
    }

    @Test
    void anEmbeddedFileIsRefused() throws IOException {
        assertRefused(
                with("word/_rels/document.xml.rels", RELATIONS.formatted("package", "embeddings/a.xlsx", "")),
                "another file embedded, \"embeddings/a.xlsx\"");
    }

    @Test
    void aDocumentTypeIsRefusedInAnyPartAndEncoding() throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        assertRefused(with("word/styles.xml", bomb), "has a document type (DOCTYPE) in word/styles.xml");
        assertRefused(with("customXml/item1.data", "\n " + bomb), "document type");
        assertRefused(with("word/_rels/document.xml.rels", bomb), "document type");
        byte[] utf16 = ("\uFEFF" + bomb).getBytes(StandardCharsets.UTF_16BE);
        Path file = directory.resolve("utf16.docx");
        assertRefused(Documents.zip(file, Map.of("word/hidden.bin", utf16)), "document type");
    }

    @ParameterizedTest
    @CsvSource({"汉, U+6C49", "م, U+0645", "あ, U+3042", "한, U+D55C", "ש, U+05E9", "ก, U+0E01", "𠀀, U+20000"})
    void aLetterOfAnotherScriptIsRefusedWithItsPlace(String letter, String number) throws IOException {
        assertRefused(
                document(Documents.paragraph("", "Fine") + Documents.paragraph("", "ab " + letter)),
                "the character \"" + letter + "\" (" + number + ") in paragraph 2 of word/document.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "\u0001\u0000\u0000\u0000", ""})
    void aPictureOfAKindThatIsNotDrawnIsRefused(String picture) throws IOException {
        Path file = with(document(Documents.drawing("embed")), "word/media/picture.png", picture);
        assertRefused(file, "picture (word/media/picture.png) that is no PNG, JPEG");
    }

    @Test
    void twoPartsWhoseNamesDifferByCaseAreRefused() throws IOException {
        assertRefused(with("word/DOCUMENT.xml", "<a/>"), "two parts of the name word/DOCUMENT.xml");
    }

    @Test
    void whatIsNotWellFormedIsRefused() throws IOException {
        assertRefused(document("<w:p>"), "word/document.xml is not well formed in line 1");
        Path noZip = Files.writeString(directory.resolve("no.docx"), "PK");
        assertRefused(noZip, "zip file that cannot be read");
    }
}
