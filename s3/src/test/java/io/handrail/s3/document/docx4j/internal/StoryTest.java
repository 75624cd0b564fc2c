package io.handrail.s3.document.docx4j.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a document says, and whether all of it is in what docx4j made. */
class StoryTest {

    private static List<TextRun> texts(String body) {
        String xml = "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\">" + body + "</w:document>";
        return Story.read("word/document.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .texts();
    }

    private static List<String> said(String body) {
        return texts(body).stream().map(TextRun::text).toList();
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String field(String instruction, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> " + instruction
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("", result)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    @Test
    void textIsKnownByItsParagraph() {
        assertThat(texts("<w:p>" + run("", "a") + "</w:p><w:p>" + run("", "b") + "</w:p>"))
                .containsExactly(new TextRun("word/document.xml", 1, "a"), new TextRun("word/document.xml", 2, "b"));
    }

    @Test
    void whatIsNotPrintedIsNoText() {
        assertThat(said("<w:p>" + run("<w:vanish/>", "hidden") + run("<w:vanish w:val=\"0\"/>", "shown") + "</w:p>"))
                .containsExactly("shown");
        assertThat(said("<w:moveFrom><w:p>" + run("", "old place") + "</w:p></w:moveFrom>"))
                .isEmpty();
        assertThat(said("<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"))
                .isEmpty();
        assertThat(said("<mc:AlternateContent><mc:Choice>" + run("", "once") + "</mc:Choice><mc:Fallback>"
                        + run("", "once") + "<w:pict/></mc:Fallback></mc:AlternateContent>"))
                .containsExactly("once");
    }

    @Test
    void pageNumbersAreMadeAnewButOtherFieldsAreText() {
        assertThat(said("<w:p>" + field("PAGE", "7") + field("REF a", "see") + run("", "after") + "</w:p>"))
                .containsExactly("see", "after");
        assertThat(said("<w:fldSimple w:instr=\" NUMPAGES \\* ARABIC\">" + run("", "9") + "</w:fldSimple>"))
                .isEmpty();
        String nested = field("TOC", "Chapter 1").replace("</w:t></w:r>", "</w:t></w:r>" + field("PAGEREF x", "3"));
        assertThat(said(nested)).containsExactly("Chapter 1");
    }

    @Test
    void aTextThatDocx4jLeftOutIsRefusedWithItsPlace() {
        List<TextRun> texts = List.of(
                new TextRun("word/document.xml", 1, "The first"),
                new TextRun("word/footnotes.xml", 2, "A note"),
                new TextRun("word/header1.xml", 1, "On no page"));
        String root = "<root xmlns=\"fo\">";
        assertThatCode(() -> Completeness.check(texts, root + "<a>A</a> note<b>THE </b><b>first</b></root>"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Completeness.check(texts, root + "The first</root>"))
                .isInstanceOf(UnsupportedDocumentException.class)
                .hasMessageContaining("the text \"A note\" in paragraph 2 of word/footnotes.xml");
    }
}
