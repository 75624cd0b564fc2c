package io.handrail.s3.image;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.s3.ObjectBody;
import io.handrail.s3.ObjectTooLargeException;
import io.handrail.s3.PutOptions;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectHandler;
import io.handrail.s3.S3Objects;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.variant.Variant;
import io.handrail.s3.internal.process.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes thumbnails, or any other {@link Variant}s, of every image that is put into a bucket: JPEG, PNG, GIF and BMP, and
 * WebP and TIFF with their readers (see {@link io.handrail.s3.image.codec.ImageDecoder}). There is no method to write:
 * configure {@code THUMBNAIL_BUCKET}, {@code THUMBNAIL_PREFIX} and {@code THUMBNAIL_SIZE} or {@code THUMBNAIL_VARIANTS}
 * (see {@link Thumbnails}), or override {@link #keyFor} to name thumbnails differently.
 *
 * <p>The image itself is never changed. The same image gives the same thumbnails under the same keys, so a second delivery
 * does no harm, and one of an earlier upload does not replace the thumbnails of a later one; the function needs {@code
 * s3:GetObject} on its results to see that. All of them are made before the first is written. What lies where thumbnails
 * are written is skipped, so that the function does not trigger itself, and so is what it made itself or what was replaced
 * meanwhile. What cannot be read is refused with an {@link UnsupportedImageException}.
 *
 * <p>A JPEG photo of 12 megapixels takes some 30 MB of memory while it is worked on, most of which is its file; an image
 * of another format up to eight bytes for each of its pixels.
 */
public class ThumbnailHandler extends S3ObjectHandler {

    private final S3Objects objects;
    private final ImagePipeline pipeline;
    private final Thumbnails thumbnails;

    /**
     * For Lambda: configured by environment variables.
     *
     * @throws IllegalStateException if {@code THUMBNAIL_BUCKET} is not set
     */
    public ThumbnailHandler() {
        this(
                Clients.create(S3Client.builder()),
                new ImagePipeline(ImageSettings.STANDARD),
                Thumbnails.fromEnvironment());
    }

    /** For tests and for functions that configure themselves. */
    protected ThumbnailHandler(S3Client s3, ImagePipeline pipeline, Thumbnails thumbnails) {
        this.objects = new S3Objects(s3);
        this.pipeline = pipeline;
        this.thumbnails = thumbnails;
    }

    /**
     * The key of a thumbnail; must depend on nothing but the image and the thumbnail. A key in the bucket of the images that
     * is not under {@link Thumbnails#prefix()} is refused, because it would trigger the function again. Default: the prefix
     * and the key by the variant's pattern.
     */
    protected String keyFor(S3ObjectEvent image, ImageFile thumbnail) {
        return thumbnails.prefix() + thumbnail.keyFor(image.key());
    }

    /**
     * Called once all thumbnails of an image are written; for a database, or a message. A throw fails the invocation, and
     * the image comes again. Default: nothing.
     *
     * @param keys of the thumbnails, in the order of the variants
     */
    protected void written(S3ObjectEvent image, List<String> keys, Context context) throws Exception {}

    @Override
    protected final void process(S3ObjectEvent image, Context context) throws Exception {
        if (thumbnails.holds(image.bucket(), image.key())) {
            context.getLogger().log("Skipped " + image.uri() + ": it lies where thumbnails are written\n");
            return;
        }
        // Before any work: with an empty prefix no key can be right.
        thumbnails.requireNoCircle(image, thumbnails.prefix() + image.key());
        Deadline deadline = Deadline.before(context);
        List<ImageFile> made;
        try {
            made = pipeline.make(
                    read(image),
                    thumbnails.variants(),
                    () -> deadline.remaining().isZero());
        } catch (UnsupportedImageException e) {
            throw new UnsupportedImageException(e.reason(), image.uri() + " " + e.getMessage(), e.getCause());
        }
        List<String> keys = keys(image, made);
        for (int i = 0; i < keys.size(); i++) {
            if (!write(image, keys.get(i), made.get(i))) {
                context.getLogger().log("Skipped " + image.uri() + ": there are thumbnails of a later upload\n");
                return;
            }
        }
        written(image, keys, context);
    }

    private List<String> keys(S3ObjectEvent image, List<ImageFile> made) {
        List<String> keys = new ArrayList<>();
        for (ImageFile thumbnail : made) {
            String key = keyFor(image, thumbnail);
            thumbnails.requireNoCircle(image, key);
            if (keys.contains(key)) {
                throw new IllegalStateException("Two thumbnails of " + image.uri() + " would have the key " + key);
            }
            keys.add(key);
        }
        return List.copyOf(keys);
    }

    private byte[] read(S3ObjectEvent image) throws IOException {
        try {
            return objects.read(image, pipeline.settings().maxBytes());
        } catch (ObjectTooLargeException e) {
            throw ImagePipeline.tooLarge(pipeline.settings().maxBytes());
        }
    }

    /** False if there is a thumbnail of a later upload. */
    private boolean write(S3ObjectEvent image, String key, ImageFile thumbnail) throws IOException {
        return objects.putInOrder(
                image,
                thumbnails.bucket(),
                key,
                ObjectBody.of(thumbnail.bytes()),
                PutOptions.of(thumbnail.format().mediaType()));
    }

    @Override
    protected void prime() throws Exception {
        super.prime();
        ImagePrimer.prime(pipeline, thumbnails.variants());
        Clients.prime(S3Client.builder(), client -> {
            client.getObject(r -> r.bucket("sample").key("sample")).abort();
            client.putObject(r -> r.bucket("sample").key("sample"), RequestBody.fromBytes(new byte[1]));
        });
    }
}
