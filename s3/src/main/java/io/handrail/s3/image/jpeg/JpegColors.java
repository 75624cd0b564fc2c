package io.handrail.s3.image.jpeg;

import io.handrail.s3.image.raster.Layout;

/** What the components of a file mean, and what its rows are given out as. */
public enum JpegColors {
    /** One component, given out as it is. */
    GREY(Layout.GREY),
    /** Brightness and two differences of colour, given out as red, green, blue. */
    YCBCR(Layout.RGB),
    /** Red, green, blue. */
    RGB(Layout.RGB),
    /** Four inks, given out as cyan, magenta, yellow, black with 0 for no ink and 255 for all of it. */
    CMYK(Layout.CMYK),
    /** Inks as brightness, differences and black; given out as {@link #CMYK} is. */
    YCCK(Layout.CMYK);

    private final Layout layout;

    JpegColors(Layout layout) {
        this.layout = layout;
    }

    /** What the rows are that are given out; a file has as many components. */
    public Layout layout() {
        return layout;
    }
}
