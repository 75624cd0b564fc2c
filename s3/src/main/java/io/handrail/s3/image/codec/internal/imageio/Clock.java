package io.handrail.s3.image.codec.internal.imageio;

import io.handrail.s3.image.codec.DecodePolicy;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends a reader when the time is over. */
final class Clock implements IIOReadProgressListener {

    private final DecodePolicy policy;

    Clock(DecodePolicy policy) {
        this.policy = policy;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        policy.checkTime();
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
