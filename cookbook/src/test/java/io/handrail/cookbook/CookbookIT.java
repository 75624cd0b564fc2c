package io.handrail.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.cookbook.thumbnails.ThumbnailsRecipe;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CookbookIT {

    @TempDir
    Path out;

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
