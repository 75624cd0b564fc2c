/**
 * On the function's side: a Word file is looked through before anything else reads it ({@code WordFile} and what it
 * uses). On the side of the process that converts: {@code Export} and all that touches docx4j or FOP.
 */
@NullMarked
package io.handrail.s3.document.docx4j.internal;

import org.jspecify.annotations.NullMarked;
