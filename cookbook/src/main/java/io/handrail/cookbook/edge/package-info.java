/**
 * What AWS shows of Lambda@Edge, in Java: one small class for each example of its list, and some that every site needs.
 * The edge-js module turns them into what CloudFront runs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-examples.html">AWS: example
 *     functions of Lambda@Edge</a>
 */
@NullMarked
package io.handrail.cookbook.edge;

import org.jspecify.annotations.NullMarked;
