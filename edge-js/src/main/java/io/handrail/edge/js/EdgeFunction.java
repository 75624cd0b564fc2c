package io.handrail.edge.js;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a handler part of the Lambda@Edge function that the build compiles. It extends one of {@code ViewerRequestHandler},
 * {@code OriginRequestHandler}, {@code OriginResponseHandler} and {@code ViewerResponseHandler} and has a public constructor
 * without parameters:
 *
 * {@snippet class="io.handrail.edge.js.Snippets" region="function"}
 *
 * <p>The annotation processor in this library writes the class the compiler starts from; it is TeaVM's {@code mainClass}.
 * All annotated handlers of a module are in it, one for each event at most; handlers that name another {@link #entry} are in
 * that one:
 *
 * {@snippet class="io.handrail.edge.js.Snippets" region="rules"}
 *
 * <p>A function object is made at the first event it is for, and then serves all of them, one at a time as far as it does
 * not wait (JavaScript has one thread).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EdgeFunction {

    /** The name of the class that is written where no other is asked for. */
    String ENTRY = "io.handrail.edge.generated.EdgeMain";

    /** What becomes of a request whose handler throws. */
    OnError onError() default OnError.FAIL;

    /**
     * Whether a handler of the function waits for something, such as the answer of {@code EdgeHttp}. A function in which one
     * does is some kilobytes longer.
     */
    boolean asynchronous() default false;

    /** The full name of the class to be written, which is one function; two names are two functions. */
    String entry() default ENTRY;
}
