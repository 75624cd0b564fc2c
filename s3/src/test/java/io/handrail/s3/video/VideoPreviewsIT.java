package io.handrail.s3.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ffmpeg makes of videos. */
class VideoPreviewsIT {

    private static final Duration TIME = Duration.ofSeconds(30);

    @TempDir
    static Path videos;

    private static Path fourColours;

    @TempDir
    Path directory;

    private VideoPreviews tool;

    @BeforeAll
    static void make() {
        Videos.requireFfmpeg();
        fourColours = Videos.fourColours(videos.resolve("colours.mp4"), 2);
    }

    @BeforeEach
    void find() {
        tool = new VideoPreviews(Ffmpeg.find(), VideoLimits.DEFAULT);
    }

    private VideoInfo probe(Path video) throws IOException {
        return tool.probe(VideoInput.file(video), directory, TIME);
    }

    private List<PreviewFile> make(Path video, Preview... previews) throws IOException {
        VideoInput input = VideoInput.file(video);
        return tool.make(input, tool.probe(input, directory, TIME), List.of(previews), directory, TIME);
    }

    private BufferedImage poster(Path video) throws IOException {
        return Videos.picture(make(video, Preview.poster()).get(0).file());
    }

    @Test
    void aVideoIsDescribed() throws IOException {
        VideoInfo info = probe(fourColours);
        assertThat(info.container()).contains("mp4");
        assertThat(info.codec()).isEqualTo("h264");
        assertThat(info.width()).isEqualTo(320);
        assertThat(info.height()).isEqualTo(180);
        assertThat(info.rotation()).isZero();
        assertThat(info.duration().orElseThrow()).isBetween(Duration.ofMillis(7_900), Duration.ofMillis(8_200));
        assertThat(info.framesPerSecond()).isEqualTo(10.0);
        assertThat(info.hasSound()).isTrue();
    }

    @Test
    void thumbnailsShowEachPartOfTheVideo() throws IOException {
        List<PreviewFile> made = make(fourColours, Preview.thumbnails(4));
        assertThat(made)
                .extracting(PreviewFile::name)
                .containsExactly("thumbnail-1.jpg", "thumbnail-2.jpg", "thumbnail-3.jpg", "thumbnail-4.jpg");
        int[] colours = {Videos.RED, Videos.GREEN, Videos.BLUE, Videos.WHITE};
        for (int i = 0; i < 4; i++) {
            BufferedImage picture = Videos.picture(made.get(i).file());
            assertThat(picture.getWidth()).isEqualTo(320);
            assertThat(Videos.isColour(picture, 160, 90, colours[i]))
                    .as("part " + i)
                    .isTrue();
        }
    }

    @Test
    void aVideoWithOneKeyFrameHasDifferentThumbnailsAllTheSame() throws IOException {
        Path video = videos.resolve("one-key-frame.mp4");
        Videos.ffmpeg(
                videos,
                "-i",
                fourColours.toString(),
                "-c:v",
                "libx264",
                "-g",
                "1000",
                "-sc_threshold",
                "0",
                "-an",
                video.toString());
        List<PreviewFile> made = make(video, Preview.thumbnails(2));
        assertThat(Videos.isColour(Videos.picture(made.get(0).file()), 10, 10, Videos.GREEN))
                .isTrue();
        assertThat(Videos.isColour(Videos.picture(made.get(1).file()), 10, 10, Videos.WHITE))
                .isTrue();
    }

    @Test
    void aPosterIsTheKeyFrameBeforeItsPlace() throws IOException {
        Path video = videos.resolve("key-frame-at-start.mp4");
        Videos.ffmpeg(
                videos,
                "-i",
                fourColours.toString(),
                "-c:v",
                "libx264",
                "-g",
                "1000",
                "-sc_threshold",
                "0",
                "-an",
                video.toString());
        List<PreviewFile> made = make(video, new Preview.Poster("p", StillType.JPEG, 320, 0.9));
        assertThat(Videos.isColour(Videos.picture(made.get(0).file()), 10, 10, Videos.RED))
                .isTrue();
    }

    @Test
    void aLongVideoIsSampledByItsKeyFrames() throws IOException {
        Path video = Videos.fourColours(videos.resolve("long.mp4"), 15);
        List<PreviewFile> made = make(video, Preview.thumbnails(4));
        assertThat(Videos.isColour(Videos.picture(made.get(0).file()), 10, 10, Videos.RED))
                .isTrue();
        assertThat(Videos.isColour(Videos.picture(made.get(3).file()), 10, 10, Videos.WHITE))
                .isTrue();
    }

    @Test
    void aSpriteSheetHasItsPicturesWhereTheCuesSay() throws IOException {
        List<PreviewFile> made = make(fourColours, new Preview.Sprite("s", StillType.JPEG, 80, 4, 3));
        BufferedImage sheet = Videos.picture(made.get(0).file());
        assertThat(sheet.getWidth()).isEqualTo(240);
        assertThat(sheet.getHeight()).isEqualTo(90);
        assertThat(Videos.isColour(sheet, 40, 20, Videos.RED)).isTrue();
        assertThat(Videos.isColour(sheet, 120, 20, Videos.GREEN)).isTrue();
        assertThat(Videos.isColour(sheet, 200, 20, Videos.BLUE)).isTrue();
        assertThat(Videos.isColour(sheet, 40, 65, Videos.WHITE)).isTrue();
        assertThat(made.get(1).contentType()).startsWith("text/vtt");
        assertThat(Files.readString(made.get(1).file()))
                .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:02.")
                .contains("s.jpg#xywh=160,0,80,45")
                .endsWith("s.jpg#xywh=0,45,80,45\n");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void aGifMovesAndRepeats() throws IOException {
        Preview.Clip clip = new Preview.Clip("all", ClipType.GIF, 160, 0, Duration.ofSeconds(8), 5);
        PreviewFile gif = make(fourColours, clip).get(0);
        assertThat(gif.contentType()).isEqualTo("image/gif");
        assertThat(Videos.indexOf(Files.readAllBytes(gif.file()), "NETSCAPE2.0"))
                .isPositive();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.file().toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isBetween(36, 41);
            assertThat(reader.getWidth(0)).isEqualTo(160);
            assertThat(reader.getHeight(0)).isEqualTo(90);
            assertThat(Videos.isColour(reader.read(0), 80, 45, Videos.RED)).isTrue();
        } finally {
            reader.dispose();
        }
    }

    @Test
    void aWebpMovesAndRepeats() throws IOException {
        PreviewFile webp = make(Videos.testPicture(videos.resolve("test.mp4"), 3), Preview.webp())
                .get(0);
        byte[] file = Files.readAllBytes(webp.file());
        assertThat(webp.contentType()).isEqualTo("image/webp");
        assertThat(Videos.count(file, "ANMF")).isBetween(25, 31);
        int canvas = Videos.indexOf(file, "VP8X") + 8 + 4;
        assertThat(1 + (file[canvas] & 0xFF) + (file[canvas + 1] & 0xFF) * 256).isEqualTo(480);
        int loops = Videos.indexOf(file, "ANIM") + 8 + 4;
        assertThat(file[loops]).as("times it is shown, 0 for ever").isZero();
    }

    @Test
    void aPosterCanBeWebp() throws IOException {
        PreviewFile poster = make(fourColours, new Preview.Poster("p", StillType.WEBP, 100, 0.5))
                .get(0);
        assertThat(poster.name()).isEqualTo("p.webp");
        assertThat(new String(Files.readAllBytes(poster.file()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("RIFF")
                .contains("WEBPVP8");
        assertThat(probeOwn(poster.file())).isEqualTo("100x56");
    }

    private String probeOwn(Path file) throws IOException {
        Path png = file.resolveSibling("p.png");
        Videos.ffmpeg(directory, "-i", file.toString(), png.toString());
        BufferedImage picture = Videos.picture(png);
        assertThat(Videos.isColour(picture, 50, 28, Videos.BLUE)).isTrue();
        return picture.getWidth() + "x" + picture.getHeight();
    }

    @Test
    void aVideoOfAPhoneHeldUprightIsShownUpright() throws IOException {
        Path video = Videos.redAndBlue(videos.resolve("phone.mp4"), 320, 180, 1);
        Videos.turn(video);
        VideoInfo info = probe(video);
        assertThat(info.rotation()).isEqualTo(90);
        assertThat(info.width()).isEqualTo(180);
        assertThat(info.height()).isEqualTo(320);
        BufferedImage poster = poster(video);
        assertThat(poster.getWidth()).isEqualTo(180);
        assertThat(poster.getHeight()).isEqualTo(320);
        assertThat(Videos.isColour(poster, 90, 80, Videos.RED)).as("top").isTrue();
        assertThat(Videos.isColour(poster, 90, 240, Videos.BLUE)).as("bottom").isTrue();
    }

    @Test
    void picturesWithPixelsThatAreNotSquareAreMadeWide() throws IOException {
        Path video = videos.resolve("dv.mp4");
        Videos.ffmpeg(
                videos, "-i", fourColours.toString(), "-vf", "scale=720:576,setsar=64/45", "-t", "1", video.toString());
        assertThat(probe(video).width()).isEqualTo(1_024);
        BufferedImage poster = poster(video);
        assertThat(poster.getWidth()).isEqualTo(1_024);
        assertThat(poster.getHeight()).isEqualTo(576);
    }

    @Test
    void aVideoOfOddSizeWithoutSoundIsTaken() throws IOException {
        Path video = Videos.redAndBlue(
                videos.resolve("odd.webm"), 320, 180, 1, "-vf", "scale=321:181,setsar=1", "-c:v", "libvpx");
        assertThat(probe(video).hasSound()).isFalse();
        List<PreviewFile> made = make(video, Preview.poster(), Preview.gif(), Preview.webp(), Preview.sprite(3));
        BufferedImage poster = Videos.picture(made.get(0).file());
        assertThat(poster.getWidth()).isEqualTo(321);
        assertThat(poster.getHeight()).isEqualTo(181);
        assertThat(made).allSatisfy(file -> assertThat(file.file()).isNotEmptyFile());
    }

    @Test
    void oneFrameIsAVideo() throws IOException {
        Path video = videos.resolve("one.mp4");
        Videos.ffmpeg(videos, "-i", fourColours.toString(), "-frames:v", "1", "-an", video.toString());
        List<PreviewFile> made = make(video, Preview.poster(), Preview.thumbnails(3), Preview.gif(), Preview.sprite(5));
        assertThat(made).hasSize(7);
        assertThat(Videos.isColour(Videos.picture(made.get(0).file()), 160, 90, Videos.RED))
                .isTrue();
    }

    @Test
    void aRecordingThatDoesNotSayHowLongItIsIsMeasured() throws Exception {
        Path video = videos.resolve("recording.webm");
        Process process = new ProcessBuilder(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-nostdin",
                        "-i",
                        fourColours.toString(),
                        "-c:v",
                        "libvpx",
                        "-an",
                        "-f",
                        "webm",
                        "pipe:1")
                .redirectOutput(video.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(probe(video).duration()).isEmpty();
        List<PreviewFile> made = make(video, Preview.thumbnails(4));
        assertThat(Videos.isColour(Videos.picture(made.get(3).file()), 160, 90, Videos.WHITE))
                .isTrue();
    }

    @Test
    void aVideoThatWasCutOffGivesWhatThereIs() throws IOException {
        Path video = Files.copy(fourColours, videos.resolve("cut.mp4"));
        Videos.cut(video, 0.6);
        List<PreviewFile> made = make(video, Preview.poster(), Preview.thumbnails(4), Preview.gif());
        assertThat(Videos.isColour(Videos.picture(made.get(0).file()), 160, 90, Videos.RED))
                .isTrue();
        assertThat(made).allSatisfy(file -> assertThat(file.file()).isNotEmptyFile());
    }

    @Test
    void aVideoWithoutItsIndexIsRefusedWithWhatFfmpegSays() throws IOException {
        Path video = Videos.redAndBlue(videos.resolve("headless.mp4"), 320, 180, 1);
        Videos.cut(video, 0.5);
        assertThatThrownBy(() -> probe(video))
                .isInstanceOf(UnsupportedVideoException.class)
                .hasMessageContaining("moov atom not found");
    }

    @Test
    void soundWithACoverIsNoVideo() throws IOException {
        Path cover = videos.resolve("cover.jpg");
        Path sound = videos.resolve("sound.m4a");
        Videos.ffmpeg(videos, "-i", fourColours.toString(), "-frames:v", "1", "-update", "1", cover.toString());
        Videos.ffmpeg(
                videos,
                "-i",
                fourColours.toString(),
                "-i",
                cover.toString(),
                "-map",
                "0:a",
                "-map",
                "1:v",
                "-c:v",
                "copy",
                "-disposition:v",
                "attached_pic",
                sound.toString());
        assertThatThrownBy(() -> probe(sound))
                .isInstanceOf(UnsupportedVideoException.class)
                .hasMessage("has no moving pictures");
    }

    @Test
    void whatIsLongerOrLargerThanTheLimitsIsRefused() {
        VideoPreviews brief = new VideoPreviews(Ffmpeg.find(), new VideoLimits(1, Duration.ofSeconds(7), 1_000_000));
        assertThatThrownBy(() -> brief.probe(VideoInput.file(fourColours), directory, TIME))
                .isInstanceOf(UnsupportedVideoException.class)
                .hasMessageContaining("lasts 8 s; at most 7 s are taken");
        VideoPreviews small = new VideoPreviews(Ffmpeg.find(), new VideoLimits(1, Duration.ofSeconds(9), 57_599));
        assertThatThrownBy(() -> small.probe(VideoInput.file(fourColours), directory, TIME))
                .isInstanceOf(UnsupportedVideoException.class)
                .hasMessageContaining("320x180");
    }

    @Test
    void twoPreviewsOfOneNameAreRefused() {
        assertThatThrownBy(() -> make(fourColours, Preview.gif(), Preview.gif()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("preview.gif");
    }
}
