package io.handrail.s3.image.scale;

import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Pixels;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.imgscalr.Scalr;
import org.imgscalr.Scalr.Rotation;

/** By Imgscalr. */
final class ImgscalrEdits implements Edits {

    @Override
    public Pixels crop(Pixels image, int left, int top, int width, int height) {
        return Java2d.apart(image, (part, first) -> Scalr.crop(part, left, top, width, height));
    }

    @Override
    public Pixels turn(Pixels image, Orientation orientation) {
        return orientation == Orientation.UPRIGHT
                ? image
                : Java2d.apart(image, (part, first) -> turn(part, orientation));
    }

    private static BufferedImage turn(BufferedImage image, Orientation orientation) {
        return switch (orientation) {
            case UPRIGHT -> image;
            case MIRRORED -> Scalr.rotate(image, Rotation.FLIP_HORZ);
            case HALF_TURN -> Scalr.rotate(image, Rotation.CW_180);
            case FLIPPED -> Scalr.rotate(image, Rotation.FLIP_VERT);
            case TRANSPOSED -> Scalr.rotate(Scalr.rotate(image, Rotation.CW_90), Rotation.FLIP_HORZ);
            case QUARTER_RIGHT -> Scalr.rotate(image, Rotation.CW_90);
            case TRANSVERSED -> Scalr.rotate(Scalr.rotate(image, Rotation.CW_270), Rotation.FLIP_HORZ);
            case QUARTER_LEFT -> Scalr.rotate(image, Rotation.CW_270);
        };
    }

    /** Imgscalr pads all sides alike: by as much as one needs most, and what is too much is cut off. */
    @Override
    public Pixels pad(Pixels image, int left, int top, int width, int height, byte[] colour) {
        int right = width - image.width() - left;
        int bottom = height - image.height() - top;
        if (left < 0 || top < 0 || right < 0 || bottom < 0) {
            throw new IllegalArgumentException("The image does not fit into this one");
        }
        int most = Math.max(Math.max(left, right), Math.max(top, bottom));
        if (most == 0) {
            return image;
        }
        return Java2d.apart(image, (part, first) -> {
            BufferedImage padded = Scalr.pad(part, most, colour(colour, first));
            return Scalr.crop(padded, most - left, most - top, width, height);
        });
    }

    private static Color colour(byte[] samples, int first) {
        boolean three = first + 2 < samples.length && first == 0;
        int red = samples[first] & 0xFF;
        return three ? new Color(red, samples[1] & 0xFF, samples[2] & 0xFF) : new Color(red, red, red);
    }
}
