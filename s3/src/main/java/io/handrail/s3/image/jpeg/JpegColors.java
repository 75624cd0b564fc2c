package io.handrail.s3.image.jpeg;

/** What the components of a file mean, and what its rows are given out as. */
public enum JpegColors {
    /** One component, given out as it is. */
    GREY(1),
    /** Brightness and two differences of colour, given out as red, green, blue. */
    YCBCR(3),
    /** Red, green, blue. */
    RGB(3),
    /** Four inks, given out as cyan, magenta, yellow, black with 0 for no ink and 255 for all of it. */
    CMYK(4),
    /** Inks as brightness, differences and black; given out as {@link #CMYK} is. */
    YCCK(4);

    private final int channels;

    JpegColors(int channels) {
        this.channels = channels;
    }

    /** How many components a file has, and how many samples a pixel in the rows that are given out. */
    public int channels() {
        return channels;
    }
}
