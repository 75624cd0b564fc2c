package io.handrail.s3.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.ScriptedEndpoint;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of documents, and what it must not. */
class LibreOfficeConverterIT {

    private static final Duration TIME = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    @BeforeAll
    static void requireLibreOffice() {
        Documents.requireLibreOffice();
    }

    private Path convert(Path document, DocumentType type) throws IOException {
        Path own = Files.createTempDirectory(directory, "conversion");
        return LibreOfficeConverter.find(10).convert(document, type, own, TIME);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The colours of all pictures' middles. */
    private static boolean showsPictureOf(Path pdf, Color colour) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image
                            && image.getImage().getWidth() == 80
                            && (image.getImage().getRGB(40, 30) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    @Test
    void aReportKeepsItsTextTablePictureAndScripts() throws IOException {
        Path pdf = convert(Documents.report(directory.resolve("report.docx")), DocumentType.DOCX);
        Files.copy(
                pdf,
                Files.createDirectories(Path.of("target", "documents")).resolve("report.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(PdfPages.count(pdf)).isEqualTo(2);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(text(pdf))
                .contains("Annual report", "with an é and a €", "Quarter Sales", "Q1 1,200", "Second page")
                .contains(Documents.CHINESE, Documents.JAPANESE, Documents.ARABIC);
        assertThat(showsPictureOf(pdf, new Color(200, 30, 60))).isTrue();
    }

    @Test
    void otherTypesAreConverted() throws IOException {
        Path rtf = Files.writeString(
                directory.resolve("a.rtf"), "{\\rtf1\\ansi Hello {\\b RTF}}", StandardCharsets.US_ASCII);
        assertThat(text(convert(rtf, DocumentType.RTF))).contains("Hello RTF");
    }

    @Test
    void aPictureAtAnAddressIsNotFetchedThoughLibreOfficeWould() throws Exception {
        Path planted = Files.write(directory.resolve("planted.png"), Documents.picture(Color.GREEN));
        Path document = Documents.withLinkedPicture(
                directory.resolve("linked.docx"), planted.toUri().toString());
        assertThat(showsPictureOf(convertedWithoutPrecautions(document), Color.GREEN))
                .as("what happens by default")
                .isTrue();

        Path pdf = convert(document, DocumentType.DOCX);
        assertThat(text(pdf)).contains("Before", "After");
        assertThat(showsPictureOf(pdf, Color.GREEN)).isFalse();

        byte[] picture = Documents.picture(Color.GREEN);
        try (ScriptedEndpoint server =
                ScriptedEndpoint.answering(request -> ScriptedEndpoint.Response.of(200, "image/png", picture))) {
            Path remote = Documents.withLinkedPicture(directory.resolve("remote.docx"), server.uri() + "/x.png");
            assertThat(text(convert(remote, DocumentType.DOCX))).contains("After");
            assertThat(server.requests()).isEmpty();
        }
    }

    private Path convertedWithoutPrecautions(Path document) throws Exception {
        Path out = Files.createDirectory(directory.resolve("unsafe"));
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation="
                                + directory.resolve("unsafe-profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        out.toString(),
                        document.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return out.resolve("linked.pdf");
    }

    @Test
    void aLinkedFileIsNotReadAndAMacroDoesNotRun() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "TOPSECRET");
        Path written = directory.resolve("written-by-macro");
        Path document = Documents.odt(directory.resolve("a.odt"), secret.toUri().toString(), written, "");
        String text = text(convert(document, DocumentType.ODT));
        assertThat(text).contains("Visible text").doesNotContain("TOPSECRET");
        assertThat(written).doesNotExist();
    }

    @Test
    void moreThanTheLargestNumberOfPagesIsRefused() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= 11; i++) {
            body.append(Documents.paragraph("", "Page " + i));
            body.append(i < 11 ? "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" : "");
        }
        Path document = Documents.docx(directory.resolve("long.docx"), body.toString(), "Target=\"media/picture.png\"");
        assertThatThrownBy(() -> convert(document, DocumentType.DOCX))
                .isInstanceOf(UnsupportedDocumentException.class)
                .hasMessage("has more than 10 pages");
    }

    @Test
    void whatIsBrokenInsideIsRefused() throws IOException {
        Path document = Documents.docx(directory.resolve("broken.docx"), "<w:p><w:r>", "Target=\"media/picture.png\"");
        assertThatThrownBy(() -> convert(document, DocumentType.DOCX))
                .isInstanceOf(UnsupportedDocumentException.class)
                .hasMessageContaining("could not be loaded");
    }

    @Test
    void severalAreConvertedAtOnce() throws Exception {
        Path document = Documents.report(directory.resolve("report.docx"));
        List<CompletableFuture<Path>> conversions = List.of(inBackground(document), inBackground(document));
        for (CompletableFuture<Path> conversion : conversions) {
            assertThat(text(conversion.get(120, TimeUnit.SECONDS))).contains("Annual report");
        }
    }

    private CompletableFuture<Path> inBackground(Path document) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return convert(document, DocumentType.DOCX);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aConversionThatTakesTooLongIsEndedWithAllItStarted() throws IOException {
        Path document = Documents.report(directory.resolve("report.docx"));
        assertThatThrownBy(() -> LibreOfficeConverter.find(10)
                        .convert(document, DocumentType.DOCX, directory, Duration.ofMillis(600)))
                .isInstanceOf(DocumentConversionException.class)
                .hasMessageContaining("keeps LibreOffice busy for more than");
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .orElse("")
                                .contains(directory.resolve("profile").toString())))
                .allMatch(process -> {
                    process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
                    return true;
                });
    }
}
