package io.handrail.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A module reaches core and no sibling; internals stay inside their module; packages do not go in circles. */
class ModuleArrowsTest {

    private static final String ROOT = "io.handrail.";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.handrail");

    static Set<String> modules() {
        Set<String> modules = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            modules.add(moduleOf(type));
        }
        return modules;
    }

    private static String moduleOf(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    @Test
    void theHouseIsNotEmpty() {
        assertThat(modules()).contains("core", "s3", "testing");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleReachesCoreAndNoSibling(String module) {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("belong to another module than core") {
                    @Override
                    public boolean test(JavaClass other) {
                        return other.getPackageName().startsWith(ROOT)
                                && !moduleOf(other).equals(module)
                                && !moduleOf(other).equals("core");
                    }
                });
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void internalsStayInsideTheirModule(String module) {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are internal to another module") {
                    @Override
                    public boolean test(JavaClass other) {
                        return other.getPackageName().startsWith(ROOT)
                                && !moduleOf(other).equals(module)
                                && other.getPackageName().contains(".internal");
                    }
                });
        rule.check(HOUSE);
    }

    /** A package and what is internal to it are one. Recipes know the cookbook, which lists them. */
    @Test
    void packagesHaveNoCycle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        int internal = name.indexOf(".internal");
                        return !name.startsWith(ROOT) || moduleOf(type).equals("cookbook")
                                ? SliceIdentifier.ignore()
                                : SliceIdentifier.of(internal < 0 ? name : name.substring(0, internal));
                    }

                    @Override
                    public String getDescription() {
                        return "packages with their internals";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarkedAndDescribed() {
        for (JavaClass type : HOUSE) {
            JavaPackage in = type.getPackage();
            assertThat(in.tryGetAnnotationOfType(NullMarked.class))
                    .as("package-info.java of " + in.getName())
                    .isPresent();
        }
    }

    @Test
    void onlyTheEnvironmentClassReadsTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "testing..")
                .and()
                .doNotHaveFullyQualifiedName("io.handrail.core.Environment")
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .because("a test can replace what Environment reads")
                .check(HOUSE);
    }

    @Test
    void nothingPrintsToStandardOutput() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "testing..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a handler logs through its context")
                .check(HOUSE);
    }
}
