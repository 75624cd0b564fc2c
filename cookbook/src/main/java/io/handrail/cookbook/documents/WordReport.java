package io.handrail.cookbook.documents;

import io.handrail.cookbook.thumbnails.Photo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a Word file by hand: headings, a table, a photo, and text in Chinese, Japanese and Arabic. */
final class WordReport {

    static final String CHINESE = "季度销售报告";
    static final String JAPANESE = "売上は前年より増えた。";
    static final String ARABIC = "تقرير المبيعات السنوي";

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private WordReport() {}

    static byte[] docx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='rels' ContentType='application/"
                            + "vnd.openxmlformats-package.relationships+xml'/><Default Extension='jpg' ContentType="
                            + "'image/jpeg'/><Override PartName='/word/document.xml' ContentType='" + TYPES
                            + "document.main+xml'/><Override PartName='/word/styles.xml' ContentType='" + TYPES
                            + "styles+xml'/></Types>");
            part(zip, "_rels/.rels", relations(relation("d", "officeDocument", "word/document.xml")));
            part(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations(relation("s", "styles", "styles.xml") + relation("p", "image", "media/photo.jpg")));
            part(
                    zip,
                    "word/styles.xml",
                    "<w:styles xmlns:w='" + WORD + "'>" + style(1, 40) + style(2, 28) + "</w:styles>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w='" + WORD + "'><w:body>" + body() + "</w:body></w:document>");
            zip.putNextEntry(new ZipEntry("word/media/photo.jpg"));
            zip.write(Photo.jpeg(800, 600, 3));
        }
        return bytes.toByteArray();
    }

    private static String body() {
        return heading(1, "Annual report 2026")
                + paragraph("", "Sales went up, as the table shows; the photo is of the lake beside the office.")
                + heading(2, "Figures by quarter")
                + table(new String[][] {
                    {"Quarter", "Sales", "Change"}, {"Q1", "1,200", "+4 %"}, {"Q2", "1,350", "+12 %"}
                })
                + heading(2, "Picture")
                + picture()
                + heading(2, CHINESE)
                + paragraph("", JAPANESE)
                + "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>" + ARABIC + "</w:t></w:r></w:p>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String relations(String all) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'>" + all + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + type + "' Target='" + target + "'/>";
    }

    private static String style(int level, int halfPoints) {
        return "<w:style w:type='paragraph' w:styleId='Heading" + level + "'><w:name w:val='heading " + level
                + "'/><w:pPr><w:spacing w:before='240' w:after='120'/><w:outlineLvl w:val='" + (level - 1)
                + "'/></w:pPr><w:rPr><w:b/><w:sz w:val='" + halfPoints + "'/></w:rPr></w:style>";
    }

    private static String heading(int level, String text) {
        return paragraph("<w:pPr><w:pStyle w:val='Heading" + level + "'/></w:pPr>", text);
    }

    private static String paragraph(String properties, String text) {
        return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String table(String[][] rows) {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr><w:tblBorders>");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            xml.append("<w:").append(side).append(" w:val='single' w:sz='8' w:color='445566'/>");
        }
        xml.append("</w:tblBorders></w:tblPr><w:tblGrid>");
        xml.append("<w:gridCol w:w='2400'/>".repeat(rows[0].length)).append("</w:tblGrid>");
        for (String[] row : rows) {
            xml.append("<w:tr>");
            for (String cell : row) {
                xml.append("<w:tc><w:tcPr><w:tcW w:w='2400' w:type='dxa'/></w:tcPr>");
                xml.append(paragraph("", cell)).append("</w:tc>");
            }
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    /** 8 by 6 cm: 360,000 of Word's units are a centimetre. */
    private static String picture() {
        String size = " cx='2880000' cy='2160000'/>";
        return "<w:p><w:r><w:drawing><wp:inline xmlns:wp='" + DRAWING + "wordprocessingDrawing'><wp:extent" + size
                + "<wp:docPr id='1' name='photo'/><a:graphic xmlns:a='" + DRAWING + "main'><a:graphicData uri='"
                + DRAWING
                + "picture'><p:pic xmlns:p='" + DRAWING + "picture'><p:nvPicPr><p:cNvPr id='1' name='photo'/>"
                + "<p:cNvPicPr/></p:nvPicPr><p:blipFill><a:blip xmlns:r='" + RELATIONS + "' r:embed='p'/><a:stretch>"
                + "<a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x='0' y='0'/><a:ext" + size
                + "</a:xfrm><a:prstGeom prst='rect'/></p:spPr></p:pic></a:graphicData></a:graphic></wp:inline>"
                + "</w:drawing></w:r></w:p>";
    }
}
