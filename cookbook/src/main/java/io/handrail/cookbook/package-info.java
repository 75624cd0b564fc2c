/**
 * Runs the recipes, each in a package of its own: a function as a user writes it, and the {@link
 * io.handrail.cookbook.Recipe} that gives it real input.
 */
@NullMarked
package io.handrail.cookbook;

import org.jspecify.annotations.NullMarked;
