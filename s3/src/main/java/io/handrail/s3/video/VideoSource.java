package io.handrail.s3.video;

import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3Objects;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** How ffmpeg gets at an object: a small one as a file, a large one by a pre-signed address. */
final class VideoSource {

    /** Signatures live in whole seconds, and the clocks of two computers differ. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final S3Client s3;
    private final S3Objects objects;

    VideoSource(S3Client s3, S3Objects objects) {
        this.s3 = s3;
        this.objects = objects;
    }

    VideoInput open(S3ObjectEvent video, long maxBytes, long maxDownload, Path directory, Duration time)
            throws IOException {
        long announced = video.size().orElse(-1);
        requireAtMost(announced, maxBytes);
        long room = Math.min(maxDownload, Files.getFileStore(directory).getUsableSpace() / 2);
        // What ffmpeg reads by itself is looked at first: nobody else would see what the object's metadata says.
        long size = announced < 0 || announced > room ? objects.info(video).size() : announced;
        requireAtMost(size, maxBytes);
        if (size <= room) {
            // No ending: ffmpeg gives some names a meaning of their own.
            Path file = directory.resolve("video");
            objects.download(video, file, size);
            return VideoInput.file(file);
        }
        return VideoInput.url(signed(video, time.plus(MARGIN)));
    }

    private static void requireAtMost(long size, long maxBytes) {
        if (size > maxBytes) {
            throw new UnsupportedVideoException("has " + size + " bytes; at most " + maxBytes + " are taken", null);
        }
    }

    private URI signed(S3ObjectEvent video, Duration validity) {
        var client = s3.serviceClientConfiguration();
        S3Presigner.Builder builder =
                S3Presigner.builder().region(client.region()).credentialsProvider(client.credentialsProvider());
        client.endpointOverride().ifPresent(builder::endpointOverride);
        try (S3Presigner presigner = builder.build()) {
            return URI.create(presigner
                    .presignGetObject(r -> r.signatureDuration(validity)
                            .getObjectRequest(g ->
                                    g.bucket(video.bucket()).key(video.key()).versionId(video.versionId())))
                    .url()
                    .toString());
        }
    }
}
