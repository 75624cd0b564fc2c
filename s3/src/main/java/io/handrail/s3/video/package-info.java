/**
 * Videos uploaded to S3: {@link io.handrail.s3.video.VideoPreviewHandler} is the function,
 * {@link io.handrail.s3.video.VideoPreviews} the tool it works with. The work is done by ffmpeg, a program that the
 * function brings along, in a layer or in its container image.
 */
@NullMarked
package io.handrail.s3.video;

import org.jspecify.annotations.NullMarked;
