/** What HTTP has headers for: negotiation, cookies to set, redirects, caching, security, sharing across origins. */
@NullMarked
package io.handrail.edge.http;

import org.jspecify.annotations.NullMarked;
