/**
 * Who may: passwords, signed links, JSON Web Tokens. The secrets are in the function's code, for Lambda@Edge has no
 * environment variables; keep them out of the repository and change them with a deployment.
 */
@NullMarked
package io.handrail.edge.auth;

import org.jspecify.annotations.NullMarked;
