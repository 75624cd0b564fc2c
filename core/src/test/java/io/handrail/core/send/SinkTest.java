package io.handrail.core.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.batch.ManualContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinkTest {

    private final List<String> received = new ArrayList<>();
    private final BatchSender<String> sender = BatchSender.<String>builder(
                    new SendLimits(10, 100, 5), String::length, entries -> {
                        List<EntryOutcome> outcomes = new ArrayList<>();
                        for (String entry : entries) {
                            received.add(entry);
                            outcomes.add(EntryOutcome.accepted());
                        }
                        return outcomes;
                    })
            .build();

    @Test
    void aSinkOverASenderSendsTheRecords() throws Exception {
        Sink<String> sink = Sink.of(sender);

        assertThat(sink.write(List.of("a", "b"), new ManualContext()).sent()).isEqualTo(2);
        assertThat(received).containsExactly("a", "b");
    }

    @Test
    void aSinkThatMakesEntriesReportsTheRecordsThatWereNotWritten() throws Exception {
        Sink<Integer> sink = Sink.of(sender, String::valueOf);

        SendResult<Integer> result = sink.write(List.of(1, 1234567, 3), new ManualContext());

        assertThat(received).containsExactly("1", "3");
        assertThat(result.unsent()).singleElement().satisfies(unsent -> {
            assertThat(unsent.entry()).isEqualTo(1234567);
            assertThat(unsent.index()).isEqualTo(1);
            assertThat(unsent.reason()).isEqualTo(Unsent.Reason.TOO_LARGE);
        });
    }
}
