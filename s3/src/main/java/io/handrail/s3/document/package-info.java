/**
 * Documents uploaded to S3: {@link io.handrail.s3.document.DocumentToPdfHandler} is the function,
 * {@link io.handrail.s3.document.DocumentConverter} what converts, and
 * {@link io.handrail.s3.document.LibreOfficeConverter} does so with LibreOffice; for functions without it there is
 * {@code docx4j}.
 */
@NullMarked
package io.handrail.s3.document;

import org.jspecify.annotations.NullMarked;
