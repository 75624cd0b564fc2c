package io.handrail.cookbook.audit;

import java.math.BigDecimal;

/** What the table holds. */
record Product(String id, BigDecimal price, String updatedBy) {

    boolean isFree() {
        return price.signum() <= 0;
    }
}
