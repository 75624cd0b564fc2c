package io.handrail.s3.document.docx4j.internal;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.util.List;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventListener;
import org.jspecify.annotations.Nullable;

/** What FOP says it could not do, as a refusal: it goes on with a "#" for a letter, and without a picture. */
final class Complaints implements EventListener {

    private final List<TextRun> texts;
    private @Nullable UnsupportedDocumentException first;

    Complaints(List<TextRun> texts) {
        this.texts = texts;
    }

    @Override
    public void processEvent(Event event) {
        String id = event.getEventID();
        if (first != null) {
            return;
        }
        if (id.endsWith(".glyphNotAvailable")) {
            int character = (Character) event.getParam("ch");
            first = Letters.refused(character, place(character), "which no font here has");
        } else if (id.contains(".image")) {
            first = new UnsupportedDocumentException(
                    "has a picture that cannot be read: " + event.getParams().get("fnfe")
                            + event.getParams().get("e"),
                    null);
        }
    }

    void refuse() {
        if (first != null) {
            throw first;
        }
    }

    private String place(int character) {
        for (TextRun run : texts) {
            if (run.text().indexOf(character) >= 0) {
                return run.place();
            }
        }
        return "in a list, a field or a symbol";
    }
}
