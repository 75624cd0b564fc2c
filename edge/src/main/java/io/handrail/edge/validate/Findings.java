package io.handrail.edge.validate;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Rule rule, String place, String message) {
        found.add(new Finding(rule, place, message));
    }

    void check(boolean good, Rule rule, String place, String message) {
        if (!good) {
            add(rule, place, message);
        }
    }

    List<Finding> list() {
        return found;
    }
}
