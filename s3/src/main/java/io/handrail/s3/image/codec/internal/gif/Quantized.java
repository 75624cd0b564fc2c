package io.handrail.s3.image.codec.internal.gif;

/** An image of few colours. The arrays are its own. */
final class Quantized {

    private final byte[] palette;
    private final byte[] places;
    private final int transparent;

    /**
     * Of these parts.
     *
     * @param palette three bytes a colour
     * @param places of each pixel
     * @param transparent the place that is not drawn, -1 for none
     */
    Quantized(byte[] palette, byte[] places, int transparent) {
        this.palette = palette;
        this.places = places;
        this.transparent = transparent;
    }

    byte[] palette() {
        return palette;
    }

    byte[] places() {
        return places;
    }

    int transparent() {
        return transparent;
    }

    int size() {
        return palette.length / 3;
    }
}
