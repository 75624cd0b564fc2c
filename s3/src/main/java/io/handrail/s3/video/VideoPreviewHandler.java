package io.handrail.s3.video;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.s3.ObjectBody;
import io.handrail.s3.OutputLocation;
import io.handrail.s3.PutOptions;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectHandler;
import io.handrail.s3.S3Objects;
import io.handrail.s3.internal.process.Deadline;
import io.handrail.s3.internal.process.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes previews of every video that is put into a bucket: poster, thumbnails, a sheet for a player's seek bar, an
 * animated GIF or WebP. There is no method to write: configure {@code PREVIEW_BUCKET}, {@code PREVIEW_KEYS} and
 * {@code PREVIEW_KINDS} (see {@link VideoPreviewSettings}), or give the other constructor {@link Preview}s of your own.
 *
 * <p>The function needs ffmpeg ({@link Ffmpeg#find()}), which is in none of Lambda's runtimes; {@code
 * docs/ffmpeg-layer.md} of this project tells how to make a layer of it.
 *
 * <p>The video itself is never changed. What is no video is refused with an {@link UnsupportedVideoException}, and a
 * script or playlist that calls itself a video is no video. Previews are written when all of them are made; a second
 * delivery writes the same keys again, and one of an earlier upload does not replace the previews of a later one; the
 * function needs {@code s3:GetObject} on its results to see that. What lies where previews are written is skipped, so that
 * the function does not trigger itself, and so is what it made itself or what was replaced meanwhile. ffmpeg is ended two
 * seconds before the invocation's time is over, and the error says so.
 *
 * <p>Videos larger than {@link VideoPreviewSettings#maxDownload()} are read from S3 by a pre-signed address, with the
 * permissions of the function's role; {@code ffmpeg} then needs TLS.
 */
public class VideoPreviewHandler extends S3ObjectHandler {

    private final VideoSource source;
    private final S3Objects objects;
    private final VideoPreviews tool;
    private final VideoPreviewSettings settings;

    /**
     * For Lambda: configured by environment variables.
     *
     * @throws IllegalStateException if {@code PREVIEW_BUCKET} is not set, or there is no ffmpeg
     */
    public VideoPreviewHandler() {
        this(
                Clients.create(S3Client.builder()),
                new VideoPreviews(Ffmpeg.find(), VideoLimits.DEFAULT),
                VideoPreviewSettings.fromEnvironment());
    }

    /** For tests and for functions that configure themselves. */
    protected VideoPreviewHandler(S3Client s3, VideoPreviews tool, VideoPreviewSettings settings) {
        this.objects = new S3Objects(s3);
        this.source = new VideoSource(s3, objects);
        this.tool = tool;
        this.settings = settings;
    }

    /**
     * The key of a preview; must depend on nothing but the video and the preview's name. Called before any work is done.
     * Default: by the pattern of {@link VideoPreviewSettings#output()}.
     */
    protected String keyFor(S3ObjectEvent video, String name) {
        return settings.output().keyFor(video.key(), name);
    }

    /**
     * Called once all previews of a video are written; for a database, or a message. A throw fails the invocation, and
     * the video comes again. Default: nothing.
     *
     * @param keys of the previews, in the bucket of {@link VideoPreviewSettings#output()}
     */
    protected void previewed(S3ObjectEvent video, VideoInfo info, List<String> keys, Context context)
            throws Exception {}

    @Override
    protected final void process(S3ObjectEvent video, Context context) throws Exception {
        OutputLocation output = settings.output();
        if (output.holds(video.bucket(), video.key())) {
            context.getLogger().log("Skipped " + video.uri() + ": it lies where previews are written\n");
            return;
        }
        List<String> keys = new ArrayList<>();
        for (Preview preview : settings.previews()) {
            for (String name : preview.names()) {
                String key = keyFor(video, name);
                output.requireNoCircle(video, key);
                keys.add(key);
            }
        }
        Optional<VideoInfo> written;
        try (Scratch scratch = Scratch.create("handrail-video-")) {
            Deadline deadline = Deadline.before(context);
            written = make(video, keys, scratch.directory(), deadline);
        } catch (UnsupportedVideoException e) {
            throw new UnsupportedVideoException(video.uri() + " " + e.getMessage(), e.getCause());
        } catch (FfmpegException e) {
            throw new FfmpegException(video.uri() + " " + e.getMessage());
        }
        if (written.isEmpty()) {
            context.getLogger().log("Skipped " + video.uri() + ": there are previews of a later upload\n");
            return;
        }
        previewed(video, written.get(), List.copyOf(keys), context);
    }

    /** Empty if there are previews of a later upload, which then has the others written, too. */
    private Optional<VideoInfo> make(S3ObjectEvent video, List<String> keys, Path directory, Deadline deadline)
            throws IOException {
        VideoInput input =
                source.open(video, tool.limits().maxBytes(), settings.maxDownload(), directory, deadline.remaining());
        VideoInfo info = tool.probe(input, directory, deadline.remaining());
        List<PreviewFile> made = tool.make(input, info, settings.previews(), directory, deadline.remaining());
        for (int i = 0; i < made.size(); i++) {
            PreviewFile preview = made.get(i);
            ObjectBody body = ObjectBody.of(preview.file());
            PutOptions options = PutOptions.of(preview.contentType());
            if (!objects.putInOrder(video, settings.output().bucket(), keys.get(i), body, options)) {
                return Optional.empty();
            }
        }
        return Optional.of(info);
    }

    @Override
    protected void prime() throws Exception {
        super.prime();
        Clients.prime(S3Client.builder(), client -> {
            client.getObject(r -> r.bucket("sample").key("sample")).abort();
            client.putObject(r -> r.bucket("sample").key("sample"), RequestBody.fromBytes(new byte[1]));
        });
    }
}
