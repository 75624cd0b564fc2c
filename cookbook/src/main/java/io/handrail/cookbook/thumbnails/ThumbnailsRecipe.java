package io.handrail.cookbook.thumbnails;

import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.core.aws.Clients;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A photo of 12 megapixels is uploaded; a thumbnail of it appears. */
public final class ThumbnailsRecipe implements Recipe {

    private static final List<String> KEYS = List.of("2026/lake at dusk.jpg", "2026/café + bridge.jpeg");

    @Override
    public String title() {
        return "thumbnails for uploaded photos";
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        kitchen.say("starting a local S3");
        try (LocalAws aws = LocalAws.with(LocalAws.Service.S3).start();
                S3Client s3 = Clients.create(S3Client.builder())) {
            String uploads = aws.uniqueName("photos");
            String results = aws.uniqueName("thumbnails");
            s3.createBucket(r -> r.bucket(uploads));
            s3.createBucket(r -> r.bucket(results));

            Map<String, String> environment = new HashMap<>(aws.environment());
            environment.put("THUMBNAIL_BUCKET", results);
            try (LambdaRuntime function = kitchen.start(PhotoThumbnails.class, environment)) {
                long bytesIn = 0;
                StringBuilder sizes = new StringBuilder();
                for (int i = 0; i < KEYS.size(); i++) {
                    String key = KEYS.get(i);
                    byte[] photo = Photo.jpeg(4_000, 3_000, i);
                    bytesIn += photo.length;
                    kitchen.say("uploading \"" + key + "\", " + photo.length / 1024 + " KiB");
                    s3.putObject(r -> r.bucket(uploads).key(key), RequestBody.fromBytes(photo));

                    String event = Events.s3()
                            .bucket(uploads)
                            .key(key)
                            .size(photo.length)
                            .json();
                    InvocationResult result = Kitchen.succeeded(function.invoke(event));
                    kitchen.say("the function took " + result.duration().toMillis() + " ms");
                    sizes.append(i == 0 ? "" : ", ").append(collect(kitchen, s3, results, key));
                }
                return new Outcome(
                        KEYS.size() + " JPEGs of 4000x3000, " + bytesIn / 1024 + " KiB", "thumbnails of " + sizes);
            }
        }
    }

    private static String collect(Kitchen kitchen, S3Client s3, String bucket, String key) throws Exception {
        String thumbnail = key.substring(0, key.lastIndexOf('.')) + ".thumbnail.jpg";
        byte[] file = s3.getObjectAsBytes(r -> r.bucket(bucket).key(thumbnail)).asByteArray();
        kitchen.say("read back " + kitchen.write("thumbnails/" + thumbnail, file));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getWidth() + "x" + image.getHeight() + " (" + file.length / 1024 + " KiB)";
    }
}
