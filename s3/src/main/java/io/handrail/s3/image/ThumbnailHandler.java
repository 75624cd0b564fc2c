package io.handrail.s3.image;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectException;
import io.handrail.s3.S3ObjectHandler;
import io.handrail.s3.image.codec.UnsupportedImageException;
import java.io.EOFException;
import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes a thumbnail of every JPEG photo that is put into a bucket. There is no method to write: configure
 * {@code THUMBNAIL_BUCKET}, {@code THUMBNAIL_PREFIX} and {@code THUMBNAIL_SIZE} (see {@link Thumbnails}), or override
 * {@link #keyFor} to name thumbnails differently.
 *
 * <p>The photo itself is never changed. The same photo gives the same thumbnail under the same key, so a second delivery
 * does no harm. What lies where thumbnails are written is skipped, so that the function does not trigger itself.
 *
 * <p>Limits: photos of {@value #MAX_BYTES} bytes and 50 megapixels; a photo of 12 megapixels takes about 150 MB of
 * memory while it is worked on.
 */
public class ThumbnailHandler extends S3ObjectHandler {

    /** The largest file that is read, in bytes. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    private final S3Client s3;
    private final Thumbnails thumbnails;

    /**
     * For Lambda: configured by environment variables.
     *
     * @throws IllegalStateException if {@code THUMBNAIL_BUCKET} is not set
     */
    public ThumbnailHandler() {
        this(Clients.create(S3Client.builder()), Thumbnails.fromEnvironment());
    }

    /** For tests and for functions that configure themselves. */
    protected ThumbnailHandler(S3Client s3, Thumbnails thumbnails) {
        this.s3 = s3;
        this.thumbnails = thumbnails;
    }

    /**
     * The key of a photo's thumbnail; must depend on nothing but the photo. A key in the bucket of the photos that is not
     * under {@link Thumbnails#prefix()} is refused, because it would trigger the function again. Default: the prefix and
     * the photo's own key, so that no two photos share one.
     */
    protected String keyFor(S3ObjectEvent photo) {
        return thumbnails.prefix() + photo.key();
    }

    @Override
    protected final void process(S3ObjectEvent photo, Context context) throws IOException {
        if (thumbnails.holds(photo.bucket(), photo.key())) {
            context.getLogger().log("Skipped " + photo.uri() + ": it lies where thumbnails are written\n");
            return;
        }
        String key = keyFor(photo);
        thumbnails.requireNoCircle(photo, key);
        byte[] thumbnail;
        try {
            thumbnail = JpegImages.shrink(read(photo), thumbnails.maxSide());
        } catch (UnsupportedImageException e) {
            throw new UnsupportedImageException(photo.uri() + " " + e.getMessage(), e.getCause());
        }
        write(key, thumbnail);
    }

    private byte[] read(S3ObjectEvent photo) throws IOException {
        try (var in =
                s3.getObject(r -> r.bucket(photo.bucket()).key(photo.key()).versionId(photo.versionId()))) {
            byte[] file = in.readNBytes(MAX_BYTES + 1);
            if (file.length > MAX_BYTES) {
                in.abort();
                throw new UnsupportedImageException("is larger than " + MAX_BYTES + " bytes", null);
            }
            // Before JDK 25 a connection that breaks off looks like the end of the object.
            if (file.length != in.response().contentLength()) {
                throw new EOFException(file.length + " of its " + in.response().contentLength() + " bytes arrived");
            }
            return file;
        } catch (IOException e) {
            throw new IOException("Cannot read " + photo.uri() + ": " + e.getMessage(), e);
        } catch (SdkException e) {
            throw S3ObjectException.of("read", photo.uri(), "s3:GetObject", e);
        }
    }

    private void write(String key, byte[] thumbnail) {
        try {
            s3.putObject(
                    r -> r.bucket(thumbnails.bucket()).key(key).contentType("image/jpeg"),
                    RequestBody.fromBytes(thumbnail));
        } catch (SdkException e) {
            throw S3ObjectException.of("write", "s3://" + thumbnails.bucket() + "/" + key, "s3:PutObject", e);
        }
    }

    @Override
    protected void prime() throws Exception {
        super.prime();
        ImagePrimer.prime();
        Clients.prime(S3Client.builder(), client -> {
            client.getObject(r -> r.bucket("sample").key("sample")).abort();
            client.putObject(r -> r.bucket("sample").key("sample"), RequestBody.fromBytes(new byte[1]));
        });
    }
}
