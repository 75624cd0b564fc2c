package io.handrail.s3.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.core.Environment;
import io.handrail.s3.internal.process.ExternalProgram;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationError;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import io.handrail.testing.S3EventBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The handler under AWS's runtime client, against an S3 server, with LibreOffice. */
class DocumentToPdfHandlerIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    @TempDir
    static Path directory;

    private static Path functionsTemp;
    private static S3Client s3;
    private static String bucket;
    private static LambdaRuntime function;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        Documents.requireLibreOffice();
        functionsTemp = Files.createDirectory(directory.resolve("tmp"));
        s3 = S3Client.create();
        bucket = aws.uniqueName("documents");
        s3.createBucket(r -> r.bucket(bucket));
        function = LambdaRuntime.forked(DocumentToPdfHandler.class)
                .env(aws.environment())
                .env("PATH", Environment.get("PATH", "/usr/bin:/bin"))
                .env("SOFFICE_PATH", String.valueOf(ExternalProgram.find("SOFFICE_PATH", "soffice")))
                .env("PDF_BUCKET", bucket)
                .timeout(Duration.ofSeconds(90))
                .jvmOptions("-Djava.io.tmpdir=" + functionsTemp)
                .start();
    }

    @AfterAll
    static void stop() {
        if (function != null) {
            function.close();
        }
        if (s3 != null) {
            s3.close();
        }
    }

    @AfterEach
    void nothingIsLeftInTheFunctionsTemporaryDirectory() throws IOException {
        try (Stream<Path> left = Files.list(functionsTemp)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("handrail")))
                    .isEmpty();
        }
    }

    private static InvocationResult uploaded(String key, Path file) {
        return function.invoke(upload(key, file).json());
    }

    private static S3EventBuilder upload(String key, Path file) {
        String eTag = s3.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromFile(file))
                .eTag();
        return Events.s3().bucket(bucket).key(key).eTag(eTag.replace("\"", ""));
    }

    @Test
    void aWordFileComesOutAsPdf() throws IOException {
        InvocationResult done = uploaded("2026/a report + é.docx", Documents.report(directory.resolve("report.docx")));

        assertThat(done.isError()).as(done.payload()).isFalse();
        var pdf = s3.getObjectAsBytes(r -> r.bucket(bucket).key("pdf/2026/a report + é.docx.pdf"));
        assertThat(pdf.response().contentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Annual report", Documents.CHINESE, Documents.ARABIC);
        }
    }

    @Test
    void anEncryptedFileIsRefusedAndStaysAsItIs() throws IOException {
        Path file = Documents.compoundFile(directory.resolve("secret.docx"), "EncryptedPackage", 0);

        InvocationError error = uploaded("secret.docx", file).error().orElseThrow();

        assertThat(error.type()).isEqualTo(UnsupportedDocumentException.class.getName());
        assertThat(error.message())
                .isEqualTo("s3://" + bucket + "/secret.docx is encrypted; there is no password to open it");
        assertThat(s3.getObjectAsBytes(r -> r.bucket(bucket).key("secret.docx")).asByteArray())
                .isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void anEarlierUploadDoesNotReplaceThePdfFileOfALaterOne() throws IOException {
        S3EventBuilder upload = upload("ordered.docx", Documents.report(directory.resolve("ordered.docx")));
        assertThat(function.invoke(upload.sequencer("0B").json()).isError()).isFalse();
        InvocationResult late = function.invoke(upload.sequencer("0AFF").json());
        assertThat(late.isError()).as(late.payload()).isFalse();
        assertThat(late.logs()).anyMatch(line -> line.contains("there is a PDF file of a later upload"));
    }

    @Test
    void whatWasReplacedMeanwhileAndWhatTheFunctionMadeItselfIsSkipped() throws IOException {
        S3EventBuilder first = upload("replaced.docx", Documents.report(directory.resolve("first.docx")));
        upload("replaced.docx", Documents.compoundFile(directory.resolve("second.docx"), "EncryptedPackage", 0));
        InvocationResult skipped = function.invoke(first.json());
        assertThat(skipped.isError()).as(skipped.payload()).isFalse();
        assertThat(skipped.logs()).anyMatch(line -> line.contains("replaced.docx: it was replaced after this event"));

        assertThat(uploaded("own.docx", directory.resolve("first.docx")).isError())
                .isFalse();
        String eTag = s3.copyObject(r -> r.sourceBucket(bucket)
                        .sourceKey("pdf/own.docx.pdf")
                        .destinationBucket(bucket)
                        .destinationKey("copied.pdf"))
                .copyObjectResult()
                .eTag();
        InvocationResult own = function.invoke(Events.s3()
                .bucket(bucket)
                .key("copied.pdf")
                .eTag(eTag.replace("\"", ""))
                .json());
        assertThat(own.isError()).as(own.payload()).isFalse();
        assertThat(own.logs()).anyMatch(line -> line.contains("copied.pdf: it was made by this function itself"));
    }

    @Test
    void whatLiesWherePdfFilesAreWrittenIsSkipped() {
        InvocationResult skipped =
                function.invoke(Events.s3().bucket(bucket).key("pdf/a.docx.pdf").json());
        assertThat(skipped.isError()).isFalse();
        assertThat(skipped.logs()).anyMatch(line -> line.contains("Skipped"));
    }

    @Test
    void aFunctionWithoutLibreOfficeSaysSoWhenItStarts() {
        assumeTrue(!Files.exists(Path.of("/opt/bin/soffice")), "there is a LibreOffice in /opt/bin");
        try (LambdaRuntime bare = LambdaRuntime.forked(DocumentToPdfHandler.class)
                .env(aws.environment())
                .env("PDF_BUCKET", bucket)
                .env("PATH", "/nowhere")
                .start()) {
            assertThat(bare.invoke("{}").error().orElseThrow().message()).contains("soffice", "SOFFICE_PATH");
        }
    }
}
