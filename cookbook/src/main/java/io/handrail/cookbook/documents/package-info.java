/** Recipe: PDF files of Word documents. */
@NullMarked
package io.handrail.cookbook.documents;

import org.jspecify.annotations.NullMarked;
