/** What answers HTTP requests, whichever AWS service they come through. */
@NullMarked
package io.handrail.web;

import org.jspecify.annotations.NullMarked;
