package io.handrail.edge.validate;

import java.util.List;

/** A handler answered something that CloudFront would refuse. */
public final class InvalidEdgeResultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    InvalidEdgeResultException(List<Finding> findings) {
        super(text(findings));
        this.findings = findings;
    }

    /** What is wrong, at least one thing. */
    public List<Finding> findings() {
        return findings;
    }

    private static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder("CloudFront would answer 502");
        for (Finding finding : findings) {
            text.append("\n  ").append(finding);
        }
        return text.toString();
    }
}
