package io.handrail.edge;

import org.jspecify.annotations.Nullable;

/**
 * Headers where they came from, such as the event: a function looks at few of them, and those it leaves alone need not be
 * read. They never change. Arrays it gives are not written to.
 */
public interface HeaderSource {

    /** The names in lower case, each once, in order. */
    String[] names();

    /** The lines of a header whose name is given in lower case; an empty array if there is none. */
    EdgeHeaders.Header[] lines(String name);

    /** The value of the first line of a header whose name is given in lower case; null if there is none. */
    @Nullable
    String first(String name);
}
