package io.handrail.streams.window;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda delivers of a window at a time.
 *
 * @param records the stream's records as Lambda delivers them; the last invocation of a window may have none
 * @param window the window that they belong to
 * @param state the JSON of the state that the previous invocation of the window returned; null or an empty object for
 *     the first
 * @param finalInvoke whether it is the window's last invocation
 * @param <X> a record as Lambda delivers it
 */
public record WindowEvent<X>(
        List<X> records, Window window, @Nullable String state, boolean finalInvoke) {

    /** Copies the list. */
    public WindowEvent {
        records = List.copyOf(records);
    }

    /** Whether nothing comes after it for this state. */
    boolean closes() {
        return finalInvoke || window.terminatedEarly();
    }
}
