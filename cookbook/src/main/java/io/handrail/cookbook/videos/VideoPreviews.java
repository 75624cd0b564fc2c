package io.handrail.cookbook.videos;

import io.handrail.s3.video.VideoPreviewHandler;

/**
 * The function: of every video {@code film.mp4} the previews that {@code PREVIEW_KINDS} names, such as {@code
 * previews/film.mp4/poster.webp}, in the bucket that {@code PREVIEW_BUCKET} names. It needs ffmpeg, in a layer.
 */
public final class VideoPreviews extends VideoPreviewHandler {}
