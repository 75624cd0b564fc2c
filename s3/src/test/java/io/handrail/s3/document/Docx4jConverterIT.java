package io.handrail.s3.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.document.docx4j.Docx4jConverter;
import io.handrail.s3.document.docx4j.internal.Export;
import io.handrail.testing.ScriptedEndpoint;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docx4j makes of documents in a process of its own, and what it must not. */
class Docx4jConverterIT {

    private static final Duration TIME = Duration.ofSeconds(120);
    private static final String PICTURE = "Target=\"media/picture.png\"";

    @TempDir
    Path directory;

    private Path convert(Docx4jConverter converter, Path document) throws IOException {
        return converter.convert(document, DocumentType.DOCX, Files.createTempDirectory(directory, "own"), TIME);
    }

    private Path document(String body) throws IOException {
        return Documents.docx(directory.resolve("document.docx"), body, PICTURE);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aReportKeepsItsHeadingsListsTableAndPicture() throws IOException {
        Path pdf = convert(Docx4jConverter.create(2), Documents.latinReport(directory.resolve("report.docx")));
        Files.copy(
                pdf,
                Files.createDirectories(Path.of("target", "documents")).resolve("docx4j.pdf"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(text(pdf))
                .containsSubsequence("Annual report", "with an é and a €", "• A point", "• Another", "1. First")
                .containsSubsequence("2. Second", "Figures", "Quarter Sales", "Q1 1,200", "Q2 1,350", "Second page");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(coloursOfPictures(document.getPage(0))).containsExactly(new Color(200, 30, 60).getRGB());
        }
    }

    @Test
    void picturesOfEachKindThatIsTakenComeOut() throws IOException {
        StringBuilder body = new StringBuilder();
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        StringBuilder types = new StringBuilder();
        Map<String, byte[]> parts = new HashMap<>();
        for (String kind : List.of("png", "jpeg", "gif", "bmp", "tiff")) {
            body.append(Documents.drawing("embed").replace("\"p1\"", '"' + kind + '"'));
            relations
                    .append("<Relationship Id=\"" + kind + "\" Target=\"media/a." + kind + "\" Type=\"")
                    .append("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\"/>");
            types.append("<Default Extension=\"" + kind + "\" ContentType=\"image/" + kind + "\"/>");
            parts.put("word/media/a." + kind, Documents.picture(Color.BLUE, kind));
        }
        parts.put(
                "word/_rels/document.xml.rels",
                Documents.xml(relations.append("</Relationships>").toString()));
        Path document = document(body.toString());
        try (ZipFile zip = new ZipFile(document.toFile())) {
            String known = new String(
                    zip.getInputStream(zip.getEntry("[Content_Types].xml")).readAllBytes(), StandardCharsets.UTF_8);
            parts.put(
                    "[Content_Types].xml",
                    known.replaceFirst("<Default Extension=\"png\"[^>]*>", types.toString())
                            .getBytes(StandardCharsets.UTF_8));
        }
        Path pdf =
                convert(Docx4jConverter.create(9), Documents.with(document, parts, directory.resolve("pictures.docx")));
        try (PDDocument made = Loader.loadPDF(pdf.toFile())) {
            int pictures = 0;
            for (PDPage page : made.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    BufferedImage image = ((PDImageXObject) page.getResources().getXObject(name)).getImage();
                    assertThat(image.getRGB(40, 30) & 0xF0F0F0).isEqualTo(0xF0);
                    pictures++;
                }
            }
            assertThat(pictures).isEqualTo(5);
        }
    }

    private static Set<Integer> coloursOfPictures(PDPage page) throws IOException {
        Set<Integer> colours = new HashSet<>();
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                colours.add(image.getImage().getRGB(40, 30));
            }
        }
        return colours;
    }

    @Test
    void theLettersAndSignsOfEveryPdfReaderAreThere() throws IOException {
        String all = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞß àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ ŒœŠšŸŽžƒ ¡¿§¶©®°±²³µ¼½¾×÷ªº €£¥¢ "
                + "“”„‘’‚‹›«» –—…•†‡‰™ αβγδεπΣ ≤≥≠≈∞√∑∂ ←↑→↓↔ ■●▲▼★☎✓✔✗";
        assertThat(text(convert(Docx4jConverter.create(9), document(Documents.paragraph("", all)))))
                .contains(all.split(" "));
    }

    @Test
    void aLetterThatNoFontHasIsRefusedAndComesOutWithAFontThatHasIt() throws IOException {
        Path document = document(Documents.paragraph("", "Fine") + Documents.paragraph("", "Привет, źródło, Καλημέρα"));
        assertThatThrownBy(() -> convert(Docx4jConverter.create(9), document))
                .isInstanceOf(UnsupportedDocumentException.class)
                .hasMessageContaining(
                        "the character \"П\" (U+041F) in paragraph 2 of word/document.xml, which no font");

        Path fonts = Files.createDirectory(directory.resolve("fonts & more"));
        try (InputStream font =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            Files.copy(font, fonts.resolve("LiberationSans-Regular.ttf"));
        }
        Path pdf = convert(Docx4jConverter.create(9).withFonts(fonts), document);
        assertThat(text(pdf)).contains("Fine", "Привет, źródło, Καλημέρα");
    }

    @Test
    void aLinkedPictureIsRefusedAndNotAskedForByTheProcessEither() throws Exception {
        byte[] picture = Documents.picture(Color.GREEN);
        try (ScriptedEndpoint server =
                ScriptedEndpoint.answering(request -> ScriptedEndpoint.Response.of(200, "image/png", picture))) {
            Path linked = Documents.withLinkedPicture(directory.resolve("linked.docx"), server.uri() + "/x.png");
            assertThatThrownBy(() -> convert(Docx4jConverter.create(9), linked))
                    .isInstanceOf(UnsupportedDocumentException.class)
                    .hasMessageContaining("links to \"" + server.uri() + "/x.png\"");

            Path out = Files.createDirectory(directory.resolve("out"));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Export.class.getName(),
                            linked.toString(),
                            out.resolve("a.pdf").toString(),
                            out.resolve("refusal").toString(),
                            out.toString(),
                            "9")
                    .redirectErrorStream(true)
                    .redirectOutput(out.resolve("log").toFile())
                    .start();
            assertThat(process.waitFor(TIME.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(out.resolve("log")))
                    .isEqualTo(Export.REFUSED);
            assertThat(out.resolve("refusal")).content().contains("links to");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void moreThanTheLargestNumberOfPagesIsRefused() throws IOException {
        assertThatThrownBy(() ->
                        convert(Docx4jConverter.create(1), Documents.latinReport(directory.resolve("report.docx"))))
                .isInstanceOf(UnsupportedDocumentException.class)
                .hasMessage("has more than 1 pages");
    }

    @Test
    void otherTypesAreRefused() {
        assertThatThrownBy(() -> Docx4jConverter.create(9).convert(directory, DocumentType.ODT, directory, TIME))
                .isInstanceOf(UnsupportedDocumentException.class)
                .hasMessage("is odt; without LibreOffice only docx is converted");
    }

    @Test
    void aDocumentThatNeedsMoreMemoryThanThereIsEndsItsOwnProcessOnly() throws IOException {
        Path document = document(
                Documents.paragraph("", "All work and no play. ".repeat(10)).repeat(5_000));
        assertThatThrownBy(() -> convert(Docx4jConverter.create(9_999).withHeap(64), document))
                .isInstanceOf(DocumentConversionException.class)
                .hasMessageContaining("more than the 64 MB of heap");
    }

    @Test
    void aProcessHasNoneOfTheFunctionsVariablesAndIsEndedWithItsTime() throws Exception {
        Path document = Documents.latinReport(directory.resolve("report.docx"));
        Path own = Files.createDirectory(directory.resolve("conversion"));
        Set<ProcessHandle> before = children().collect(Collectors.toSet());
        CompletableFuture<String> conversion = CompletableFuture.supplyAsync(() -> {
            try {
                Docx4jConverter.create(9).convert(document, DocumentType.DOCX, own, Duration.ofMillis(1_200));
                return "converted";
            } catch (DocumentConversionException e) {
                return e.getMessage();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        Optional<ProcessHandle> found = Optional.empty();
        while (found.isEmpty() && !conversion.isDone()) {
            found = children().filter(child -> !before.contains(child)).findFirst();
        }
        ProcessHandle process = found.orElseThrow();
        Path environment = Path.of("/proc/" + process.pid() + "/environ");
        if (Files.exists(environment)) {
            // Before it is java, a process is a copy of this one, or the JDK's helper, for a moment.
            while (!Files.readString(environment).contains("HANDRAIL_RUN=") && !conversion.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(Arrays.stream(Files.readString(environment).split("\0"))
                            .map(variable -> variable.split("=", 2)[0])
                            .collect(Collectors.toSet()))
                    .contains("HOME", "TMPDIR")
                    .isSubsetOf(
                            "HOME",
                            "TMPDIR",
                            "LC_ALL",
                            "HANDRAIL_RUN",
                            "PATH",
                            "LD_LIBRARY_PATH",
                            "FONTCONFIG_PATH",
                            "FONTCONFIG_FILE");
        }
        assertThat(conversion.get(60, TimeUnit.SECONDS)).contains("keeps docx4j busy for more than");
        process.onExit().get(5, TimeUnit.SECONDS);
        assertThat(children().filter(child -> !before.contains(child))).isEmpty();
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current().children();
    }
}
