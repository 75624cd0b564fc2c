package io.handrail.s3.image.color;

/** Brightness as JPEG has it: ITU-R BT.601. */
public final class Luma {

    private Luma() {}

    /** From 0 to 255, as the colours are. A grey is itself. */
    public static int of(int red, int green, int blue) {
        return (red * 19_595 + green * 38_470 + blue * 7_471 + 32_768) >> 16;
    }
}
