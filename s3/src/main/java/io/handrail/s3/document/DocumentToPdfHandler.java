package io.handrail.s3.document;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.s3.ObjectBody;
import io.handrail.s3.ObjectTooLargeException;
import io.handrail.s3.OutputLocation;
import io.handrail.s3.PutOptions;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectHandler;
import io.handrail.s3.S3Objects;
import io.handrail.s3.internal.process.Deadline;
import io.handrail.s3.internal.process.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes a PDF file of every document that is put into a bucket: Word (docx, doc), OpenDocument (odt) and RTF. There is no
 * method to write: configure {@code PDF_BUCKET}, {@code PDF_KEYS} (default <code>pdf/{key}.pdf</code>) and
 * {@code PDF_MAX_PAGES} (default 500).
 *
 * <p>The function needs LibreOffice, which does not fit into a zip file: deploy it as a container image, for which
 * {@code docs/documents.md} of this project has a recipe. Or give the other constructor a {@link DocumentConverter} of
 * your own.
 *
 * <p>The document itself is never changed. What is told to be no document by its bytes, is encrypted, or is too large
 * once unpacked is refused with an {@link UnsupportedDocumentException} before anything else looks into it. A second
 * delivery writes the same key again, and one of an earlier upload does not replace the PDF file of a later one; the function
 * needs {@code s3:GetObject} on its results to see that. What lies where PDF files are written is skipped, and so is what
 * this function made itself or what was replaced meanwhile. The conversion is ended two
 * seconds before the invocation's time is over, and the error says so.
 */
public class DocumentToPdfHandler extends S3ObjectHandler {

    private final S3Objects objects;
    private final DocumentConverter converter;
    private final DocumentLimits limits;
    private final OutputLocation output;

    /**
     * For Lambda: configured by environment variables.
     *
     * @throws IllegalStateException if {@code PDF_BUCKET} is not set, or there is no LibreOffice
     */
    public DocumentToPdfHandler() {
        this(
                Clients.create(S3Client.builder()),
                LibreOfficeConverter.find(maxPages()),
                DocumentLimits.DEFAULT,
                OutputLocation.fromEnvironment("PDF_BUCKET", "PDF_KEYS", "pdf/{key}.pdf", "PDF files"));
    }

    /** For tests and for functions that configure themselves. */
    protected DocumentToPdfHandler(
            S3Client s3, DocumentConverter converter, DocumentLimits limits, OutputLocation output) {
        this.objects = new S3Objects(s3);
        this.converter = converter;
        this.limits = limits;
        this.output = output;
    }

    private static int maxPages() {
        String pages = Environment.get("PDF_MAX_PAGES", "500");
        try {
            return Integer.parseInt(pages);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("PDF_MAX_PAGES is a number of pages, not \"" + pages + "\"", e);
        }
    }

    /**
     * The key of a document's PDF file; must depend on nothing but the document. Called before any work is done. Default:
     * by the pattern, in which {@code {name}} is {@code document.pdf}.
     */
    protected String keyFor(S3ObjectEvent document) {
        return output.keyFor(document.key(), "document.pdf");
    }

    @Override
    protected final void process(S3ObjectEvent document, Context context) throws IOException {
        if (output.holds(document.bucket(), document.key())) {
            context.getLogger().log("Skipped " + document.uri() + ": it lies where PDF files are written\n");
            return;
        }
        String key = keyFor(document);
        output.requireNoCircle(document, key);
        Deadline deadline = Deadline.before(context);
        try (Scratch scratch = Scratch.create("handrail-document-")) {
            if (!convert(document, key, scratch.directory(), deadline)) {
                context.getLogger().log("Skipped " + document.uri() + ": there is a PDF file of a later upload\n");
            }
        } catch (UnsupportedDocumentException e) {
            throw new UnsupportedDocumentException(document.uri() + " " + e.getMessage(), e.getCause());
        } catch (DocumentConversionException e) {
            throw new DocumentConversionException(document.uri() + " " + e.getMessage());
        }
    }

    /** False if there is one of a later upload. */
    private boolean convert(S3ObjectEvent document, String key, Path directory, Deadline deadline) throws IOException {
        Path upload = directory.resolve("upload");
        try {
            objects.download(document, upload, limits.maxBytes());
        } catch (ObjectTooLargeException e) {
            throw new UnsupportedDocumentException("is larger than " + limits.maxBytes() + " bytes", e);
        }
        DocumentType type = DocumentInspector.inspect(upload, limits);
        Path named = Files.move(upload, directory.resolve("document." + type.ending()));
        Path pdf = converter.convert(named, type, directory, deadline.remaining());
        return objects.putInOrder(document, output.bucket(), key, ObjectBody.of(pdf), PutOptions.of("application/pdf"));
    }

    @Override
    protected void prime() throws Exception {
        super.prime();
        Clients.prime(S3Client.builder(), client -> {
            client.getObject(r -> r.bucket("sample").key("sample")).abort();
            client.putObject(r -> r.bucket("sample").key("sample"), RequestBody.fromBytes(new byte[1]));
        });
    }
}
