package io.handrail.streams;

/** How producers packed the data of a record. */
public enum Compression {

    /** Not at all. */
    NONE,

    /** With gzip; data that is not gzip data fails its record. */
    GZIP,

    /**
     * With gzip or not at all: what begins as gzip data does (1F 8B 08) is unpacked. JSON and other text never begin so;
     * binary data might.
     */
    AUTO
}
