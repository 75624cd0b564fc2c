/** What a file's header says, format by format, found without decoding. */
@NullMarked
package io.handrail.s3.image.codec.internal.header;

import org.jspecify.annotations.NullMarked;
