package io.handrail.s3.video;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Single pictures out of a video. */
final class Stills {

    /**
     * Encoders make a complete picture (key frame) every ten seconds at least, by habit. Places that are nearer to each
     * other would show the same one, so the pictures between are decoded, too.
     */
    private static final Duration KEY_FRAMES_APART = Duration.ofSeconds(12);

    private static final List<String> ONE = List.of("-frames:v", "1");

    private Stills() {}

    static void poster(Work work, Preview.Poster poster, List<PreviewFile> made) throws IOException {
        Path file = work.directory.resolve(poster.names().get(0));
        Duration at = place(duration(work), poster.at());
        picture(work, at, true, poster.type().encoder(), work.fit(poster.maxSide()), file);
        made.add(new PreviewFile(file.getFileName().toString(), poster.type().contentType, file));
    }

    static void thumbnails(Work work, Preview.Thumbnails thumbnails, List<PreviewFile> made) throws IOException {
        Size size = work.fit(thumbnails.maxSide());
        for (int i = 0; i < thumbnails.count(); i++) {
            Path file = work.directory.resolve(thumbnails.names().get(i));
            picture(work, i, thumbnails.count(), thumbnails.type().encoder(), size, file);
            made.add(new PreviewFile(file.getFileName().toString(), thumbnails.type().contentType, file));
        }
    }

    /** The picture in the middle of one of {@code count} equal parts. */
    static void picture(Work work, int index, int count, List<String> encoder, Size size, Path file)
            throws IOException {
        Duration duration = duration(work);
        boolean keyFrames = duration.dividedBy(count).compareTo(KEY_FRAMES_APART) >= 0;
        picture(work, place(duration, (index + 0.5) / count), keyFrames, encoder, size, file);
    }

    private static void picture(Work work, Duration at, boolean keyFrames, List<String> encoder, Size size, Path file)
            throws IOException {
        List<String> output = new ArrayList<>(ONE);
        output.addAll(encoder);
        // The key frame before the place has a time before it, and would be dropped for being early.
        String scale = "setpts=PTS-STARTPTS," + Work.scale(size);
        List<String> fast = List.of("-ss", Work.seconds(at), "-noaccurate_seek", "-skip_frame", "nokey");
        if (keyFrames && work.decode(fast, scale, output, file)) {
            return;
        }
        if (work.decode(List.of("-ss", Work.seconds(at)), scale, output, file)) {
            return;
        }
        // The place is behind the last picture: the file is shorter than it says.
        if (!work.decode(List.of(), scale, output, file)) {
            throw new UnsupportedVideoException("has no picture that can be decoded", null);
        }
    }

    private static Duration duration(Work work) {
        return work.info.duration().orElse(Duration.ZERO);
    }

    /** A place in the video. */
    static Duration place(Duration whole, double part) {
        return Duration.ofMillis((long) (whole.toMillis() * part));
    }
}
