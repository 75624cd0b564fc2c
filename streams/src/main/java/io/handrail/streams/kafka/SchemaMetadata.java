package io.handrail.streams.kafka;

import org.jspecify.annotations.Nullable;

/**
 * The schema by which Lambda validated a key or a value, where the event source mapping has a schema registry.
 *
 * @param dataFormat {@code AVRO}, {@code PROTOBUF} or {@code JSON}: what the producer wrote. With the event record format
 *     {@code JSON} the bytes themselves are JSON all the same
 * @param schemaId the registry's id of the schema
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-consume-kafka-events.html">AWS: schema
 *     registries</a>
 */
public record SchemaMetadata(
        @Nullable String dataFormat, @Nullable String schemaId) {}
