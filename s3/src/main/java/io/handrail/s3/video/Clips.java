package io.handrail.s3.video;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A part of a video as an animated picture. */
final class Clips {

    private Clips() {}

    static void clip(Work work, Preview.Clip clip, List<PreviewFile> made) throws IOException {
        Path file = work.directory.resolve(clip.names().get(0));
        String frames = "fps=" + clip.framesPerSecond() + "," + Work.scale(work.fit(clip.maxSide()));
        Duration whole = work.info.duration().orElse(Duration.ZERO);
        Duration from = Stills.place(whole, clip.from());
        // A short video is shown to its end, and from its beginning if there is little after the place.
        if (whole.minus(from).compareTo(clip.length()) < 0) {
            from = whole.compareTo(clip.length()) > 0 ? whole.minus(clip.length()) : Duration.ZERO;
        }
        if (!decode(work, clip, frames, from, file) && !decode(work, clip, frames, Duration.ZERO, file)) {
            throw new UnsupportedVideoException("has no picture that can be decoded", null);
        }
        made.add(new PreviewFile(file.getFileName().toString(), clip.type().contentType, file));
    }

    private static boolean decode(Work work, Preview.Clip clip, String frames, Duration from, Path file)
            throws IOException {
        List<String> part = List.of("-ss", Work.seconds(from), "-t", Work.seconds(clip.length()));
        if (clip.type() == ClipType.WEBP) {
            List<String> webp = List.of("-c:v", "libwebp_anim", "-quality", "70", "-pix_fmt", "yuv420p");
            return work.decode(part, frames, with(webp, "-loop", "0", "-f", "webp"), file);
        }
        // One palette for all pictures, made of what moves in them; only what changes is dithered anew.
        String palette = ",split[a][b];[a]palettegen=stats_mode=diff[p];"
                + "[b][p]paletteuse=dither=bayer:bayer_scale=3:diff_mode=rectangle";
        return work.decode(part, frames + palette, List.of("-loop", "0", "-f", "gif"), file);
    }

    private static List<String> with(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }
}
