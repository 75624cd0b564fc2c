package io.handrail.s3.document.docx4j;

import io.handrail.s3.document.DocumentConversionException;
import io.handrail.s3.document.DocumentConverter;
import io.handrail.s3.document.DocumentType;
import io.handrail.s3.document.UnsupportedDocumentException;
import io.handrail.s3.document.docx4j.internal.Export;
import io.handrail.s3.document.docx4j.internal.WordFile;
import io.handrail.s3.internal.process.Deadline;
import io.handrail.s3.internal.process.ExternalProgram;
import io.handrail.s3.internal.process.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts Word documents (docx) in Western languages with docx4j and Apache FOP, in a function that has no LibreOffice:
 * best effort, but what it cannot do it refuses. For how to add the libraries, and what is kept of a document, see
 * {@code docs/documents.md} of this project.
 *
 * <p>Each conversion is a process: the JDK's {@code java} with the function's class path, a heap of its own, no
 * credentials and no network. It is ended when its time is over. Before it starts, the document is looked through here, and
 * a copy of what was looked at is converted.
 *
 * <p>Refused with an {@link UnsupportedDocumentException} that names what and where: documents of other types; those that
 * refer to something outside (hyperlinks are kept, the template is dropped); embedded files and objects; text boxes, shapes,
 * charts, diagrams, formulas; pictures other than PNG, JPEG, GIF, BMP and TIFF; a letter that the fonts do not have, or of a
 * script other than Latin, Greek and Cyrillic; any text that would be missing; too many pages.
 *
 * <p>Without {@link #withFonts} the letters are those of the fonts that are in every PDF reader: of Western European
 * languages, single Greek ones, and common signs.
 *
 * {@snippet class="io.handrail.s3.document.DocumentSnippets" region="docx4j"}
 *
 * <p>Immutable, thread-safe.
 */
public final class Docx4jConverter implements DocumentConverter {

    /** Enough for some 100 pages of text. */
    private static final int DEFAULT_HEAP = 256;

    private final List<String> java;
    private final int maxPages;
    private final int heapMegabytes;
    private final @Nullable Path fonts;

    private Docx4jConverter(List<String> java, int maxPages, int heapMegabytes, @Nullable Path fonts) {
        this.java = java;
        this.maxPages = maxPages;
        this.heapMegabytes = heapMegabytes;
        this.fonts = fonts;
    }

    /**
     * With 256 MB of heap, and the fonts of every PDF reader.
     *
     * @param maxPages documents with more pages are refused
     * @throws IllegalStateException if the libraries are not on the class path, or there is no {@code java} to start
     */
    public static Docx4jConverter create(int maxPages) {
        if (maxPages < 1) {
            throw new IllegalArgumentException("A document has at least one page, so the limit cannot be " + maxPages);
        }
        return new Docx4jConverter(ChildJvm.command(), maxPages, DEFAULT_HEAP, null);
    }

    /** With all fonts (ttf, otf) in this directory and below, too. */
    public Docx4jConverter withFonts(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(directory + " is no directory with fonts");
        }
        return new Docx4jConverter(java, maxPages, heapMegabytes, directory.toAbsolutePath());
    }

    /** With so much heap for a conversion. Beside it, a process needs some 150 MB of the function's memory. */
    public Docx4jConverter withHeap(int megabytes) {
        if (megabytes < 64) {
            throw new IllegalArgumentException(
                    "docx4j does not start with less than 64 MB, and these are " + megabytes);
        }
        return new Docx4jConverter(java, maxPages, megabytes, fonts);
    }

    @Override
    public Path convert(Path document, DocumentType type, Path directory, Duration timeout) throws IOException {
        if (type != DocumentType.DOCX) {
            throw new UnsupportedDocumentException(
                    "is " + type.ending() + "; without LibreOffice only docx is converted", null);
        }
        Deadline deadline = Deadline.in(timeout);
        Path own = Files.createDirectory(directory.toAbsolutePath().resolve("docx4j"));
        Path copy = own.resolve("document.docx");
        WordFile.check(document, copy);
        Path pdf = own.resolve("document.pdf");
        Path refusal = own.resolve("refusal.txt");
        Outcome outcome = ExternalProgram.run(command(own, copy, pdf, refusal), own, deadline);
        check(outcome, refusal);
        return pdf;
    }

    private List<String> command(Path own, Path document, Path pdf, Path refusal) throws IOException {
        List<String> command = new ArrayList<>(java);
        // User's home by its property: Java does not look at the variable.
        command.addAll(2, List.of("-Xmx" + heapMegabytes + "m", "-Djava.io.tmpdir=" + own, "-Duser.home=" + own));
        command.addAll(List.of(
                document.toString(),
                pdf.toString(),
                refusal.toString(),
                Files.createDirectory(own.resolve("pictures")).toString(),
                Integer.toString(maxPages)));
        if (fonts != null) {
            command.add(fonts.toString());
        }
        return command;
    }

    private void check(Outcome outcome, Path refusal) throws IOException {
        if (outcome.timedOut()) {
            throw new DocumentConversionException("keeps docx4j busy for more than "
                    + outcome.took().toMillis() + " ms, so it was ended; give the function more time or memory");
        }
        if (outcome.exitCode() == ChildJvm.OUT_OF_MEMORY || outcome.wasKilled()) {
            throw new DocumentConversionException("could not be converted: it needs more than the " + heapMegabytes
                    + " MB of heap there are for it, or the function has too little memory");
        }
        if (outcome.exitCode() == Export.REFUSED && Files.exists(refusal)) {
            throw new UnsupportedDocumentException(Files.readString(refusal), null);
        }
        if (!outcome.succeeded()) {
            String said =
                    outcome.errors().isBlank() ? "" : ": " + outcome.errors().strip();
            throw new UnsupportedDocumentException(
                    "is not a document that docx4j can convert (it ended with " + outcome.exitCode() + ")" + said,
                    null);
        }
    }
}
