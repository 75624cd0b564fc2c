package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedScheduleTest {

    private static OrderedSchedule schedule(List<Item> items, boolean keyed) {
        return new OrderedSchedule(new ItemBatch(items), keyed);
    }

    @Test
    void aRecordIsTakenOnlyWhenTheOneBeforeItInItsGroupIsDone() {
        OrderedSchedule schedule = schedule(Item.of("a1", "a2", "b1"), false);

        assertThat(schedule.width()).isEqualTo(2);
        assertThat(schedule.take()).isEqualTo(0);
        assertThat(schedule.take()).isEqualTo(2);
        assertThat(schedule.take()).isEqualTo(-1);
        schedule.done(0);
        assertThat(schedule.take()).isEqualTo(1);
    }

    @Test
    void theFirstReadyRecordOfTheBatchIsTaken() {
        OrderedSchedule schedule = schedule(Item.ofShard("a1", "b1", "a2", "c1"), true);

        assertThat(schedule.take()).isEqualTo(0);
        schedule.done(0);
        assertThat(schedule.take()).isEqualTo(1);
        assertThat(schedule.take()).isEqualTo(2);
        assertThat(schedule.take()).isEqualTo(3);
    }

    @Test
    void afterAFailureOnlyWhatComesBeforeItInTheShardIsTaken() {
        OrderedSchedule schedule = schedule(Item.ofShard("a1", "a2", "b1", "a3", "c1"), true);

        assertThat(schedule.take()).isEqualTo(0);
        assertThat(schedule.take()).isEqualTo(2);
        schedule.failed(2);
        schedule.done(0);
        assertThat(schedule.take()).as("a2, before the failure").isEqualTo(1);
        schedule.done(1);
        assertThat(schedule.take()).as("a3 and c1, after it").isEqualTo(-1);
    }

    @Test
    void aFailureOfOneShardLeavesOthersAlone() {
        OrderedSchedule schedule = schedule(Item.of("a1", "b1", "b2"), true);

        assertThat(schedule.take()).isEqualTo(0);
        schedule.failed(0);
        assertThat(schedule.take()).isEqualTo(1);
        schedule.done(1);
        assertThat(schedule.take()).isEqualTo(2);
    }
}
