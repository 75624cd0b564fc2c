package io.handrail.cookbook.documents;

import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.s3.document.LibreOfficeConverter;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A Word file is uploaded; a PDF file of it appears. */
public final class DocumentsRecipe implements Recipe {

    private static final String KEY = "2026/annual report.docx";

    @Override
    public String title() {
        return "PDF files of Word documents";
    }

    @Override
    public Optional<String> missing() {
        try {
            LibreOfficeConverter.find(1);
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of("there is no LibreOffice here (Debian: apt-get install libreoffice-writer-nogui)");
        }
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        kitchen.say("starting a local S3");
        try (LocalAws aws = LocalAws.with(LocalAws.Service.S3).start();
                S3Client s3 = Clients.create(S3Client.builder())) {
            String bucket = aws.uniqueName("documents");
            s3.createBucket(r -> r.bucket(bucket));
            byte[] report = WordReport.docx();
            s3.putObject(r -> r.bucket(bucket).key(KEY), RequestBody.fromBytes(report));
            kitchen.say("uploaded " + kitchen.write("documents/report.docx", report));

            Map<String, String> environment = new HashMap<>(aws.environment());
            for (String variable : new String[] {"PATH", "SOFFICE_PATH"}) {
                String value = Environment.get(variable);
                if (value != null) {
                    environment.put(variable, value);
                }
            }
            environment.put("PDF_BUCKET", bucket);
            try (LambdaRuntime function = kitchen.start(ReportPdf.class, environment)) {
                InvocationResult result = Kitchen.succeeded(function.invoke(
                        Events.s3().bucket(bucket).key(KEY).size(report.length).json()));
                kitchen.say("the function took " + result.duration().toMillis() + " ms");
            }
            byte[] pdf = s3.getObjectAsBytes(r -> r.bucket(bucket).key("pdf/" + KEY + ".pdf"))
                    .asByteArray();
            kitchen.say("read back " + kitchen.write("documents/report.pdf", pdf));
            return new Outcome(
                    "a docx of " + report.length / 1024 + " KiB: headings, table, photo, Chinese, Japanese, Arabic",
                    "a PDF file of " + pdf.length / 1024 + " KiB");
        }
    }
}
