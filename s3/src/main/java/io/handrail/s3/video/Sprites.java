package io.handrail.s3.video;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many small pictures in one, and the list of which is when. */
final class Sprites {

    private static final List<String> RAW = List.of("-f", "rawvideo", "-pix_fmt", "rgb24");

    private Sprites() {}

    static void sprite(Work work, Preview.Sprite sprite, List<PreviewFile> made) throws IOException {
        Size tile = work.fit(sprite.maxSide());
        Path sheet = work.directory.resolve(sprite.names().get(0));
        Path list = work.directory.resolve(sprite.names().get(1));
        Path tiles = work.directory.resolve(sprite.name() + ".tiles");
        Path one = work.directory.resolve(sprite.name() + ".tile");
        try (OutputStream out = Files.newOutputStream(tiles)) {
            for (int i = 0; i < sprite.count(); i++) {
                Files.deleteIfExists(one);
                Stills.picture(work, i, sprite.count(), RAW, tile, one);
                Files.copy(one, out);
            }
        }
        int columns = Math.min(sprite.columns(), sprite.count());
        int rows = (sprite.count() + columns - 1) / columns;
        List<String> command = new ArrayList<>(RAW);
        command.addAll(List.of("-video_size", tile.width() + "x" + tile.height(), "-i", "file:" + tiles));
        command.addAll(List.of("-vf", "tile=" + columns + "x" + rows, "-frames:v", "1"));
        command.addAll(sprite.type().encoder());
        work.convert(command, sheet);
        Files.delete(tiles);
        Files.delete(one);
        Duration whole = work.info.duration().orElse(Duration.ZERO);
        Files.writeString(list, cues(sprite, sheet.getFileName().toString(), tile, columns, whole));
        made.add(new PreviewFile(sheet.getFileName().toString(), sprite.type().contentType, sheet));
        made.add(new PreviewFile(list.getFileName().toString(), "text/vtt", list));
    }

    static String cues(Preview.Sprite sprite, String sheet, Size tile, int columns, Duration whole) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < sprite.count(); i++) {
            text.append('\n');
            time(text, Stills.place(whole, (double) i / sprite.count()));
            text.append(" --> ");
            time(text, Stills.place(whole, (i + 1.0) / sprite.count()));
            text.append('\n').append(sheet).append("#xywh=");
            text.append(i % columns * tile.width()).append(',');
            text.append(i / columns * tile.height()).append(',');
            text.append(tile.width()).append(',').append(tile.height()).append('\n');
        }
        return text.toString();
    }

    /** {@code 00:00:00.000}, as WebVTT writes it. */
    private static void time(StringBuilder text, Duration time) {
        padded(text, time.toHours(), 2).append(':');
        padded(text, time.toMinutesPart(), 2).append(':');
        padded(text, time.toSecondsPart(), 2).append('.');
        padded(text, time.toMillisPart(), 3);
    }

    private static StringBuilder padded(StringBuilder text, long number, int digits) {
        String written = Long.toString(number);
        for (int i = written.length(); i < digits; i++) {
            text.append('0');
        }
        return text.append(written);
    }
}
