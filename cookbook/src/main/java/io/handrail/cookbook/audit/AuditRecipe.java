package io.handrail.cookbook.audit;

import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.core.aws.Clients;
import io.handrail.streams.audit.AuditEntry;
import io.handrail.streams.audit.AuditItem;
import io.handrail.streams.audit.AuditTrail;
import io.handrail.streams.audit.StoredEntry;
import io.handrail.streams.audit.Verification;
import io.handrail.streams.audit.dynamodb.AuditTable;
import io.handrail.streams.audit.dynamodb.DynamoDbAuditStore;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.testing.DynamoDbStreamPoller;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** People change prices, one by mistake to nothing; an hour later there is a report, and then somebody tampers. */
public final class AuditRecipe implements Recipe {

    @Override
    public String title() {
        return "change audit with revert and hourly report";
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        kitchen.say("starting a local DynamoDB");
        try (LocalAws aws = LocalAws.with(LocalAws.Service.DYNAMODB).start();
                DynamoDbClient client = Clients.create(DynamoDbClient.builder());
                DynamoDbStreamsClient streams = Clients.create(DynamoDbStreamsClient.builder())) {
            String products = aws.uniqueName("products");
            String audit = aws.uniqueName("audit");
            String reports = aws.uniqueName("reports");
            String stream = Tables.createWithStream(client, products);
            client.createTable(AuditTable.createRequest(audit));
            Tables.create(client, reports);
            Map<String, String> environment = new HashMap<>(aws.environment());
            environment.put("AUDIT_TABLE", audit);
            environment.put("REPORT_TABLE", reports);

            kitchen.say("ann makes three products and prices one anew, bob prices another, to nothing");
            for (String id : new String[] {"kettle", "lamp", "chair"}) {
                Tables.price(client, products, id, "20", "ann");
            }
            Tables.price(client, products, "lamp", "25.5", "ann");
            Tables.price(client, products, "chair", "0", "bob");

            int changes = 0;
            int again;
            try (LambdaRuntime function = kitchen.start(ProductAudit.class, environment)) {
                DynamoDbStreamPoller poller = DynamoDbStreamPoller.of(streams, stream, function);
                for (int polled = poller.poll(); polled > 0; polled = poller.poll()) {
                    changes += polled;
                    kitchen.say("delivered " + polled + " changes");
                }
                again = DynamoDbStreamPoller.of(streams, stream, function).poll();
                kitchen.say("delivered all " + again + " again");
            }
            String price = Tables.read(client, products, "chair", "price").n();
            AuditTrail trail =
                    AuditTrail.in(DynamoDbAuditStore.of(client, audit)).build();
            AuditItem chair = AuditTrail.item(products, Map.of("id", DynamoDbValue.fromS("chair")));
            String told = tell(trail, chair);
            kitchen.say("wrote " + kitchen.write("audit/chair.txt", told.getBytes(StandardCharsets.UTF_8)));

            String report = report(kitchen, client, reports, environment);
            kitchen.say("wrote " + kitchen.write("audit/report.txt", report.getBytes(StandardCharsets.UTF_8)));
            report.lines().forEach(kitchen::say);

            Verification before = trail.verify(chair);
            Tampering.blame(client, audit, trail.newestFirst(chair), "bob", "ann");
            Verification after = trail.verify(chair);
            kitchen.say("somebody makes ann the actor of bob's change: "
                    + after.breach().orElseThrow());
            return new Outcome(
                    changes + " changes, delivered twice",
                    "chair back at " + price + ", chain of " + before.entries()
                            + (before.isIntact() ? " intact" : " broken") + ", tampering found at entry "
                            + after.breach().orElseThrow().position());
        }
    }

    private static String report(
            Kitchen kitchen, DynamoDbClient client, String reports, Map<String, String> environment) {
        Instant tick = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        try (LambdaRuntime function = kitchen.start(HourlyReport.class, environment)) {
            Kitchen.succeeded(function.invoke("{\"version\":\"0\",\"id\":\"27ca3ab6-0000-4000-8000-000000000000\","
                    + "\"detail-type\":\"Scheduled Event\",\"source\":\"aws.scheduler\",\"account\":\"123456789012\","
                    + "\"time\":\"" + tick + "\",\"region\":\"us-east-1\",\"resources\":"
                    + "[\"arn:aws:scheduler:us-east-1:123456789012:schedule/default/hourly\"],\"detail\":\"{}\"}"));
        }
        return Tables.read(client, reports, tick.toString(), "text").s();
    }

    /** The item's story, newest first. */
    private static String tell(AuditTrail trail, AuditItem item) {
        StringBuilder told = new StringBuilder();
        for (Iterator<StoredEntry> all = trail.newestFirst(item); all.hasNext(); ) {
            AuditEntry entry = all.next().entry();
            if (entry != null) {
                told.append(entry.position()).append(' ').append(Instant.ofEpochMilli(entry.at()));
                told.append(' ').append(entry.kind()).append(" by ").append(entry.actor());
                told.append("\n  changed ").append(entry.changed());
                told.append("\n  before  ")
                        .append(entry.before())
                        .append("\n  after   ")
                        .append(entry.after());
                told.append("\n  hash    ").append(entry.hash()).append('\n');
            }
        }
        return told.toString();
    }
}
