package io.handrail.cookbook;

import java.util.Optional;

/** One use case, run on real input. */
public interface Recipe {

    /** The use case in a few words. */
    String title();

    /**
     * What this machine lacks to run it, as a sentence; the recipe is skipped then, which the table says. Default: nothing.
     */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /**
     * Runs it; not called where something is {@link #missing}.
     *
     * @return what went in and what came out, for the table
     * @throws Exception if it did not work; the cookbook then fails
     */
    Outcome run(Kitchen kitchen) throws Exception;

    /** What went in and what came out, in a few words each. */
    record Outcome(String input, String result) {}
}
