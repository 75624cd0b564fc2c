package io.handrail.cookbook.images;

import com.google.gson.JsonObject;
import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.cookbook.thumbnails.Photo;
import io.handrail.core.aws.Clients;
import io.handrail.s3.image.request.SignedVariants;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** One photo is asked for in several sizes and formats: by the name of a variant, and by a signed address. */
public final class ImagesRecipe implements Recipe {

    private static final String SECRET = "from Secrets Manager, in earnest";

    @Override
    public String title() {
        return "images in the size that is asked for";
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        kitchen.say("starting a local S3");
        try (LocalAws aws = LocalAws.with(LocalAws.Service.S3).start();
                S3Client s3 = Clients.create(S3Client.builder())) {
            String bucket = aws.uniqueName("images");
            s3.createBucket(r -> r.bucket(bucket));
            byte[] photo = Photo.jpeg(3_000, 2_000, 7);
            s3.putObject(r -> r.bucket(bucket).key("2026/lake.jpg"), RequestBody.fromBytes(photo));

            Map<String, String> environment = new HashMap<>(aws.environment());
            environment.put("IMAGE_BUCKET", bucket);
            environment.put("IMAGE_VARIANTS", "card?mode=cover&width=400&height=300&gravity=attention&format=auto");
            String named;
            try (LambdaRuntime function = kitchen.start(ProductImages.class, environment)) {
                named = byName(kitchen, new Browser(function));
            }
            environment.remove("IMAGE_VARIANTS");
            environment.put("IMAGE_SIGNING_KEY", SECRET);
            String signed;
            try (LambdaRuntime function = kitchen.start(ProductImages.class, environment)) {
                signed = bySignature(kitchen, new Browser(function));
            }
            return new Outcome("a JPEG of 3000x2000, " + photo.length / 1024 + " KiB", named + "; " + signed);
        }
    }

    private static String byName(Kitchen kitchen, Browser browser) throws Exception {
        JsonObject webp = browser.get("/2026/lake.jpg", "variant=card", Map.of("accept", "image/webp,*/*"));
        kitchen.say("a browser that names WebP got " + Browser.header(webp, "content-type") + ": "
                + kitchen.write("images/card.webp", Browser.body(webp)));
        JsonObject jpeg = browser.get("/2026/lake.jpg", "variant=card", Map.of());
        kitchen.say("another one got " + Browser.header(jpeg, "content-type") + ": "
                + kitchen.write("images/card.jpg", Browser.body(jpeg)));
        JsonObject again =
                browser.get("/2026/lake.jpg", "variant=card", Map.of("if-none-match", Browser.header(jpeg, "etag")));
        return "card as WebP " + Browser.body(webp).length / 1024 + " KiB and JPEG " + Browser.body(jpeg).length / 1024
                + " KiB, then " + Browser.status(again);
    }

    private static String bySignature(Kitchen kitchen, Browser browser) throws Exception {
        SignedVariants signer = new SignedVariants(SECRET.getBytes(StandardCharsets.UTF_8));
        String query = signer.sign("/2026/lake.jpg", Map.of("width", "800", "format", "jpeg", "progressive", "true"));
        JsonObject signed = browser.get("/2026/lake.jpg", query, Map.of());
        kitchen.say("a signed address got " + kitchen.write("images/signed.jpg", Browser.body(signed)));
        JsonObject forged = browser.get("/2026/lake.jpg", query.replace("800", "8000"), Map.of());
        return "signed 800 pixels " + Browser.status(signed) + ", forged 8000 pixels " + Browser.status(forged);
    }
}
