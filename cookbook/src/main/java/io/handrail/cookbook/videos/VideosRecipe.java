package io.handrail.cookbook.videos;

import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.s3.video.Ffmpeg;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A video is uploaded; a poster, a GIF, an animated WebP and a sheet for the seek bar appear. */
public final class VideosRecipe implements Recipe {

    @Override
    public String title() {
        return "previews of uploaded videos";
    }

    @Override
    public Optional<String> missing() {
        try {
            Ffmpeg.find();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of("there is no ffmpeg and ffprobe here (Debian: apt-get install ffmpeg)");
        }
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        kitchen.say("starting a local S3, and making a film");
        try (LocalAws aws = LocalAws.with(LocalAws.Service.S3).start();
                S3Client s3 = Clients.create(S3Client.builder())) {
            String uploads = aws.uniqueName("films");
            String results = aws.uniqueName("previews");
            s3.createBucket(r -> r.bucket(uploads));
            s3.createBucket(r -> r.bucket(results));
            byte[] film = Film.mp4();
            s3.putObject(r -> r.bucket(uploads).key("2026/film.mp4"), RequestBody.fromBytes(film));

            Map<String, String> environment = new HashMap<>(aws.environment());
            for (String variable : new String[] {"PATH", "FFMPEG_PATH", "FFPROBE_PATH"}) {
                String value = Environment.get(variable);
                if (value != null) {
                    environment.put(variable, value);
                }
            }
            environment.put("PREVIEW_BUCKET", results);
            environment.put("PREVIEW_KEYS", "{key}/{name}");
            environment.put("PREVIEW_KINDS", "poster,gif,webp,sprite");
            try (LambdaRuntime function = kitchen.start(VideoPreviews.class, environment)) {
                InvocationResult result = Kitchen.succeeded(function.invoke(Events.s3()
                        .bucket(uploads)
                        .key("2026/film.mp4")
                        .size(film.length)
                        .json()));
                kitchen.say("the function took " + result.duration().toMillis() + " ms");
            }
            return new Outcome(
                    "a video of " + Film.SECONDS + " s, 640x360, " + film.length / 1024 + " KiB",
                    collect(kitchen, s3, results));
        }
    }

    private static String collect(Kitchen kitchen, S3Client s3, String bucket) throws Exception {
        StringBuilder sizes = new StringBuilder();
        for (S3Object file : s3.listObjectsV2(r -> r.bucket(bucket)).contents()) {
            byte[] bytes =
                    s3.getObjectAsBytes(r -> r.bucket(bucket).key(file.key())).asByteArray();
            String name = file.key().substring(file.key().lastIndexOf('/') + 1);
            kitchen.say("read back " + kitchen.write("videos/" + name, bytes));
            sizes.append(sizes.isEmpty() ? "" : ", ").append(name).append(" (");
            sizes.append((bytes.length + 1_023) / 1_024).append(" KiB)");
        }
        return sizes.toString();
    }
}
