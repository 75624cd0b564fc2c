package io.handrail.benchmarks.handlers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The order as a bean: the serializer in AWS's client cannot read records. */
public final class OrderBean {

    private String id = "";
    private String customer = "";
    private List<Line> lines = List.of();
    private Map<String, String> tags = Map.of();
    private boolean express;

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    public Map<String, String> getTags() {
        return tags;
    }

    public void setTags(Map<String, String> tags) {
        this.tags = tags;
    }

    public boolean isExpress() {
        return express;
    }

    public void setExpress(boolean express) {
        this.express = express;
    }

    /** One line of it. */
    public static final class Line {

        private String sku = "";
        private int quantity;
        private BigDecimal price = BigDecimal.ZERO;

        public String getSku() {
            return sku;
        }

        public void setSku(String sku) {
            this.sku = sku;
        }

        public int getQuantity() {
            return quantity;
        }

        public void setQuantity(int quantity) {
            this.quantity = quantity;
        }

        public BigDecimal getPrice() {
            return price;
        }

        public void setPrice(BigDecimal price) {
            this.price = price;
        }
    }

    /** The answer. */
    public static final class Receipt {

        private final String id;
        private final BigDecimal total;

        Receipt(String id, BigDecimal total) {
            this.id = id;
            this.total = total;
        }

        public String getId() {
            return id;
        }

        public BigDecimal getTotal() {
            return total;
        }
    }
}
