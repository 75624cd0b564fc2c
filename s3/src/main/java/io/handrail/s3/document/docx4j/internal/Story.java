package io.handrail.s3.document.docx4j.internal;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * What a part that has text (the document, a header, the notes) prints: its text, and the pictures it names. What docx4j
 * would leave out is refused here.
 */
final class Story {

    private static final Set<String> ROOTS = Set.of("document", "hdr", "ftr", "footnotes", "endnotes");

    /** By the names of elements, which are unique among all that Word writes. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("altChunk", "an embedded file (altChunk)"),
            Map.entry("subDoc", "another document as a part of it (subDoc)"),
            Map.entry("object", "an embedded object (OLE)"),
            Map.entry("OLEObject", "an embedded object (OLE)"),
            Map.entry("control", "a control (ActiveX)"),
            Map.entry("oMath", "a formula"),
            Map.entry("txbxContent", "a text box"),
            Map.entry("wsp", "a drawn shape"),
            Map.entry("wgp", "a group of drawn shapes"),
            Map.entry("wpc", "a drawing canvas"),
            Map.entry("chart", "a chart"),
            Map.entry("relIds", "a diagram (SmartArt)"),
            Map.entry("contentPart", "ink"),
            Map.entry("ruby", "a phonetic guide (ruby)"));

    /** Their results are made anew. */
    private static final Set<String> COMPUTED = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF");

    private final String part;
    private final List<TextRun> texts = new ArrayList<>();
    private final Set<String> pictures = new LinkedHashSet<>();
    private final Deque<StringBuilder> fields = new ArrayDeque<>();
    private String root = "";
    private int paragraph;
    private int left;
    private boolean inRun;
    private boolean hidden;
    private int vectorPicture;
    private boolean inText;
    private boolean inInstruction;

    private Story(String part) {
        this.part = part;
    }

    /** Reads a part that is XML, whatever it says. */
    static Story read(String part, InputStream in) {
        Story story = new Story(part);
        SafeXml.read(part, in, story::visit);
        return story;
    }

    /** Whether it is a part that has text at all. */
    boolean isPrinted() {
        return ROOTS.contains(root);
    }

    List<TextRun> texts() {
        return texts;
    }

    /** The ids of the relationships to its pictures. */
    Set<String> pictures() {
        return pictures;
    }

    private void visit(int event, XMLStreamReader reader) {
        if (root.isEmpty() && event == XMLStreamConstants.START_ELEMENT) {
            root = reader.getLocalName();
        }
        if (!isPrinted()) {
            return;
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName(), reader);
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(reader.getText());
            default -> {}
        }
    }

    private void start(String name, XMLStreamReader reader) {
        String refused = REFUSED.get(name);
        if (refused != null && left == 0) {
            throw refused(refused);
        }
        switch (name) {
            // A second form of what was said before, and what was moved away.
            case "Fallback", "moveFrom" -> left++;
            case "p" -> paragraph++;
            case "r" -> {
                inRun = true;
                hidden = false;
            }
            case "vanish" -> hidden = inRun && isOn(attribute(reader, "val"));
            case "t" -> inText = true;
            case "instrText" -> inInstruction = true;
            case "fldSimple" -> fields.push(new StringBuilder(attribute(reader, "instr")));
            case "fldChar" -> field(attribute(reader, "fldCharType"));
            case "blip" -> picture(attribute(reader, "embed"), attribute(reader, "link"));
            case "pict" -> vectorPicture = 1;
            case "imagedata" -> {
                vectorPicture = 0;
                picture(attribute(reader, "id"), attribute(reader, "href"));
            }
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "Fallback", "moveFrom" -> left--;
            case "r" -> inRun = false;
            case "t" -> inText = false;
            case "instrText" -> inInstruction = false;
            case "fldSimple" -> fields.pollFirst();
            case "pict" -> {
                if (vectorPicture == 1 && left == 0) {
                    throw refused("a drawn shape");
                }
                vectorPicture = 0;
            }
            default -> {}
        }
    }

    private void text(String text) {
        if (inInstruction && !fields.isEmpty()) {
            fields.getFirst().append(text);
        } else if (inText && !hidden && left == 0 && !isComputed()) {
            texts.add(new TextRun(part, paragraph, text));
        }
    }

    private void field(String type) {
        if (type.equals("begin")) {
            fields.push(new StringBuilder());
        } else if (type.equals("end")) {
            fields.pollFirst();
        }
    }

    private boolean isComputed() {
        return !fields.isEmpty()
                && COMPUTED.contains(fields.getFirst().toString().strip().split("\\s", 2)[0]);
    }

    private void picture(String id, String link) {
        if (!link.isEmpty()) {
            throw new UnsupportedDocumentException(
                    "has a linked picture in paragraph " + paragraph + " of " + part
                            + "; only what is in the document itself is taken",
                    null);
        }
        if (!id.isEmpty()) {
            pictures.add(id);
        }
    }

    private static boolean isOn(String value) {
        return !Set.of("0", "false", "off").contains(value);
    }

    /** By its local name; empty if it is not there. */
    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private UnsupportedDocumentException refused(String what) {
        return new UnsupportedDocumentException(
                "has " + what + " in paragraph " + paragraph + " of " + part
                        + ", which would be missing in the PDF file; LibreOffice can convert it",
                null);
    }
}
