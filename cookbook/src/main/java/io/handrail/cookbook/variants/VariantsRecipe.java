package io.handrail.cookbook.variants;

import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.cookbook.thumbnails.Photo;
import io.handrail.core.aws.Clients;
import io.handrail.testing.Events;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One photo is uploaded, and its event delivered twice; three files of it appear. */
public final class VariantsRecipe implements Recipe {

    private static final String KEY = "2026/lake.jpg";

    private static final String VARIANTS = "small?width=200;"
            + "card?mode=cover&width=640&height=480&gravity=attention&format=webp&fallback=jpeg;"
            + "hero?width=1600&progressive=true&quality=82";

    @Override
    public String title() {
        return "three variants of one upload";
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        kitchen.say("starting a local S3");
        try (LocalAws aws = LocalAws.with(LocalAws.Service.S3).start();
                S3Client s3 = Clients.create(S3Client.builder())) {
            String uploads = aws.uniqueName("photos");
            String results = aws.uniqueName("variants");
            s3.createBucket(r -> r.bucket(uploads));
            s3.createBucket(r -> r.bucket(results));
            byte[] photo = Photo.jpeg(4_000, 3_000, 11);
            s3.putObject(r -> r.bucket(uploads).key(KEY), RequestBody.fromBytes(photo));

            Map<String, String> environment = new HashMap<>(aws.environment());
            environment.put("THUMBNAIL_BUCKET", results);
            environment.put("THUMBNAIL_VARIANTS", VARIANTS);
            String event = Events.s3()
                    .bucket(uploads)
                    .key(KEY)
                    .size(photo.length)
                    .sequencer("0A")
                    .json();
            try (LambdaRuntime function = kitchen.start(PhotoVariants.class, environment)) {
                for (int delivery = 1; delivery <= 2; delivery++) {
                    long millis =
                            Kitchen.succeeded(function.invoke(event)).duration().toMillis();
                    kitchen.say("delivery " + delivery + " took " + millis + " ms");
                }
            }
            List<S3Object> made = s3.listObjectsV2(r -> r.bucket(results)).contents();
            StringBuilder sizes = new StringBuilder();
            for (S3Object file : made) {
                byte[] bytes = s3.getObjectAsBytes(r -> r.bucket(results).key(file.key()))
                        .asByteArray();
                kitchen.say("read back " + kitchen.write(file.key().replace("thumbnails/", "variants/"), bytes));
                sizes.append(", ")
                        .append(file.key())
                        .append(' ')
                        .append(bytes.length / 1024)
                        .append(" KiB");
            }
            return new Outcome(
                    "a JPEG of 4000x3000, " + photo.length / 1024 + " KiB, delivered twice",
                    made.size() + " files" + sizes);
        }
    }
}
