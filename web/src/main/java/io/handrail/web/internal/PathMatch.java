package io.handrail.web.internal;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a path and a method lead to.
 *
 * @param found what stands there; null if nothing does
 * @param other what stands at the path, if only for other methods; null if nothing does
 * @param allowed those methods
 * @param <T> what is found
 */
public record PathMatch<T>(@Nullable T found, @Nullable T other, SortedSet<String> allowed) {}
