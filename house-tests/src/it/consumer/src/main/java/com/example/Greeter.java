package com.example;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;

public final class Greeter extends LambdaHandler<Greeter.Person, Greeter.Greeting> {

    public record Person(String name) {}

    public record Greeting(String text) {}

    @Override
    public Greeting handle(Person person, Context context) {
        return new Greeting("Hello, " + person.name());
    }
}
