/**
 * The items of a site in one DynamoDB table: create, read, replace, delete, list by pages. {@link
 * io.handrail.web.items.ItemStore} is where to start. It works with any handler; its exceptions say which status they are.
 */
@NullMarked
package io.handrail.web.items;

import org.jspecify.annotations.NullMarked;
