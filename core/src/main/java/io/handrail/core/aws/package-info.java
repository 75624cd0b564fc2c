/**
 * AWS SDK clients for handlers: built the way that starts fastest, and primed without touching AWS. Needs
 * {@code software.amazon.awssdk:aws-core} and {@code url-connection-client}, which come with each Handrail module that
 * calls a service.
 */
@NullMarked
package io.handrail.core.aws;

import org.jspecify.annotations.NullMarked;
