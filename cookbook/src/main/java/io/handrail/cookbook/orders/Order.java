package io.handrail.cookbook.orders;

import java.math.BigDecimal;
import java.time.Instant;

/** What an order has become, as the shop's stream says it. */
public record Order(String id, String customer, String status, BigDecimal total, Instant at) {}
