package io.handrail.web.internal;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** What writes itself as JSON. */
@FunctionalInterface
public interface JsonDocument {

    /** Writes exactly one value. */
    void write(JsonWriter out) throws IOException;
}
