package io.handrail.s3.image.color;

/**
 * Makes the darkest that a press prints black: ink on paper is a dark grey, and a screen that shows it as that has a veil
 * over the picture. Light is stretched between it and white, as programs that show such pictures do (Adobe's black point
 * compensation); the JDK's colour management does not.
 */
final class BlackPoint {

    /** What is lighter is no black, and the profile is not of a press. */
    private static final double LIGHTEST = 0.2;

    private BlackPoint() {}

    /**
     * Stretches colours of sRGB in place.
     *
     * @param darkest the colour that all inks together have, of which only the lightness counts
     */
    static void stretch(byte[] rgb, byte[] darkest) {
        double black = 0.2126 * SrgbTone.light(darkest[0])
                + 0.7152 * SrgbTone.light(darkest[1])
                + 0.0722 * SrgbTone.light(darkest[2]);
        if (black <= 0 || black > LIGHTEST) {
            return;
        }
        byte[] stretched = new byte[256];
        for (int i = 0; i < 256; i++) {
            stretched[i] = SrgbTone.sample((float) ((SrgbTone.light((byte) i) - black) / (1 - black)));
        }
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = stretched[rgb[i] & 0xFF];
        }
    }
}
