package io.handrail.s3.image;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.LambdaHandler;
import io.handrail.core.aws.Clients;
import io.handrail.s3.S3ObjectException;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.request.EntityTag;
import io.handrail.s3.image.request.ImageOrigin;
import io.handrail.s3.image.request.ImageRequest;
import io.handrail.s3.image.request.ImageRequestReader;
import io.handrail.s3.image.request.ImageResponse;
import io.handrail.s3.image.request.ImageResponseWriter;
import io.handrail.s3.image.request.NamedVariants;
import io.handrail.s3.image.request.RefusedRequestException;
import io.handrail.s3.image.request.SignedVariants;
import io.handrail.s3.image.request.VariantRules;
import io.handrail.s3.image.variant.ImageFormat;
import io.handrail.s3.image.variant.InvalidVariantException;
import io.handrail.s3.image.variant.Variant;
import io.handrail.s3.image.variant.VariantParser;
import io.handrail.s3.internal.process.Deadline;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Answers requests for images in the size that is asked for: the origin of a CloudFront distribution, as a function URL or
 * behind an HTTP API (payload format 2.0). The path is the image's key: decoded once, by the
 * HTTP API or by this class. There is no method to write: configure
 * {@code IMAGE_BUCKET}, {@code IMAGE_PREFIX} and {@code IMAGE_MAX_AGE} (see {@link ImageOrigin}), and what may be asked
 * for: {@code IMAGE_VARIANTS} ({@link NamedVariants}, as {@link VariantParser#list} takes them) or {@code
 * IMAGE_SIGNING_KEY} ({@link SignedVariants}).
 *
 * <p>Answers carry {@code Cache-Control}, {@code ETag}, and where the format is {@code auto} {@code Vary: Accept}; a cache
 * must have {@code Accept} and the query in its key. An {@code If-None-Match} that holds is answered with 304 before the
 * image is read. A result over what a function may answer (6 MB, as base64) is refused with 413.
 *
 * <p>Other answers: 400 or 403 for what is not allowed, 404, 405 for methods other than GET and HEAD, 422 for what is no
 * image that can be read, 503 for no time. Their bodies are text that repeats nothing of the request.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">AWS: function URLs</a>
 */
public class ImageRequestHandler extends LambdaHandler<ImageRequest, ImageResponse> {

    private static final String SAMPLE = """
            {"version":"2.0","rawPath":"/sample.jpg","rawQueryString":"","headers":{"accept":"image/webp"},\
            "requestContext":{"http":{"method":"OPTIONS"}}}""";

    private final S3Client s3;
    private final ImagePipeline pipeline;
    private final ImageOrigin origin;
    private final VariantRules rules;

    /**
     * For Lambda: configured by environment variables.
     *
     * @throws IllegalStateException if {@code IMAGE_BUCKET} is not set, or not one of the two rules
     */
    public ImageRequestHandler() {
        this(
                Clients.create(S3Client.builder()),
                new ImagePipeline(ImageSettings.STANDARD),
                ImageOrigin.fromEnvironment(),
                rulesFromEnvironment());
    }

    /** For tests and for functions that configure themselves. */
    protected ImageRequestHandler(S3Client s3, ImagePipeline pipeline, ImageOrigin origin, VariantRules rules) {
        super(new ImageRequestReader(), new ImageResponseWriter());
        this.s3 = s3;
        this.pipeline = pipeline;
        this.origin = origin;
        this.rules = rules;
    }

    private static VariantRules rulesFromEnvironment() {
        String variants = Environment.get("IMAGE_VARIANTS");
        String key = Environment.get("IMAGE_SIGNING_KEY");
        if (variants != null && key == null) {
            return new NamedVariants(VariantParser.list(variants));
        }
        if (key != null && variants == null) {
            return new SignedVariants(key.getBytes(StandardCharsets.UTF_8));
        }
        throw new IllegalStateException("Set one of IMAGE_VARIANTS (what may be asked for by name) and"
                + " IMAGE_SIGNING_KEY (a secret that signs what is asked for)");
    }

    @Override
    public final ImageResponse handle(ImageRequest request, Context context) throws Exception {
        try {
            return answer(request, context);
        } catch (RefusedRequestException e) {
            return refused(e.status(), e);
        } catch (InvalidVariantException e) {
            return refused(400, e);
        } catch (UnsupportedImageException e) {
            context.getLogger().log("Refused an image: " + e.getMessage() + "\n");
            return refused(e.reason() == Reason.OUT_OF_TIME ? 503 : 422, e);
        }
    }

    private ImageResponse answer(ImageRequest request, Context context) throws IOException {
        boolean head = request.method().equals("HEAD");
        if (!head && !request.method().equals("GET")) {
            throw new RefusedRequestException(405, "An image can be asked for by GET and HEAD");
        }
        String key = origin.keyOf(request.path());
        Variant variant = rules.variantOf(request);
        Deadline deadline = Deadline.before(context);
        try (ResponseInputStream<GetObjectResponse> source = open(key, context)) {
            String tag = EntityTag.of(source.response().eTag(), variant, request.accept());
            Map<String, String> headers = headers(variant, tag);
            if (EntityTag.isIn(request.ifNoneMatch(), tag)) {
                source.abort();
                return new ImageResponse(304, headers, new byte[0]);
            }
            byte[] file = read(source, key);
            ImageFile made = pipeline.make(
                            file,
                            List.of(variant),
                            request.accept(),
                            () -> deadline.remaining().isZero())
                    .get(0);
            if (made.bytes().length > ImageResponseWriter.MAX_BODY) {
                throw new RefusedRequestException(413, "The image is larger than a function may answer");
            }
            headers.put("content-type", made.format().mediaType());
            return new ImageResponse(200, headers, head ? new byte[0] : made.bytes());
        }
    }

    private Map<String, String> headers(Variant variant, String tag) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("etag", tag);
        headers.put("cache-control", "public, max-age=" + origin.maxAgeSeconds());
        headers.put("x-content-type-options", "nosniff");
        if (variant.output().format() == ImageFormat.AUTO) {
            headers.put("vary", "Accept");
        }
        return headers;
    }

    private static ImageResponse refused(int status, RuntimeException why) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "text/plain; charset=utf-8");
        // A cache may spare the function the same question for a while, but not for what may soon be answered.
        headers.put("cache-control", status == 404 || status == 422 ? "public, max-age=60" : "no-store");
        String message = String.valueOf(why.getMessage());
        String body = why instanceof UnsupportedImageException ? "The image " + message : message;
        return new ImageResponse(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseInputStream<GetObjectResponse> open(String key, Context context) {
        try {
            return s3.getObject(r -> r.bucket(origin.bucket()).key(key));
        } catch (S3Exception e) {
            // S3 says 403 of what is not there to whom may not list the bucket.
            if (e.statusCode() == 403) {
                context.getLogger()
                        .log("S3 refused an image (403): it is not there, or the role lacks s3:GetObject on it\n");
            }
            if (e.statusCode() == 403 || e.statusCode() == 404) {
                throw new RefusedRequestException(404, "There is no such image");
            }
            throw S3ObjectException.of("read", uri(key), "s3:GetObject", e);
        } catch (SdkException e) {
            throw S3ObjectException.of("read", uri(key), "s3:GetObject", e);
        }
    }

    private byte[] read(ResponseInputStream<GetObjectResponse> source, String key) throws IOException {
        int most = pipeline.settings().maxBytes();
        long announced = source.response().contentLength();
        if (announced > most) {
            source.abort();
            throw ImagePipeline.tooLarge(most);
        }
        byte[] file = source.readNBytes(most);
        // Before JDK 25 a connection that breaks off looks like the end of the object.
        if (file.length != announced) {
            throw new EOFException(
                    "Cannot read " + uri(key) + ": " + file.length + " of its " + announced + " bytes arrived");
        }
        return file;
    }

    private String uri(String key) {
        return "s3://" + origin.bucket() + "/" + key;
    }

    /** Is refused before S3 is asked. */
    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }

    @Override
    protected void prime() throws Exception {
        super.prime();
        ImagePrimer.prime(pipeline, List.of(VariantParser.query("sample", Map.of("width", "8", "format", "auto"))));
        Clients.prime(
                S3Client.builder(),
                client ->
                        client.getObject(r -> r.bucket("sample").key("sample")).abort());
    }
}
