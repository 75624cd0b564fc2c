/** Reading S3's notifications. */
@NullMarked
package io.handrail.s3.internal;

import org.jspecify.annotations.NullMarked;
