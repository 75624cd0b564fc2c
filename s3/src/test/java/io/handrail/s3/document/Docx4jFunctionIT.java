package io.handrail.s3.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.s3.document.DocumentSnippets.WordToPdf;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The function of the documentation under AWS's runtime client, without LibreOffice. */
class Docx4jFunctionIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    @TempDir
    static Path directory;

    @BeforeAll
    static void require() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
    }

    private static String upload(S3Client s3, String bucket, String key, Path file) {
        String eTag = s3.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromFile(file))
                .eTag();
        return Events.s3().bucket(bucket).key(key).eTag(eTag.replace("\"", "")).json();
    }

    @Test
    void aWordFileComesOutAsPdfAndOneThatWouldLoseTextIsRefused() throws IOException {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        String bucket = aws.uniqueName("words");
        try (S3Client s3 = S3Client.create();
                LambdaRuntime function = LambdaRuntime.forked(WordToPdf.class)
                        .env(aws.environment())
                        .env("PDF_BUCKET", bucket)
                        .timeout(Duration.ofSeconds(90))
                        .jvmOptions("-Djava.io.tmpdir=" + temporary)
                        .start()) {
            s3.createBucket(r -> r.bucket(bucket));
            Path latin = Documents.latinReport(directory.resolve("latin.docx"));
            InvocationResult done = function.invoke(upload(s3, bucket, "a.docx", latin));
            assertThat(done.isError()).as(done.payload()).isFalse();
            byte[] pdf = s3.getObjectAsBytes(r -> r.bucket(bucket).key("pdf/a.docx.pdf"))
                    .asByteArray();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document)).contains("Annual report", "Second page");
            }

            Path chinese = Documents.report(directory.resolve("chinese.docx"));
            assertThat(function.invoke(upload(s3, bucket, "b.docx", chinese))
                            .error()
                            .orElseThrow()
                            .message())
                    .contains("s3://" + bucket + "/b.docx has the character \"汉\" (U+6C49)");
        }
        assertThat(temporary.toFile().list((in, name) -> name.startsWith("handrail")))
                .isEmpty();
    }
}
