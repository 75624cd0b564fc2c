package io.handrail.cookbook;

/** One use case, run on real input. */
public interface Recipe {

    /** The use case in a few words. */
    String title();

    /**
     * Runs it.
     *
     * @return what went in and what came out, for the table
     * @throws Exception if it did not work; the cookbook then fails
     */
    Outcome run(Kitchen kitchen) throws Exception;

    /** What went in and what came out, in a few words each. */
    record Outcome(String input, String result) {}
}
