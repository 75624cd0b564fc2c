package io.handrail.streams.audit;

/**
 * The item whose changes a chain of entries tells.
 *
 * @param table the table's name
 * @param key the item's key attributes as DynamoDB JSON, sorted by name and without white space:
 *     {@code {"id":{"S":"A-1"}}}
 */
public record AuditItem(String table, String key) {}
