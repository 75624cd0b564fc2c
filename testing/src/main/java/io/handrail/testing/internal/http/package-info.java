/** A small HTTP/1.1 server over plain sockets, which can also do what a good server never does: reset a connection, or stop in the middle of an answer. */
@NullMarked
package io.handrail.testing.internal.http;

import org.jspecify.annotations.NullMarked;
