package io.handrail.s3.document.docx4j.internal;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What a part refers to: other parts of the document by id; nothing outside of it but the targets of hyperlinks. */
final class Relationships {

    /** The settings' own name where Word's template was, and where a mail merge takes its data. None is needed. */
    static final String OF_SETTINGS = "word/_rels/settings.xml.rels";

    private Relationships() {}

    /**
     * Reads a part whose name ends with {@code .rels}.
     *
     * @return the parts inside the document by the relationships' ids, as they are written
     * @throws UnsupportedDocumentException if something outside is referred to, or a file is embedded
     */
    static Map<String, String> read(String part, InputStream in) {
        Map<String, String> targets = new HashMap<>();
        SafeXml.read(part, in, (event, reader) -> {
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Relationship")) {
                read(part, reader, targets);
            }
        });
        return targets;
    }

    private static void read(String part, XMLStreamReader reader, Map<String, String> targets) {
        String type = value(reader, "Type");
        String target = value(reader, "Target");
        if (value(reader, "TargetMode").equalsIgnoreCase("External")) {
            boolean template = type.endsWith("/attachedTemplate") && part.equals(OF_SETTINGS);
            if (!type.endsWith("/hyperlink") && !template) {
                throw new UnsupportedDocumentException(
                        "links to \"" + target + "\" (" + part + "): only what is in the document itself is taken",
                        null);
            }
            return;
        }
        if (type.endsWith("/aFChunk") || type.endsWith("/oleObject") || type.endsWith("/package")) {
            throw new UnsupportedDocumentException(
                    "has another file embedded, \"" + target + "\" (" + part + "), which is not taken", null);
        }
        targets.put(value(reader, "Id"), target);
    }

    private static String value(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }
}
