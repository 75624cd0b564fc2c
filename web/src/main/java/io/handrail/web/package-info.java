/**
 * What answers HTTP requests, whichever AWS service they come through. {@link io.handrail.web.HttpHandler} is what a function
 * extends; {@link io.handrail.web.Router} leads a {@link io.handrail.web.Request} to what makes a
 * {@link io.handrail.web.Response} of it.
 */
@NullMarked
package io.handrail.web;

import org.jspecify.annotations.NullMarked;
