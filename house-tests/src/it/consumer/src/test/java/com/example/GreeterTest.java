package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.TestContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GreeterTest {

    @Test
    void greetsByMethodCall() {
        Greeter.Greeting greeting = new Greeter().handle(new Greeter.Person("Ada"), TestContext.create());
        assertEquals("Hello, Ada", greeting.text());
    }

    @Test
    void greetsFromBytesToBytes() {
        try (LambdaRuntime runtime = LambdaRuntime.inProcess(Greeter.class, Map.of())) {
            assertEquals(
                    "{\"text\":\"Hello, Ada\"}",
                    runtime.invoke("{\"name\":\"Ada\"}").payload());
        }
    }
}
