package io.handrail.s3.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.Environment;
import io.handrail.core.json.Json;
import io.handrail.s3.OutputLocation;
import io.handrail.s3.internal.process.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for, and what ffmpeg prints; without ffmpeg. */
class VideoSettingsTest {

    private static final OutputLocation OUT = new OutputLocation("b", "p/{key}/{name}");

    private static VideoPreviewSettings settings(Map<String, String> variables) throws Exception {
        return Environment.with(variables, VideoPreviewSettings::fromEnvironment);
    }

    @Test
    void theEnvironmentConfiguresIt() throws Exception {
        assertThat(settings(Map.of("PREVIEW_BUCKET", "b")))
                .isEqualTo(new VideoPreviewSettings(
                        new OutputLocation("b", "previews/{key}/{name}"),
                        List.of(Preview.poster(), Preview.webp()),
                        200_000_000));
        assertThat(settings(Map.of(
                                "PREVIEW_BUCKET",
                                "b",
                                "PREVIEW_KINDS",
                                "poster-webp, thumbnails,sprite,gif",
                                "PREVIEW_DOWNLOAD_MB",
                                "0"))
                        .previews())
                .flatMap(Preview::names)
                .contains("poster.webp", "thumbnail-5.jpg", "sprite.vtt", "preview.gif");
    }

    @ParameterizedTest
    @CsvSource({
        "PREVIEW_KINDS,movie",
        "PREVIEW_KINDS,'poster,poster'",
        "PREVIEW_DOWNLOAD_MB,many",
        "PREVIEW_KEYS,x/{key}"
    })
    void whatIsNotUnderstoodIsNamed(String variable, String value) {
        assertThatThrownBy(() -> settings(Map.of("PREVIEW_BUCKET", "b", variable, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .containsAnyOf(value, "Two previews are named poster.jpg");
    }

    @Test
    void aNameIsThatOfAFile() {
        for (String name : List.of("../x", ".hidden", "a/b")) {
            Preview preview = new Preview.Poster(name, StillType.JPEG, 100, 0);
            assertThatThrownBy(() -> new VideoPreviewSettings(OUT, List.of(preview), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void whatWouldTakeTooMuchMemoryIsRefusedWhenItIsAskedFor() {
        assertThatThrownBy(() -> new Preview.Clip("c", ClipType.GIF, 1_920, 0, Duration.ofSeconds(10), 30))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Preview.Poster("p", StillType.JPEG, 100, 1.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Preview.Poster("p", StillType.JPEG, 100, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Preview.thumbnails(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Preview.sprite(201)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1920,1080,320,320,180", "1080,1920,320,180,320", "320,180,640,320,180", "30000,10,100,100,1"})
    void aPictureKeepsItsProportionsAndIsNeverEnlarged(int width, int height, int side, int w, int h) {
        assertThat(Size.fit(width, height, side)).isEqualTo(new Size(w, h));
    }

    @Test
    void cuesAreTimesOfWebVtt() {
        Preview.Sprite sprite = new Preview.Sprite("s", StillType.JPEG, 100, 3, 2);
        assertThat(Sprites.cues(sprite, "s.jpg", new Size(100, 50), 2, Duration.ofMillis(3 * 3_723_004)))
                .isEqualTo("""
                        WEBVTT

                        00:00:00.000 --> 01:02:03.004
                        s.jpg#xywh=0,0,100,50

                        01:02:03.004 --> 02:04:06.008
                        s.jpg#xywh=100,0,100,50

                        02:04:06.008 --> 03:06:09.012
                        s.jpg#xywh=0,50,100,50
                        """);
    }

    @Test
    void theLastProgressCounts() {
        assertThat(Progress.end("out_time_us=1\nprogress=continue\nout_time_us=61500000\nprogress=end\n"))
                .isEqualTo(Duration.ofMillis(61_500));
        assertThat(Progress.end("out_time_us=N/A\n")).isZero();
        assertThat(Progress.end("")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"streams\":[],\"format\":{\"duration\":\"N/A\"}}"})
    void aDescriptionMayBeEmpty(String json) {
        assertThat(Json.parse(json, new ProbeReader()).streams).isEmpty();
    }

    @Test
    void itIsToldWhoseFaultItWas() {
        VideoInput remote = VideoInput.url(URI.create("https://b.s3.amazonaws.com/v?X-Amz-Signature=abc"));
        assertThatThrownBy(() -> FfmpegFailure.raise("ffmpeg", ended(1, false, "Unknown encoder 'libwebp'"), null))
                .isInstanceOf(FfmpegException.class)
                .hasMessageContaining("built without a part");
        assertThatThrownBy(() -> FfmpegFailure.raise("ffmpeg", ended(137, false, ""), null))
                .isInstanceOf(FfmpegException.class)
                .hasMessageContaining("memory");
        assertThatThrownBy(() -> FfmpegFailure.raise("ffmpeg", ended(137, true, ""), null))
                .isInstanceOf(FfmpegException.class)
                .hasMessageContaining("busy for more than 1000 ms");
        assertThatThrownBy(() -> FfmpegFailure.raise("ffmpeg", ended(139, false, ""), null))
                .isInstanceOf(UnsupportedVideoException.class)
                .hasMessageContaining("ended with 139");
        assertThatThrownBy(() -> FfmpegFailure.raise(
                        "ffprobe",
                        ended(1, false, "https://b.s3.amazonaws.com/v?X-Amz-Signature=abc: Connection refused"),
                        remote))
                .isInstanceOf(FfmpegException.class)
                .hasMessageContaining("the video: Connection refused");
    }

    private static Outcome ended(int code, boolean timedOut, String errors) {
        return new Outcome(code, timedOut, Duration.ofSeconds(1), "", errors);
    }
}
