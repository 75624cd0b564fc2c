package io.handrail.edge.validate;

import java.util.List;
import java.util.function.Supplier;

/** A handler answered something that CloudFront would refuse. */
public final class InvalidEdgeResultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Supplier<List<Finding>> findings;

    private InvalidEdgeResultException(String lines, Supplier<List<Finding>> findings) {
        super("CloudFront would answer 502" + lines);
        this.findings = findings;
    }

    static InvalidEdgeResultException of(List<Finding> findings) {
        StringBuilder lines = new StringBuilder();
        for (Finding finding : findings) {
            lines.append("\n  ").append(finding);
        }
        return new InvalidEdgeResultException(lines.toString(), () -> findings);
    }

    /** Of one thing. The rule is given by its name: at the edge nobody asks for the finding, and all rules stay behind. */
    static InvalidEdgeResultException of(String rule, String place, String problem) {
        return new InvalidEdgeResultException(
                "\n  " + Finding.text(rule, place, problem),
                () -> List.of(new Finding(Rule.valueOf(rule), place, problem)));
    }

    /** What is wrong, at least one thing. */
    public List<Finding> findings() {
        return findings.get();
    }
}
