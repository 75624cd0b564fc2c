package io.handrail.s3.video;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to show of a video before it is played. Pictures keep their proportions, are turned upright, and are never
 * enlarged. Each has a {@linkplain #names() name} by itself; give another one where a list has two of the same kind.
 */
public sealed interface Preview {

    /** The names of the files that are made. */
    List<String> names();

    /** A JPEG picture of 1,280 pixels, from after the first tenth of the video. */
    static Poster poster() {
        return new Poster("poster", StillType.JPEG, 1_280, 0.1);
    }

    /** So many JPEG pictures of 320 pixels, evenly spread. */
    static Thumbnails thumbnails(int count) {
        return new Thumbnails("thumbnail", StillType.JPEG, 320, count);
    }

    /** So many pictures of 160 pixels in one, ten a row, with a WebVTT file that says which is when: for a seek bar. */
    static Sprite sprite(int count) {
        return new Sprite("sprite", StillType.JPEG, 160, count, 10);
    }

    /** An animated GIF of 320 pixels: four seconds from after the first tenth, ten pictures a second. */
    static Clip gif() {
        return new Clip("preview", ClipType.GIF, 320, 0.1, Duration.ofSeconds(4), 10);
    }

    /** The same as an animated WebP of 480 pixels. */
    static Clip webp() {
        return new Clip("preview", ClipType.WEBP, 480, 0.1, Duration.ofSeconds(4), 10);
    }

    /**
     * One picture, the complete one (key frame) before the given place: those are found fast and look best.
     *
     * @param maxSide width and height at most, in pixels, up to 8,192
     * @param at the place, as a part of the whole: 0 is the beginning, 1 the end
     */
    record Poster(String name, StillType type, int maxSide, double at) implements Preview {

        public Poster {
            Checks.side(maxSide, 8_192);
            Checks.part(at);
        }

        @Override
        public List<String> names() {
            return List.of(name + "." + type.ending);
        }
    }

    /**
     * Pictures from the middle of equal parts of the video, named {@code thumbnail-1.jpg} and so on.
     *
     * @param maxSide width and height at most, in pixels, up to 4,096
     * @param count 1 to 100
     */
    record Thumbnails(String name, StillType type, int maxSide, int count) implements Preview {

        public Thumbnails {
            Checks.side(maxSide, 4_096);
            Checks.range("The number of thumbnails", count, 1, 100);
        }

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>(count);
            for (int i = 1; i <= count; i++) {
                names.add(name + "-" + i + "." + type.ending);
            }
            return List.copyOf(names);
        }
    }

    /**
     * Pictures from the middle of equal parts of the video in one sheet, and a WebVTT file whose cues name the area of
     * each ({@code sprite.jpg#xywh=160,0,160,90}), as players take it for the previews of their seek bar.
     *
     * @param maxSide width and height of one picture at most, in pixels, up to 512
     * @param count 1 to 200
     * @param columns 1 to 20
     */
    record Sprite(String name, StillType type, int maxSide, int count, int columns) implements Preview {

        public Sprite {
            Checks.side(maxSide, 512);
            Checks.range("The number of pictures", count, 1, 200);
            Checks.range("The number of columns", columns, 1, 20);
        }

        @Override
        public List<String> names() {
            return List.of(name + "." + type.ending, name + ".vtt");
        }
    }

    /**
     * A part of the video, without sound, repeated for ever.
     *
     * @param maxSide width and height at most, in pixels
     * @param from where it begins, as a part of the whole: 0 is the beginning
     * @param length its length; a video that is shorter is shown to its end
     * @param framesPerSecond 1 to 30
     */
    record Clip(String name, ClipType type, int maxSide, double from, Duration length, int framesPerSecond)
            implements Preview {

        /** Pictures of a clip times the pixels of each: they are all in memory while its palette is made. */
        static final long MAX_PIXELS = 64_000_000;

        public Clip {
            Checks.side(maxSide, 4_096);
            Checks.part(from);
            Checks.range("The number of frames per second", framesPerSecond, 1, 30);
            Checks.range("A clip's length in milliseconds", length.toMillis(), 1, 60_000);
            long pixels = length.toMillis() * framesPerSecond / 1_000 * maxSide * maxSide;
            if (pixels > MAX_PIXELS) {
                throw new IllegalArgumentException("A clip of " + length.toMillis() + " ms with " + framesPerSecond
                        + " pictures of " + maxSide + " pixels a second is too much; make one of the three smaller");
            }
        }

        @Override
        public List<String> names() {
            return List.of(name + "." + type.ending);
        }
    }
}
