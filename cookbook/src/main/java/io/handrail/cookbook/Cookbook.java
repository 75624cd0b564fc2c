package io.handrail.cookbook;

import io.handrail.cookbook.accesslog.AccessLogRecipe;
import io.handrail.cookbook.audit.AuditRecipe;
import io.handrail.cookbook.clickstream.ClickstreamRecipe;
import io.handrail.cookbook.documents.DocumentsRecipe;
import io.handrail.cookbook.edge.EdgeRecipe;
import io.handrail.cookbook.edgerules.EdgeRulesRecipe;
import io.handrail.cookbook.images.ImagesRecipe;
import io.handrail.cookbook.orders.OrderFanOutRecipe;
import io.handrail.cookbook.replication.ReplicationRecipe;
import io.handrail.cookbook.thumbnails.ThumbnailsRecipe;
import io.handrail.cookbook.variants.VariantsRecipe;
import io.handrail.cookbook.videos.VideosRecipe;
import io.handrail.cookbook.website.WebsiteRecipe;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs all recipes and prints what went in, what came out and how long it took. */
public final class Cookbook {

    /** All recipes, in the order of the table. */
    static final List<Recipe> RECIPES = List.of(
            new ThumbnailsRecipe(),
            new VariantsRecipe(),
            new ImagesRecipe(),
            new VideosRecipe(),
            new DocumentsRecipe(),
            new ReplicationRecipe(),
            new AccessLogRecipe(),
            new ClickstreamRecipe(),
            new OrderFanOutRecipe(),
            new AuditRecipe(),
            new WebsiteRecipe(),
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
        System.exit(run(RECIPES, kitchen, System.out) ? 0 : 1);
    }

    /** Runs these, and says whether none of them failed. One that is skipped has neither failed nor succeeded. */
    static boolean run(List<Recipe> recipes, Kitchen kitchen, PrintStream out) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"recipe", "input", "result", "time"});
        int failed = 0;
        int skipped = 0;
        for (Recipe recipe : recipes) {
            out.println("==> " + recipe.title());
            Optional<String> missing = recipe.missing();
            if (missing.isPresent()) {
                skipped++;
                rows.add(new String[] {recipe.title(), "", "SKIPPED: " + missing.get(), ""});
                continue;
            }
            long start = System.nanoTime();
            String input = "";
            String result;
            try {
                Recipe.Outcome outcome = recipe.run(kitchen);
                input = outcome.input();
                result = outcome.result();
            } catch (Exception e) {
                failed++;
                e.printStackTrace(out);
                result = "FAILED: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            }
            rows.add(new String[] {recipe.title(), input, result, seconds(System.nanoTime() - start)});
        }
        out.println();
        out.print(Table.of(rows));
        out.println();
        out.println((recipes.size() - failed - skipped) + " of " + recipes.size() + " recipes worked, " + failed
                + " failed, " + skipped + " were skipped");
        return failed == 0;
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
