package io.handrail.edge;

/** Is told of headers, one after the other. */
public interface HeaderVisitor {

    /**
     * A header.
     *
     * @param name in lower case
     * @param lines how many lines it has, which follow; 0 if it was removed
     */
    void header(String name, int lines);

    /** A line of the header that was told of last. */
    void line(EdgeHeaders.Header line);
}
