package io.handrail.s3.image.jpeg;

/** What becomes of a file whose image data ends too early or cannot be decoded. */
public enum Damage {
    /** It is refused. */
    REFUSE,
    /** What was decoded until there is kept. What is missing is grey, or coarse if the file is a progressive one. */
    KEEP
}
