package io.handrail.s3.image;

import io.handrail.s3.image.codec.ImageLimits;
import io.handrail.s3.image.scale.Scaling;

/**
 * What an {@link ImagePipeline} takes, and how it works.
 *
 * @param limits of an image's size
 * @param maxBytes of an image's file
 * @param maxScans passes over a JPEG image; honest files have about ten, hostile ones hundreds
 * @param keepTruncated whether of a file that ends early, or is broken later on, the image is made that was there until
 *     then; otherwise it is refused
 * @param keepCopyright whether EXIF's copyright is written into results; everything else of EXIF never is, such as where
 *     a photo was taken
 * @param scaling how images are made smaller
 */
public record ImageSettings(
        ImageLimits limits, int maxBytes, int maxScans, boolean keepTruncated, boolean keepCopyright, Scaling scaling) {

    /** {@link ImageLimits#STANDARD}, 64 MiB, 100 scans, complete files only, no copyright, {@link Scaling#LANCZOS3}. */
    public static final ImageSettings STANDARD =
            new ImageSettings(ImageLimits.STANDARD, 64 * 1024 * 1024, 100, false, false, Scaling.LANCZOS3);

    /** @throws IllegalArgumentException if nothing would be taken */
    public ImageSettings {
        if (maxBytes < 1 || maxScans < 1) {
            throw new IllegalArgumentException("A file has at least one byte, and a JPEG image one scan");
        }
    }

    /** The same with other limits of an image's size. */
    public ImageSettings withLimits(ImageLimits newLimits) {
        return new ImageSettings(newLimits, maxBytes, maxScans, keepTruncated, keepCopyright, scaling);
    }

    /** The same with another limit of a file's size, in bytes. */
    public ImageSettings withMaxBytes(int bytes) {
        return new ImageSettings(limits, bytes, maxScans, keepTruncated, keepCopyright, scaling);
    }

    /** The same, with images made of files that end early. */
    public ImageSettings keepingTruncated() {
        return new ImageSettings(limits, maxBytes, maxScans, true, keepCopyright, scaling);
    }

    /** The same, with EXIF's copyright in results. */
    public ImageSettings keepingCopyright() {
        return new ImageSettings(limits, maxBytes, maxScans, keepTruncated, true, scaling);
    }

    /** The same with another way to make images smaller. */
    public ImageSettings withScaling(Scaling newScaling) {
        return new ImageSettings(limits, maxBytes, maxScans, keepTruncated, keepCopyright, newScaling);
    }
}
