package io.handrail.cookbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.cookbook.thumbnails.ThumbnailsRecipe;
import io.handrail.testing.LambdaRuntime;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CookbookIT {

    @TempDir
    Path out;

    @BeforeEach
    void runtimeClientRunsHere() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
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
}
