package io.handrail.core;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.GsonBuilder;
import io.handrail.core.aws.Clients;
import io.handrail.core.json.DatabindCodec;
import io.handrail.core.json.GsonCodec;
import io.handrail.core.json.JsonCodec;
import io.handrail.core.powertools.PowertoolsLogs;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The examples of core's Javadoc. */
@SuppressWarnings("unused")
final class Snippets {

    private Snippets() {}

    // @start region=greeter
    public static final class Greeter extends LambdaHandler<Greeter.Person, Greeter.Greeting> {

        public record Person(String name) {}

        public record Greeting(String text) {}

        @Override
        public Greeting handle(Person person, Context context) {
            return new Greeting("Hello, " + person.name());
        }
    }
    // @end

    private abstract static class Interceptors<I, O> extends LambdaHandler<I, O> {

        private final Interceptor timer = new Interceptor() {};

        // @start region=interceptors
        @Override
        protected List<Interceptor> interceptors() {
            List<Interceptor> all = new ArrayList<>(super.interceptors());
            all.add(timer);
            return all;
        }
        // @end
    }

    private abstract static class WithPowertools<I, O> extends LambdaHandler<I, O> {

        // @start region=powertools
        @Override
        protected List<Interceptor> interceptors() {
            return List.of(new PowertoolsLogs(), new ErrorLog());
        }
        // @end
    }

    private abstract static class WithClient<I, O> extends LambdaHandler<I, O> {

        // @start region=client
        private final DynamoDbClient dynamoDb = Clients.create(DynamoDbClient.builder());
        // @end

        // @start region=prime
        @Override
        protected void prime() throws Exception {
            super.prime();
            Clients.prime(DynamoDbClient.builder(), client -> client.getItem(r -> r.tableName("any")));
        }
        // @end
    }

    private abstract static class WithGson<I, O> extends LambdaHandler<I, O> {

        // @start region=gson
        @Override
        protected JsonCodec codec() {
            return new GsonCodec(new GsonBuilder()
                    .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                    .create());
        }
        // @end
    }

    private abstract static class WithDatabind<I, O> extends LambdaHandler<I, O> {

        // @start region=databind
        @Override
        protected JsonCodec codec() {
            return new DatabindCodec(JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build());
        }
        // @end
    }
}
