package io.handrail.s3.document.docx4j.internal;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that somebody uploaded: no document type, so no entities and nothing outside of the file. */
final class SafeXml {

    /** Called at each start and end of an element and at text, with the reader standing there. */
    @FunctionalInterface
    interface Visitor {
        void at(int event, XMLStreamReader reader);
    }

    private SafeXml() {}

    /**
     * Reads a part to its end.
     *
     * @throws UnsupportedDocumentException if it is not well formed, or has a document type
     */
    static void read(String part, InputStream in, Visitor visitor) {
        // The JDK's own, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnsupportedDocumentException(
                            "has a document type (DOCTYPE) in " + part + ", which Word never writes", null);
                }
                visitor.at(event, reader);
            }
        } catch (XMLStreamException e) {
            throw new UnsupportedDocumentException(
                    "cannot be read: " + part + " is not well formed in line "
                            + e.getLocation().getLineNumber(),
                    e);
        }
    }
}
