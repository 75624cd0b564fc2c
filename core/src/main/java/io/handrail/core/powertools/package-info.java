/**
 * Powertools for AWS Lambda around every invocation, without AspectJ: structured logs and EMF metrics. Each interceptor
 * needs its library ({@code software.amazon.lambda:powertools-logging}, {@code powertools-metrics}) on the class path;
 * nothing here is loaded by a handler that does not name it.
 */
@NullMarked
package io.handrail.core.powertools;

import org.jspecify.annotations.NullMarked;
