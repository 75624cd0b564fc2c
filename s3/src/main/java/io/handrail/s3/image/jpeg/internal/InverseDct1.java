package io.handrail.s3.image.jpeg.internal;

/** A block becomes one sample. */
final class InverseDct1 extends InverseDct {

    @Override
    void transform(int[] block, byte[] samples, int offset, int stride) {
        samples[offset] = flat(block[0]);
    }
}
