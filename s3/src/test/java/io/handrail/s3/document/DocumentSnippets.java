package io.handrail.s3.document;

import io.handrail.core.aws.Clients;
import io.handrail.s3.OutputLocation;
import io.handrail.s3.document.docx4j.Docx4jConverter;
import software.amazon.awssdk.services.s3.S3Client;

/** The code of the documentation. */
final class DocumentSnippets {

    private DocumentSnippets() {}

    // @start region=docx4j
    public static class WordToPdf extends DocumentToPdfHandler {
        public WordToPdf() {
            super(
                    Clients.create(S3Client.builder()),
                    Docx4jConverter.create(100),
                    DocumentLimits.DEFAULT,
                    OutputLocation.fromEnvironment("PDF_BUCKET", "PDF_KEYS", "pdf/{key}.pdf", "PDF files"));
        }
    }
    // @end
}
