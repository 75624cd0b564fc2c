package io.handrail.streams.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.streams.audit.ChangeLog.LoggedChange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeReportTest {

    private static final Instant FROM = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-23T10:00:00Z");

    private final ChangeReport report = ChangeReport.of(
            (from, to, consumer) -> {
                for (String each : List.of("bob MODIFY", "ann INSERT", "bob INSERT", "bob MODIFY", "cy\nd MODIFY")) {
                    int space = each.indexOf(' ');
                    consumer.accept(new LoggedChange("t", each.substring(0, space), each.substring(space + 1), 0));
                }
            },
            FROM,
            TO);

    @Test
    void aPeriodThatDoesNotEndAfterItBeginsIsRefused() {
        assertThatThrownBy(() -> ChangeReport.of((from, to, consumer) -> {}, FROM, FROM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoDidMostComesFirst() {
        assertThat(report.total()).isEqualTo(5);
        assertThat(report.lines()).extracting(ChangeReport.Line::actor).containsExactly("bob", "ann", "cy\nd");
        assertThat(report.lines().get(0).kinds()).containsEntry("MODIFY", 2L).containsEntry("INSERT", 1L);
    }

    @Test
    void theTopKeepsTheTotalOfAll() {
        assertThat(report.top(1).lines()).hasSize(1);
        assertThat(report.top(1).total()).isEqualTo(5);
        assertThat(report.top(9)).isEqualTo(report);
    }

    @Test
    void theTextIsATableInWhichNamesForgeNoLines() {
        assertThat(report.toText()).isEqualTo("""
                5 changes from 2026-11-23T09:00:00Z to 2026-11-23T10:00:00Z
                actor  changes  INSERT  MODIFY
                bob          3       1       2
                ann          1       1       0
                cy d         1       0       1
                """);
    }

    @Test
    void theJsonHasTheSame() {
        assertThat(report.top(1).toJson())
                .isEqualTo("{\"from\":\"2026-11-23T09:00:00Z\",\"to\":\"2026-11-23T10:00:00Z\",\"total\":5,"
                        + "\"lines\":[{\"actor\":\"bob\",\"total\":3,\"kinds\":{\"INSERT\":1,\"MODIFY\":2}}]}");
    }
}
