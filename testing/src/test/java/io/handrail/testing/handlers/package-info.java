/** Functions for the tests of the runtimes. Public, as Lambda needs them. */
package io.handrail.testing.handlers;
