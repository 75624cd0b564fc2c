package io.handrail.edge;

import io.handrail.edge.EdgeHeaders.Header;

/** Lines in the place of those that a header had; none if it was removed. */
final class HeaderChange {

    final String name;
    final Header[] lines;

    HeaderChange(String name, Header... lines) {
        this.name = name;
        this.lines = lines;
    }
}
