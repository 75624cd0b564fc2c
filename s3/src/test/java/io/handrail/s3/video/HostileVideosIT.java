package io.handrail.s3.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.Environment;
import io.handrail.testing.ScriptedEndpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that call themselves videos and would have ffmpeg read something else. */
class HostileVideosIT {

    private static final Duration TIME = Duration.ofSeconds(20);

    @TempDir
    static Path directory;

    @BeforeAll
    static void plantASecret() {
        Videos.requireFfmpeg();
        Videos.redAndBlue(directory.resolve("secret.ts"), 320, 180, 1);
    }

    private static final String CONCAT = "ffconcat version 1.0\nfile 'secret.ts'\n";

    private static final String HLS = """
            #EXTM3U
            #EXT-X-TARGETDURATION:10
            #EXTINF:1.0,
            secret.ts
            #EXT-X-ENDLIST
            """;

    private static Path upload(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private static VideoPreviews tool() {
        return new VideoPreviews(Ffmpeg.find(), VideoLimits.DEFAULT);
    }

    private static void assertRefused(Path file) {
        assertThatThrownBy(() -> tool().probe(VideoInput.file(file), directory, TIME))
                .isInstanceOf(UnsupportedVideoException.class);
        // The same where nobody has probed it.
        VideoInfo info = new VideoInfo("mp4", "h264", 0, 320, 180, 0, Optional.of(Duration.ofSeconds(1)), 10, false);
        for (Preview preview : List.of(Preview.poster(), Preview.gif(), Preview.sprite(2))) {
            assertThatThrownBy(() -> tool().make(VideoInput.file(file), info, List.of(preview), directory, TIME))
                    .isInstanceOf(UnsupportedVideoException.class);
            assertThat(directory.resolve(preview.names().get(0))).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CONCAT, HLS})
    void aScriptThatNamesAnotherFileIsRefusedThoughFfmpegWouldFollowIt(String script) throws IOException {
        Path file = upload("holiday.mp4", script);
        // Some versions look at the file's name as well; what they would do by default is shown with that of its kind.
        Path own = upload(script.equals(HLS) ? "own.m3u8" : "own.ffconcat", script);
        Path stolen = directory.resolve("stolen.png");
        Files.deleteIfExists(stolen);
        Videos.ffmpeg(directory, "-i", own.toString(), "-frames:v", "1", "-update", "1", stolen.toString());
        assertThat(Videos.isColour(Videos.picture(stolen), 10, 10, Videos.RED)).isTrue();

        assertRefused(file);
        assertRefused(own);
    }

    @Test
    void otherKindsOfFilesAreRefused() throws IOException {
        assertRefused(upload("a.mp4", "just some text\n".repeat(200)));
        assertRefused(upload("b.mp4", ""));
        assertRefused(upload("c.mp4", """
                <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                width="100" height="100"><image xlink:href="file:///etc/passwd" width="100" height="100"/></svg>"""));
        assertRefused(upload("d.mp4", """
                <?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"
                mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1"
                bandwidth="1"><BaseURL>secret.ts</BaseURL></Representation></AdaptationSet></Period></MPD>"""));
        Path picture = directory.resolve("e.png");
        Videos.ffmpeg(directory, "-f", "lavfi", "-i", "testsrc", "-frames:v", "1", "-update", "1", picture.toString());
        assertRefused(Files.copy(picture, directory.resolve("e.mp4")));
    }

    @Test
    void aNameThatMeansSomethingToFfmpegMeansNothing() throws IOException {
        Path video = Videos.redAndBlue(directory.resolve("plain.mp4"), 64, 64, 1);
        for (String name : List.of("concat:secret.ts|secret.ts", "-version", "a b'\"$.m3u8")) {
            Path file = Files.copy(video, directory.resolve(name));
            assertThat(tool().probe(VideoInput.file(file), directory, TIME).width())
                    .isEqualTo(64);
        }
        // An ffmpeg that reads series of pictures takes it for one, and is stopped.
        Path series = Files.copy(video, directory.resolve("frame-%03d.png"));
        Files.copy(video, directory.resolve("frame-001.png"));
        try {
            assertThat(tool().probe(VideoInput.file(series), directory, TIME).codec())
                    .isEqualTo("h264");
        } catch (UnsupportedVideoException e) {
            assertThat(e).hasMessageContaining("not on whitelist");
        }
    }

    @Test
    void anAddressLeadsToNoFileAndItsSignatureIsNotRepeated() throws Exception {
        try (ScriptedEndpoint server = ScriptedEndpoint.answering(request ->
                ScriptedEndpoint.Response.of(200, "video/mp4", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"))) {
            URI address = URI.create(server.uri() + "/v.mp4?X-Amz-Signature=0123456789abcdef");
            assertThatThrownBy(() -> tool().probe(VideoInput.url(address), directory, TIME))
                    .isInstanceOf(UnsupportedVideoException.class)
                    .message()
                    .doesNotContain("0123456789abcdef");
        }
    }

    @Test
    void aServerThatRefusesIsNotTheVideosFault() throws Exception {
        try (ScriptedEndpoint server = ScriptedEndpoint.answering(
                request -> ScriptedEndpoint.Response.of(403, "application/xml", "<Error/>"))) {
            URI address = URI.create(server.uri() + "/v.mp4?X-Amz-Signature=0123456789abcdef");
            assertThatThrownBy(() -> tool().probe(VideoInput.url(address), directory, TIME))
                    .isInstanceOf(FfmpegException.class)
                    .hasMessageContaining("403")
                    .message()
                    .doesNotContain("0123456789abcdef");
        }
    }

    @Test
    void aServerThatCannotProveWhoItIsIsNotRead() throws Exception {
        Path video = directory.resolve("secret.ts");
        VideoPreviews tool = tool();
        try (HttpsFiles server = HttpsFiles.serving(directory, Files.readAllBytes(video))) {
            VideoInput input = VideoInput.url(server.address());
            assertThatThrownBy(() -> tool.probe(input, directory, TIME))
                    .isInstanceOf(FfmpegException.class)
                    .hasMessageContaining("could not be read");

            Map<String, String> trusting =
                    Map.of("SSL_CERT_FILE", server.certificate().toString());
            VideoInfo info = Environment.with(trusting, () -> tool.probe(input, directory, TIME));
            assertThat(info.width()).isEqualTo(320);
        }
    }

    @Test
    void onlyAddressesOfTheWebAreTaken() {
        assertThatThrownBy(() -> VideoInput.url(URI.create("file:///etc/passwd")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VideoInput.url(URI.create("concat:a"))).isInstanceOf(IllegalArgumentException.class);
    }
}
