package io.handrail.s3.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.ImageType;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.PngEncoder;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.request.SignedVariants;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The handler under AWS's runtime client, against an S3 server. */
class ImageRequestHandlerIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    private static final String KEY = "sixteen bytes or more";

    private static S3Client s3;
    private static String bucket;
    private static LambdaRuntime named;
    private static LambdaRuntime signed;

    @BeforeAll
    static void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        s3 = S3Client.create();
        bucket = aws.uniqueName("images");
        s3.createBucket(r -> r.bucket(bucket));
        named = function("IMAGE_VARIANTS", "small?width=100&format=auto; huge?factor=1&format=png");
        signed = function("IMAGE_SIGNING_KEY", KEY);
        upload("a b/lake é.jpg", Photos.gradient(800, 600, "jpeg"));
    }

    private static LambdaRuntime function(String variable, String value) {
        return LambdaRuntime.forked(ImageRequestHandler.class)
                .env(aws.environment())
                .env("IMAGE_BUCKET", bucket)
                .env("IMAGE_PREFIX", "public/")
                .env(variable, value)
                .start();
    }

    @AfterAll
    static void stop() {
        if (named != null) {
            named.close();
        }
        if (signed != null) {
            signed.close();
        }
        if (s3 != null) {
            s3.close();
        }
    }

    private static void upload(String key, byte[] file) {
        s3.putObject(r -> r.bucket(bucket).key("public/" + key), RequestBody.fromBytes(file));
    }

    private static JsonObject ask(LambdaRuntime function, String method, String path, String query, String... headers) {
        JsonObject event = new JsonObject();
        event.addProperty("version", "2.0");
        event.addProperty("routeKey", "$default");
        event.addProperty("rawPath", path);
        event.addProperty("rawQueryString", query);
        JsonObject named = new JsonObject();
        for (int i = 0; i < headers.length; i += 2) {
            named.addProperty(headers[i], headers[i + 1]);
        }
        event.add("headers", named);
        JsonObject http = new JsonObject();
        http.addProperty("method", method);
        http.addProperty("path", path);
        JsonObject context = new JsonObject();
        context.add("http", http);
        event.add("requestContext", context);
        event.addProperty("isBase64Encoded", false);
        InvocationResult result = function.invoke(event.toString());
        assertThat(result.isError()).as(result.payload()).isFalse();
        return JsonParser.parseString(result.payload()).getAsJsonObject();
    }

    private static int status(JsonObject response) {
        return response.get("statusCode").getAsInt();
    }

    private static String header(JsonObject response, String name) {
        return response.getAsJsonObject("headers").get(name).getAsString();
    }

    private static byte[] body(JsonObject response) {
        assertThat(response.get("isBase64Encoded").getAsBoolean()).isTrue();
        return Base64.getDecoder().decode(response.get("body").getAsString());
    }

    @Test
    void aBrowserGetsTheFormatItNames() {
        JsonObject webp = ask(named, "GET", "/a%20b/lake%20%C3%A9.jpg", "variant=small", "accept", "image/webp,*/*");
        assertThat(status(webp)).isEqualTo(200);
        assertThat(header(webp, "content-type")).isEqualTo("image/webp");
        assertThat(header(webp, "vary")).isEqualTo("Accept");
        assertThat(header(webp, "cache-control")).isEqualTo("public, max-age=86400");
        assertThat(ImageHeader.read(body(webp))).isEqualTo(new ImageHeader(ImageType.WEBP, 100, 75, 1));

        JsonObject jpeg = ask(named, "GET", "/a%20b/lake%20%C3%A9.jpg", "variant=small", "accept", "*/*");
        assertThat(header(jpeg, "content-type")).isEqualTo("image/jpeg");
        assertThat(header(jpeg, "etag")).isNotEqualTo(header(webp, "etag"));
    }

    @Test
    void whatTheBrowserHasIsNotMadeAgainUntilTheImageIsAnother() {
        upload("changing.jpg", Photos.gradient(80, 60, "jpeg"));
        JsonObject first = ask(named, "GET", "/changing.jpg", "variant=small");
        String tag = header(first, "etag");
        JsonObject second = ask(named, "GET", "/changing.jpg", "variant=small", "if-none-match", tag);
        assertThat(status(second)).isEqualTo(304);
        assertThat(second.has("body")).isFalse();
        assertThat(header(second, "etag")).isEqualTo(tag);
        upload("changing.jpg", Photos.gradient(90, 60, "jpeg"));
        assertThat(status(ask(named, "GET", "/changing.jpg", "variant=small", "if-none-match", tag)))
                .isEqualTo(200);
    }

    @Test
    void aSignatureAllowsWhatItSigns() {
        String query = new SignedVariants(KEY.getBytes(StandardCharsets.UTF_8))
                .sign("/a b/lake é.jpg", Map.of("mode", "cover", "width", "60", "height", "60"));
        JsonObject good = ask(signed, "GET", "/a%20b/lake%20%C3%A9.jpg", query);
        assertThat(ImageHeader.read(body(good))).isEqualTo(new ImageHeader(ImageType.JPEG, 60, 60, 1));
        assertThat(status(ask(signed, "GET", "/a%20b/lake%20%C3%A9.jpg", query.replace("60", "61"))))
                .isEqualTo(403);
        assertThat(status(ask(signed, "GET", "/other.jpg", query))).isEqualTo(403);
    }

    @Test
    void otherRequestsAreRefusedWithTheirReason() {
        assertThat(status(ask(named, "GET", "/gone.jpg", "variant=small"))).isEqualTo(404);
        assertThat(status(ask(named, "POST", "/a.jpg", "variant=small"))).isEqualTo(405);
        assertThat(status(ask(named, "GET", "/%zz.jpg", "variant=small"))).isEqualTo(400);
        assertThat(status(ask(named, "GET", "/../secret.jpg", "variant=small"))).isEqualTo(404);
        upload("notes.jpg", "not an image".getBytes(StandardCharsets.UTF_8));
        JsonObject refused = ask(named, "GET", "/notes.jpg", "variant=small");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(header(refused, "content-type")).startsWith("text/plain");
        JsonObject head = ask(named, "HEAD", "/a%20b/lake%20%C3%A9.jpg", "variant=small");
        assertThat(status(head)).isEqualTo(200);
        assertThat(head.has("body")).isFalse();
    }

    @Test
    void aResultLargerThanAnAnswerMayBeIsRefused() {
        Pixels noise = new Pixels(1_500, 1_500, Layout.RGB);
        new Random(1).nextBytes(noise.samples());
        upload("noise.png", PngEncoder.encode(noise, 1, Metadata.NONE));
        assertThat(status(ask(named, "GET", "/noise.png", "variant=huge"))).isEqualTo(413);
    }

    @Test
    void itStartsWithOneRuleOnlyAndPrimesWithoutS3() {
        try (LambdaRuntime both = LambdaRuntime.forked(ImageRequestHandler.class)
                .env(aws.environment())
                .env("IMAGE_BUCKET", bucket)
                .start()) {
            assertThat(both.invoke("{}").error().orElseThrow().message())
                    .contains("IMAGE_VARIANTS", "IMAGE_SIGNING_KEY");
        }
        try (LambdaRuntime primed = LambdaRuntime.forked(ImageRequestHandler.class)
                .env(aws.environment())
                .env("IMAGE_BUCKET", bucket)
                .env("IMAGE_SIGNING_KEY", KEY)
                .snapStart()
                .start()) {
            assertThat(primed.initError()).isEmpty();
        }
    }
}
