package io.handrail.streams.fanout;

/** A record of the tests. */
public record Doc(String id, String key) {

    String json() {
        return "{\"id\":\"" + id + "\",\"key\":\"" + key + "\"}";
    }
}
