package monthend;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The arrows of the map in {@code monthend/package-info.java}, and what each stage may know. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("monthend");

    private static final List<String> CORE = List.of(
            "money",
            "calendar",
            "catalog",
            "snapshot",
            "rating",
            "invoicing",
            "document",
            "delivery",
            "check",
            "report",
            "trial");

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource(delimiter = ':', textBlock = """
        money     :
        calendar  : money
        catalog   : money calendar
        snapshot  : money calendar catalog
        rating    : money calendar catalog snapshot
        invoicing : money calendar catalog snapshot rating
        document  : money calendar catalog snapshot rating invoicing
        delivery  : money calendar catalog snapshot rating invoicing document
        check     : money calendar catalog snapshot rating invoicing document
        report    : money calendar catalog snapshot rating invoicing document
        trial     : money calendar catalog
        """)
    void aStageOfTheCoreSeesOnlyTheStagesBeforeIt(String stage, String seen) {
        var allowed = seen == null ? Stream.<String>empty() : Stream.of(seen.split(" "));
        var packages = Stream.concat(Stream.of(stage), allowed).map(ArchitectureTest::stage);
        holds(noClasses()
                .that()
                .resideInAPackage(stage(stage))
                .should()
                .dependOnClassesThat(ours().and(not(in(packages.toArray(String[]::new))))));
    }

    @Test
    void theStoreSeesTheCoreAndNothingAboveIt() {
        holds(noClasses()
                .that()
                .resideInAPackage(stage("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("monthend", stage("job"), stage("command")));
    }

    @Test
    void nothingSeesTheCommandsButTheMain() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("monthend", stage("command"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("monthend", stage("command")));
    }

    @Test
    void aFrameworkIsKnownOnlyAboveTheCore() {
        onlyIn("org.springframework..", "monthend", stage("store"), stage("job"), stage("command"));
    }

    @Test
    void batchCodeStandsInJobAlone() {
        onlyIn("org.springframework.batch..", stage("job"));
    }

    @Test
    void jdbcStandsInStoreAlone() {
        for (var jdbc : List.of(
                "java.sql..",
                "javax.sql..",
                "org.postgresql..",
                "org.flywaydb..",
                "io.zonky..",
                "org.springframework.jdbc..")) {
            onlyIn(jdbc, stage("store"));
        }
    }

    @Test
    void documentsAreWrittenInDocumentAlone() {
        for (var writer : List.of(
                "org.openpdf..",
                "com.github.weisj..",
                "com.lowagie..",
                "org.dhatim..",
                "com.ctc.wstx..",
                "javax.xml.stream..")) {
            onlyIn(writer, stage("document"));
        }
    }

    @Test
    void wordsOfTheCommandLineAreReadInCommandAlone() {
        onlyIn("picocli..", "monthend", stage("command"));
    }

    @Test
    void timeAndIdsComeIntoTheCoreAsArguments() {
        holds(core().should()
                .callMethodWhere(target(name("now")).and(target(owner(inJavaTime())))));
        holds(core().should().dependOnClassesThat().belongToAnyOf(Random.class));
        holds(core().should().dependOnClassesThat().belongToAnyOf(ThreadLocalRandom.class));
        holds(core().should().callMethod(UUID.class, "randomUUID"));
        holds(core().should().callMethod(System.class, "currentTimeMillis"));
        holds(core().should().callMethod(System.class, "nanoTime"));
        holds(core().should().callMethod(Math.class, "random"));
    }

    /** Documents are left out of this one: a place on a page is measured in floating points. */
    @Test
    void noAmountIsABinaryFraction() {
        var amounts = CORE.stream().filter(stage -> !stage.equals("document"));
        var packages = amounts.map(ArchitectureTest::stage).toArray(String[]::new);
        holds(noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages)
                .should()
                .haveRawType(aBinaryFraction()));
        holds(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages)
                .should()
                .haveRawReturnType(aBinaryFraction())
                .orShould(have(aBinaryFractionParameter())));
        holds(noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "gives a binary fraction",
                        call -> aBinaryFraction().test(call.getTarget().getRawReturnType()))));
    }

    private static void onlyIn(String known, String... packages) {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(known));
    }

    private static GivenClassesConjunction core() {
        var packages = CORE.stream().map(ArchitectureTest::stage).toArray(String[]::new);
        return noClasses().that().resideInAnyPackage(packages);
    }

    private static String stage(String stage) {
        return "monthend." + stage + "..";
    }

    private static DescribedPredicate<JavaClass> ours() {
        return JavaClass.Predicates.resideInAPackage("monthend..");
    }

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> inJavaTime() {
        return JavaClass.Predicates.resideInAPackage("java.time..");
    }

    private static DescribedPredicate<JavaClass> aBinaryFraction() {
        return DescribedPredicate.describe(
                "double or float",
                type -> type.isEquivalentTo(double.class)
                        || type.isEquivalentTo(float.class)
                        || type.isEquivalentTo(Double.class)
                        || type.isEquivalentTo(Float.class));
    }

    private static DescribedPredicate<JavaMethod> aBinaryFractionParameter() {
        return DescribedPredicate.describe(
                "a parameter of double or float",
                method -> method.getRawParameterTypes().stream().anyMatch(aBinaryFraction()));
    }

    /** A package may not be there yet. */
    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }
}
