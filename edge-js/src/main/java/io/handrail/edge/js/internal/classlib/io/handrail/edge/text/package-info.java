/** Classes of Handrail that are faster if JavaScript does their work; TeaVM compiles these in their place. */
@NullMarked
package io.handrail.edge.js.internal.classlib.io.handrail.edge.text;

import org.jspecify.annotations.NullMarked;
