package io.handrail.web.items;

import java.util.List;
import java.util.Optional;

/**
 * Some items of a query, in the order of their sort keys.
 *
 * @param items the items; may be fewer than asked for although there are more, where many have expired
 * @param cursor where to go on, for {@link ItemQuery#after}; empty at the end
 * @param <T> the type of the values
 */
public record ItemPage<T>(List<Item<T>> items, Optional<String> cursor) {}
