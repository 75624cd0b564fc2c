package io.handrail.s3.video;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.JsonDecoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@code ffprobe -of json} prints. What a file says of itself is taken as text and checked later. */
final class ProbeReader implements JsonDecoder<ProbeReader.Probe> {

    /** What ffprobe found. */
    static final class Probe {
        @Nullable
        String format;

        @Nullable
        String duration;

        final List<Stream> streams = new ArrayList<>();
    }

    /** One stream of the file. */
    static final class Stream {
        int index;
        int width;
        int height;
        double rotation;
        boolean isPicture;
        String type = "";
        String codec = "unknown";

        @Nullable
        String duration;

        @Nullable
        String pixelAspect;

        @Nullable
        String frameRate;
    }

    @Override
    public Probe read(JsonReader in) throws IOException {
        Probe probe = new Probe();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "format" -> format(in, probe);
                case "streams" -> {
                    in.beginArray();
                    while (in.hasNext()) {
                        probe.streams.add(stream(in));
                    }
                    in.endArray();
                }
                default -> in.skipValue();
            }
        }
        in.endObject();
        return probe;
    }

    private static void format(JsonReader in, Probe probe) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "format_name" -> probe.format = in.nextString();
                case "duration" -> probe.duration = in.nextString();
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static Stream stream(JsonReader in) throws IOException {
        Stream stream = new Stream();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "index" -> stream.index = in.nextInt();
                case "codec_type" -> stream.type = in.nextString();
                case "codec_name" -> stream.codec = in.nextString();
                case "width" -> stream.width = in.nextInt();
                case "height" -> stream.height = in.nextInt();
                case "duration" -> stream.duration = in.nextString();
                case "sample_aspect_ratio" -> stream.pixelAspect = in.nextString();
                case "avg_frame_rate" -> stream.frameRate = in.nextString();
                case "disposition" -> disposition(in, stream);
                case "side_data_list" -> sideData(in, stream);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return stream;
    }

    private static void disposition(JsonReader in, Stream stream) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("attached_pic")) {
                stream.isPicture = in.nextInt() == 1;
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }

    private static void sideData(JsonReader in, Stream stream) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("rotation") && in.peek() == JsonToken.NUMBER) {
                    stream.rotation = in.nextDouble();
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
        }
        in.endArray();
    }
}
