package io.handrail.s3.video;

import java.nio.file.Path;

/**
 * A preview that was made.
 *
 * @param name such as {@code poster.jpg}
 * @param contentType such as {@code image/jpeg}
 * @param file where it is, until the directory it was made in is removed
 */
public record PreviewFile(String name, String contentType, Path file) {}
