package io.handrail.cookbook.audit;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.core.schedule.ScheduledHandler;
import io.handrail.core.schedule.ScheduledTick;
import io.handrail.streams.audit.ChangeReport;
import io.handrail.streams.audit.dynamodb.DynamoDbAuditStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The function behind an hourly schedule: who changed most in the hour before; in a table, under the hour's end. */
public final class HourlyReport extends ScheduledHandler {

    private static final int LINES = 10;

    private final DynamoDbClient client = Clients.create(DynamoDbClient.builder());
    private final DynamoDbAuditStore audit =
            DynamoDbAuditStore.of(client, Environment.require("AUDIT_TABLE", "the table of the audit trail"));
    private final String reports = Environment.require("REPORT_TABLE", "the table of reports");

    @Override
    protected Optional<Duration> interval() {
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    protected void run(ScheduledTick tick, Context context) {
        ChangeReport report = ChangeReport.of(audit, tick.previousTime().orElseThrow(), tick.scheduledTime())
                .top(LINES);
        client.putItem(r -> r.tableName(reports)
                .item(Map.of(
                        "id", AttributeValue.fromS(report.to().toString()),
                        "json", AttributeValue.fromS(report.toJson()),
                        "text", AttributeValue.fromS(report.toText()))));
    }
}
