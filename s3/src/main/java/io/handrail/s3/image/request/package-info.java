/** What an {@code ImageRequestHandler} is asked and answers, and who may ask for what. */
@NullMarked
package io.handrail.s3.image.request;

import org.jspecify.annotations.NullMarked;
