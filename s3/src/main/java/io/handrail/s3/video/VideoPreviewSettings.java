package io.handrail.s3.video;

import io.handrail.core.Environment;
import io.handrail.s3.OutputLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link VideoPreviewHandler} makes and where it writes it.
 *
 * @param output where
 * @param previews what; each name once
 * @param maxDownload in bytes: videos up to this size are copied to {@code /tmp} (if they fit into half of what is free
 *     there), larger ones are read from S3 in parts
 */
public record VideoPreviewSettings(OutputLocation output, List<Preview> previews, long maxDownload) {

    private static final long MEGABYTE = 1_000_000;

    public VideoPreviewSettings {
        previews = List.copyOf(previews);
        if (VideoPreviews.requireNames(previews).size() > 1 && !output.keys().contains("{name}")) {
            throw new IllegalArgumentException("The pattern of keys \"" + output.keys()
                    + "\" has no {name}, so that the previews of a video would share one key");
        }
    }

    /**
     * From {@code PREVIEW_BUCKET}, {@code PREVIEW_KEYS} (default <code>previews/{key}/{name}</code>),
     * {@code PREVIEW_KINDS} (of {@code poster}, {@code poster-webp}, {@code thumbnails}, {@code sprite}, {@code gif} and
     * {@code webp}, with commas between; default {@code poster,webp}) and {@code PREVIEW_DOWNLOAD_MB} (default 200).
     *
     * @throws IllegalStateException if the bucket is not set
     * @throws IllegalArgumentException if another one is not what it should be
     */
    public static VideoPreviewSettings fromEnvironment() {
        List<Preview> previews = new ArrayList<>();
        for (String kind : Environment.get("PREVIEW_KINDS", "poster,webp").split(",", -1)) {
            previews.add(preview(kind.strip()));
        }
        String megabytes = Environment.get("PREVIEW_DOWNLOAD_MB", "200");
        long maxDownload;
        try {
            maxDownload = Long.parseLong(megabytes);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("PREVIEW_DOWNLOAD_MB is a number of MB, not \"" + megabytes + "\"", e);
        }
        return new VideoPreviewSettings(
                OutputLocation.fromEnvironment("PREVIEW_BUCKET", "PREVIEW_KEYS", "previews/{key}/{name}", "previews"),
                previews,
                maxDownload * MEGABYTE);
    }

    private static Preview preview(String kind) {
        return switch (kind) {
            case "poster" -> Preview.poster();
            case "poster-webp" -> new Preview.Poster("poster", StillType.WEBP, 1_280, 0.1);
            case "thumbnails" -> Preview.thumbnails(5);
            case "sprite" -> Preview.sprite(50);
            case "gif" -> Preview.gif();
            case "webp" -> Preview.webp();
            default ->
                throw new IllegalArgumentException("PREVIEW_KINDS has \"" + kind
                        + "\"; there are poster, poster-webp, thumbnails, sprite, gif and webp");
        };
    }
}
