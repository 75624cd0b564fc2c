package io.handrail.testing.internal.backend;

/**
 * Starts ElasticMQ on the port given. By reflection, because ElasticMQ is Scala, which has no place among the
 * dependencies of this module.
 */
public final class ElasticMqMain {

    private ElasticMqMain() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Class<?> entry = Class.forName("org.elasticmq.rest.sqs.SQSRestServerBuilder");
        Object builder = entry.getMethod("withPort", int.class).invoke(null, Integer.parseInt(arguments[0]));
        builder = builder.getClass().getMethod("withInterface", String.class).invoke(builder, "127.0.0.1");
        builder = builder.getClass().getMethod("withAWSRegion", String.class).invoke(builder, "us-east-1");
        // Its threads keep the process running.
        builder.getClass().getMethod("start").invoke(builder);
    }
}
