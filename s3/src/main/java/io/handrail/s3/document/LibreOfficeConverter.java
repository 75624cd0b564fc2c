package io.handrail.s3.document;

import io.handrail.s3.internal.process.Deadline;
import io.handrail.s3.internal.process.ExternalProgram;
import io.handrail.s3.internal.process.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Converts with LibreOffice Writer, a process for each document, with a profile of its own in which macros, links to
 * other files and addresses are off. It gets none of the function's credentials, and is ended with all it started when
 * its time is over. LibreOffice 7.4 or later.
 *
 * <p>Fonts that are not installed are replaced, and letters that no font has become boxes: install fonts for the
 * languages of the documents.
 *
 * <p>Thread-safe.
 */
public final class LibreOfficeConverter implements DocumentConverter {

    private final Path soffice;
    private final int maxPages;

    private LibreOfficeConverter(Path soffice, int maxPages) {
        if (maxPages < 1) {
            throw new IllegalArgumentException("A document has at least one page, so the limit cannot be " + maxPages);
        }
        this.soffice = soffice;
        this.maxPages = maxPages;
    }

    /**
     * This program.
     *
     * @param maxPages documents with more pages are refused
     */
    public static LibreOfficeConverter at(Path soffice, int maxPages) {
        return new LibreOfficeConverter(soffice, maxPages);
    }

    /**
     * The program that {@code SOFFICE_PATH} names, else {@code soffice} in {@code /opt/bin}, else on the {@code PATH}.
     *
     * @param maxPages documents with more pages are refused
     * @throws IllegalStateException if it is nowhere
     */
    public static LibreOfficeConverter find(int maxPages) {
        Path soffice = ExternalProgram.find("SOFFICE_PATH", "soffice");
        if (soffice == null) {
            throw new IllegalStateException("There is no soffice in /opt/bin or on the PATH. Put LibreOffice into the"
                    + " function's container image, or set SOFFICE_PATH to where its program soffice is");
        }
        return new LibreOfficeConverter(soffice, maxPages);
    }

    @Override
    public Path convert(Path document, DocumentType type, Path directory, Duration timeout) throws IOException {
        Deadline deadline = Deadline.in(timeout);
        Path profile = directory.toAbsolutePath().resolve("profile");
        Path output = Files.createDirectory(directory.toAbsolutePath().resolve("converted"));
        LibreOfficeProfile.write(profile);
        Outcome outcome = ExternalProgram.run(command(document, type, profile, output), directory, deadline);
        String said = outcome.errors().isBlank() ? "" : ": " + outcome.errors().strip();
        if (outcome.timedOut()) {
            throw new DocumentConversionException("keeps LibreOffice busy for more than "
                    + outcome.took().toMillis() + " ms, so it was ended; give the function more time or memory");
        }
        if (outcome.wasKilled()) {
            throw new DocumentConversionException("could not be converted: LibreOffice was killed, perhaps for lack of"
                    + " memory; give the function more of it");
        }
        Path made = output.resolve(withEnding(document.getFileName().toString()));
        // The exit code is 0 for a document that cannot be read, too.
        if (!outcome.succeeded() || !Files.exists(made)) {
            throw new UnsupportedDocumentException(
                    "is not a document that LibreOffice can convert (it ended with " + outcome.exitCode() + ")" + said,
                    null);
        }
        if (PdfPages.count(made) > maxPages) {
            throw new UnsupportedDocumentException("has more than " + maxPages + " pages", null);
        }
        return made;
    }

    private List<String> command(Path document, DocumentType type, Path profile, Path output) {
        // One page more than allowed shows that there are too many.
        String export =
                "pdf:writer_pdf_Export:{\"PageRange\":{\"type\":\"string\",\"value\":\"1-" + (maxPages + 1L) + "\"}}";
        return List.of(
                soffice.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                "--nolockcheck",
                "--nofirststartwizard",
                // Taken for this type and nothing else, whatever is in it.
                "--infilter=" + filter(type),
                "--convert-to",
                export,
                "--outdir",
                output.toString(),
                document.toAbsolutePath().toString());
    }

    private static String filter(DocumentType type) {
        return switch (type) {
            case DOCX -> "MS Word 2007 XML";
            case DOC -> "MS Word 97";
            case ODT -> "writer8";
            case RTF -> "Rich Text Format";
        };
    }

    private static String withEnding(String name) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + ".pdf";
    }
}
