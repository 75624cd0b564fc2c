package io.handrail.s3.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.s3.internal.process.ExternalProgram;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Documents made for tests, by hand. */
final class Documents {

    static final String CHINESE = "汉字测试文档";
    static final String JAPANESE = "日本語のテスト";
    static final String ARABIC = "مرحبا بالعالم";

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Documents() {}

    static void requireLibreOffice() {
        assumeTrue(
                ExternalProgram.find("SOFFICE_PATH", "soffice") != null,
                "needs LibreOffice: apt-get install libreoffice-writer-nogui");
    }

    static byte[] picture(Color colour) throws IOException {
        return picture(colour, "png");
    }

    static byte[] picture(Color colour, String kind) throws IOException {
        BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 80, 60);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    /** Headings, a table, a picture inside, Chinese, Japanese and Arabic, on two pages. */
    static Path report(Path file) throws IOException {
        return docx(
                file,
                paragraph("Heading1", "Annual report") + paragraph("", "Plain text, with an é and a €.")
                        + paragraph("Heading2", "Figures") + table()
                        + paragraph("", CHINESE) + paragraph("", JAPANESE)
                        + "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>" + ARABIC
                        + "</w:t></w:r></w:p>"
                        + drawing("embed")
                        + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + paragraph("Heading1", "Second page"),
                "Target=\"media/picture.png\"");
    }

    /** Headings, lists, a table and a picture, all in English, on two pages. */
    static Path latinReport(Path file) throws IOException {
        return docx(
                file,
                paragraph("Heading1", "Annual report") + paragraph("", "Plain text, with an é and a €.")
                        + listItem(1, "A point") + listItem(1, "Another point") + listItem(2, "First")
                        + listItem(2, "Second") + paragraph("Heading2", "Figures") + table() + drawing("embed")
                        + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + paragraph("NoSuchStyle", "Second page"),
                "Target=\"media/picture.png\"");
    }

    /** Another document, in which some parts are others, or more. */
    static Path with(Path document, Map<String, byte[]> parts, Path file) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(document.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        all.putAll(parts);
        return zip(file, all);
    }

    /** A picture that is not in the document, but at an address. */
    static Path withLinkedPicture(Path file, String address) throws IOException {
        return docx(
                file,
                paragraph("", "Before") + drawing("link") + paragraph("", "After"),
                "Target=\"" + address + "\" TargetMode=\"External\"");
    }

    static Path docx(Path file, String body, String picture) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                xml("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>" + override("document.main")
                        + override("styles") + override("numbering") + "</Types>"));
        parts.put(
                "_rels/.rels",
                xml("<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        parts.put(
                "word/_rels/document.xml.rels",
                xml("<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"s1\" Type=\"" + RELATIONS
                        + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"n1\" Type=\"" + RELATIONS
                        + "/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"p1\" Type=\"" + RELATIONS
                        + "/image\" "
                        + picture + "/></Relationships>"));
        parts.put(
                "word/styles.xml",
                xml("<w:styles xmlns:w=\"" + WORD + "\">" + style(1, 40) + style(2, 28) + "</w:styles>"));
        parts.put(
                "word/numbering.xml",
                xml("<w:numbering xmlns:w=\"" + WORD + "\">" + list(1, "bullet", "\uF0B7", "Symbol")
                        + list(2, "decimal", "%1.", "Arial") + "</w:numbering>"));
        parts.put(
                "word/document.xml",
                xml("<w:document xmlns:w=\"" + WORD + "\" xmlns:r=\"" + RELATIONS + "\"><w:body>" + body
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"));
        parts.put("word/media/picture.png", picture(new Color(200, 30, 60)));
        return zip(file, parts);
    }

    private static String override(String part) {
        return "<Override PartName=\"/word/" + part.replace(".main", "") + ".xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.wordprocessingml." + part + "+xml\"/>";
    }

    private static String style(int level, int size) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + level + "\"><w:name w:val=\"heading " + level
                + "\"/><w:pPr><w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"" + size
                + "\"/></w:rPr></w:style>";
    }

    private static String list(int id, String format, String text, String font) {
        return "<w:abstractNum w:abstractNumId=\"" + id
                + "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
                + format + "\"/><w:lvlText w:val=\"" + text
                + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"720\""
                + " w:hanging=\"360\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font
                + "\"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + id
                + "\"/></w:num>";
    }

    /** List 1 has bullets, a symbol of Word's own font; list 2 has numbers. */
    static String listItem(int list, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr><w:r><w:t>"
                + text + "</w:t></w:r></w:p>";
    }

    static String paragraph(String style, String text) {
        String styled = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
        return "<w:p>" + styled + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String table() {
        StringBuilder rows = new StringBuilder();
        for (String[] row : new String[][] {{"Quarter", "Sales"}, {"Q1", "1,200"}, {"Q2", "1,350"}}) {
            rows.append("<w:tr>");
            for (String cell : row) {
                rows.append("<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>" + paragraph("", cell)
                        + "</w:tc>");
            }
            rows.append("</w:tr>");
        }
        String line = " w:val=\"single\" w:sz=\"8\" w:color=\"000000\"/>";
        return "<w:tbl><w:tblPr><w:tblBorders><w:top" + line + "<w:left" + line + "<w:bottom" + line + "<w:right" + line
                + "<w:insideH" + line + "<w:insideV" + line + "</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol"
                + " w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>" + rows + "</w:tbl>";
    }

    static String drawing(String how) {
        String main = "http://schemas.openxmlformats.org/drawingml/2006/main";
        String picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        return "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\""
                + "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent cx=\"1905000\""
                + " cy=\"1428750\"/><wp:docPr id=\"1\" name=\"p\"/><a:graphic xmlns:a=\"" + main
                + "\"><a:graphicData uri=\"" + picture + "\"><pic:pic xmlns:pic=\"" + picture
                + "\"><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:"
                + how + "=\"p1\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\""
                + " y=\"0\"/><a:ext cx=\"1905000\" cy=\"1428750\"/></a:xfrm><a:prstGeom prst=\"rect\"/></pic:spPr>"
                + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    /** An OpenDocument text with a section that is a link to a file, and a macro that runs when it is opened. */
    static Path odt(Path file, String linked, Path writtenByMacro, String manifestEntry) throws IOException {
        String office = "urn:oasis:names:tc:opendocument:xmlns:";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8));
        parts.put(
                "META-INF/manifest.xml",
                xml("<manifest:manifest xmlns:manifest=\"" + office + "manifest:1.0\"><manifest:file-entry"
                        + " manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                        + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">"
                        + manifestEntry + "</manifest:file-entry>"
                        + "<manifest:file-entry manifest:full-path=\"Basic/script-lc.xml\" manifest:media-type=\"text/xml\"/>"
                        + "<manifest:file-entry manifest:full-path=\"Basic/Standard/script-lb.xml\" manifest:media-type=\"text/xml\"/>"
                        + "<manifest:file-entry manifest:full-path=\"Basic/Standard/M.xml\" manifest:media-type=\"text/xml\"/>"
                        + "</manifest:manifest>"));
        String library = "http://openoffice.org/2000/library";
        parts.put(
                "Basic/script-lc.xml",
                xml(
                        "<library:libraries xmlns:library=\"" + library
                                + "\"><library:library library:name=\"Standard\" library:link=\"false\"/></library:libraries>"));
        parts.put(
                "Basic/Standard/script-lb.xml",
                xml("<library:library xmlns:library=\"" + library + "\" library:name=\"Standard\""
                        + " library:readonly=\"false\"><library:element library:name=\"M\"/></library:library>"));
        parts.put(
                "Basic/Standard/M.xml",
                xml("<script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"M\""
                        + " script:language=\"StarBasic\">Sub Main\nOpen &quot;" + writtenByMacro
                        + "&quot; For Output As #1\nPrint #1, &quot;ran&quot;\nClose #1\nEnd Sub</script:module>"));
        parts.put(
                "content.xml",
                xml("<office:document-content xmlns:office=\"" + office + "office:1.0\" xmlns:text=\"" + office
                        + "text:1.0\" xmlns:script=\"" + office + "script:1.0\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"><office:scripts>"
                        + "<office:event-listeners><script:event-listener script:language=\"ooo:script\""
                        + " script:event-name=\"dom:load\" xlink:type=\"simple\" xlink:href=\"vnd.sun.star.script:"
                        + "Standard.M.Main?language=Basic&amp;location=document\"/></office:event-listeners>"
                        + "</office:scripts><office:body><office:text><text:p>Visible text</text:p><text:section"
                        + " text:name=\"s\"><text:section-source xlink:type=\"simple\" xlink:href=\"" + linked
                        + "\"/><text:p>old</text:p></text:section></office:text></office:body>"
                        + "</office:document-content>"));
        return zip(file, parts);
    }

    /** A directory entry of a compound file, and a header before it. */
    static Path compoundFile(Path file, String entry, int wordFlags) throws IOException {
        byte[] bytes = new byte[4 * 512];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        bytes[30] = 9;
        byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 512, name.length);
        bytes[512 + 64] = (byte) (name.length + 2);
        bytes[512 + 116] = 1;
        bytes[1_024 + 10] = (byte) wordFlags;
        bytes[1_024 + 11] = (byte) (wordFlags >> 8);
        return Files.write(file, bytes);
    }

    static Path zip(Path file, Map<String, byte[]> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    static byte[] xml(String content) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8);
    }
}
