/**
 * Word documents as PDF files without LibreOffice, for functions in zip files:
 * {@link io.handrail.s3.document.docx4j.Docx4jConverter}. The libraries it needs are the user's to add, and are loaded in
 * a process of its own only.
 */
@NullMarked
package io.handrail.s3.document.docx4j;

import org.jspecify.annotations.NullMarked;
