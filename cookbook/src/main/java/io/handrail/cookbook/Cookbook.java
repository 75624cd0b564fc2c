package io.handrail.cookbook;

import io.handrail.cookbook.accesslog.AccessLogRecipe;
import io.handrail.cookbook.audit.AuditRecipe;
import io.handrail.cookbook.clickstream.ClickstreamRecipe;
import io.handrail.cookbook.edge.EdgeRecipe;
import io.handrail.cookbook.edgerules.EdgeRulesRecipe;
import io.handrail.cookbook.images.ImagesRecipe;
import io.handrail.cookbook.orders.OrderFanOutRecipe;
import io.handrail.cookbook.thumbnails.ThumbnailsRecipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs all recipes and prints what went in, what came out and how long it took. */
public final class Cookbook {

    /** All recipes, in the order of the table. */
    static final List<Recipe> RECIPES = List.of(
            new ThumbnailsRecipe(),
            new ImagesRecipe(),
            new AccessLogRecipe(),
            new ClickstreamRecipe(),
            new OrderFanOutRecipe(),
            new AuditRecipe(),
            new EdgeRecipe(),
            new EdgeRulesRecipe());

    private Cookbook() {}

    /**
     * Runs them.
     *
     * @param args the folder for results
     */
    public static void main(String[] args) {
        Kitchen kitchen = new Kitchen(Path.of(args[0]), line -> System.out.println("    " + line));
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"recipe", "input", "result", "time"});
        int failed = 0;
        for (Recipe recipe : RECIPES) {
            System.out.println("==> " + recipe.title());
            long start = System.nanoTime();
            String input = "";
            String result;
            try {
                Recipe.Outcome outcome = recipe.run(kitchen);
                input = outcome.input();
                result = outcome.result();
            } catch (Exception e) {
                failed++;
                e.printStackTrace();
                result = "FAILED: " + e.getMessage();
            }
            rows.add(new String[] {recipe.title(), input, result, seconds(System.nanoTime() - start)});
        }
        System.out.println();
        System.out.print(Table.of(rows));
        System.exit(failed == 0 ? 0 : 1);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
