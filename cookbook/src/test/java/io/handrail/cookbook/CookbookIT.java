package io.handrail.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.cookbook.accesslog.AccessLogRecipe;
import io.handrail.cookbook.audit.AuditRecipe;
import io.handrail.cookbook.clickstream.ClickstreamRecipe;
import io.handrail.cookbook.edge.EdgeRecipe;
import io.handrail.cookbook.images.ImagesRecipe;
import io.handrail.cookbook.orders.OrderFanOutRecipe;
import io.handrail.cookbook.thumbnails.ThumbnailsRecipe;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CookbookIT {

    @TempDir
    Path out;

    @Test
    void accessLogsComeOutAsReportsOfEachMinute() throws Exception {
        Recipe.Outcome outcome = new AccessLogRecipe().run(new Kitchen(out, line -> {}));

        assertThat(outcome.result()).isEqualTo("7500 requests counted once in 3 reports");
        assertThat(Files.readAllLines(out.resolve("accesslog/report.txt")))
                .hasSize(4)
                .element(0)
                .asString()
                .startsWith("minute ")
                .contains("/checkout", "200", "404", "500", "unreadable");
    }

    @Test
    void clicksOfAllProducersComeOutInOneForm() throws Exception {
        Recipe.Outcome outcome = new ClickstreamRecipe().run(new Kitchen(out, line -> {}));

        assertThat(outcome.result()).endsWith(" files, 60 records of robots dropped, 60 unreadable ones failed");
        assertThat(Files.readString(out.resolve("clickstream/country=DE/hour=2026-11-23-09.ndjson")))
                .contains("\"customer_country\":\"DE\"")
                .endsWith("}\n");
        assertThat(Files.readAllLines(out.resolve("clickstream/pages.txt")))
                .hasSize(7)
                .element(0)
                .asString()
                .startsWith("page ");
    }

    @Test
    void edgeFunctionsAnswerAllFourEventsFromJsonToJson() throws Exception {
        Recipe.Outcome outcome = new EdgeRecipe().run(new Kitchen(out, line -> {}));

        assertThat(outcome.input()).isEqualTo("10 events of all four kinds");
        assertThat(Files.readString(out.resolve("edge/answers.txt")))
                .contains("\"querystring\":\"a=1&b=2\"", "/signin?redirect_url=%2Fshop", "/a.jpg.avif")
                .contains("my-bucket-in-eu-central-1.s3.eu-central-1.amazonaws.com", "/plan-b/a", "nosniff");
    }

    @Test
    void ordersGoToThreeServicesAndASecondDeliveryChangesNeitherArchiveNorTable() throws Exception {
        Recipe.Outcome outcome = new OrderFanOutRecipe().run(new Kitchen(out, line -> {}));

        assertThat(outcome.result()).startsWith("3 objects by hour, 300 orders shipped in the table, ");
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(out.resolve("orders/orders"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        assertThat(lines).hasSize(900).doesNotHaveDuplicates();
        assertThat(Files.readAllLines(out.resolve("orders/large.ndjson")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"status\":\"paid\""));
        assertThat(out.resolve("orders/unreadable")).isDirectory();
    }

    @Test
    void uploadedPhotosComeOutAsThumbnails() throws Exception {
        Recipe.Outcome outcome = new ThumbnailsRecipe().run(new Kitchen(out, line -> {}));

        assertThat(outcome.result()).contains("200x150");
        for (String name : new String[] {"lake at dusk", "café + bridge"}) {
            BufferedImage thumbnail = ImageIO.read(
                    out.resolve("thumbnails/2026/" + name + ".thumbnail.jpg").toFile());
            assertThat(thumbnail.getWidth()).isEqualTo(200);
            assertThat(thumbnail.getHeight()).isEqualTo(150);
        }
    }

    @Test
    void imagesComeInTheSizeThatIsAskedForAndAllowed() throws Exception {
        Recipe.Outcome outcome = new ImagesRecipe().run(new Kitchen(out, line -> {}));

        assertThat(outcome.result()).contains("then 304").endsWith("signed 800 pixels 200, forged 8000 pixels 403");
        BufferedImage card = ImageIO.read(out.resolve("images/card.jpg").toFile());
        assertThat(card.getWidth()).isEqualTo(400);
        assertThat(card.getHeight()).isEqualTo(300);
        assertThat(ImageIO.read(out.resolve("images/signed.jpg").toFile()).getWidth())
                .isEqualTo(800);
    }

    @Test
    void changesAreAuditedABadOneIsRevertedAndTheReportNamesWhoDidMost() throws Exception {
        Recipe.Outcome outcome = new AuditRecipe().run(new Kitchen(out, line -> {}));

        assertThat(outcome.input()).startsWith("6 changes");
        assertThat(outcome.result()).isEqualTo("chair back at 20, chain of 3 intact, tampering found at entry 1");
        assertThat(Files.readString(out.resolve("audit/chair.txt")))
                .contains("1 ", "priced by bob", "priced by price guard", "created by ann");
        assertThat(Files.readString(out.resolve("audit/report.txt")))
                .startsWith("6 changes")
                .containsPattern("ann +4");
    }
}
