/**
 * Documents uploaded to S3: {@link io.handrail.s3.document.DocumentToPdfHandler} is the function,
 * {@link io.handrail.s3.document.DocumentConverter} what converts, and
 * {@link io.handrail.s3.document.LibreOfficeConverter} the one there is.
 */
@NullMarked
package io.handrail.s3.document;

import org.jspecify.annotations.NullMarked;
