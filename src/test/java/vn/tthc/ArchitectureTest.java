package vn.tthc;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

@AnalyzeClasses(packages = "vn.tthc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule dependenciesPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("vn.tthc..")
            .layer("cli")
            .definedBy("vn.tthc.cli")
            .layer("input")
            .definedBy("vn.tthc.input")
            .layer("summary")
            .definedBy("vn.tthc.summary")
            .layer("report")
            .definedBy("vn.tthc.report")
            .layer("output")
            .definedBy("vn.tthc.output")
            .layer("model")
            .definedBy("vn.tthc.model")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("input")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("output")
            .mayOnlyBeAccessedByLayers("cli", "input", "report")
            .whereLayer("summary")
            .mayOnlyBeAccessedByLayers("cli", "report")
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule picocliStaysInCli = noClasses()
            .that()
            .resideOutsideOfPackage("vn.tthc.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule fileFormatsStayWhereFilesAre = noClasses()
            .that()
            .resideOutsideOfPackages("vn.tthc.input", "vn.tthc.output", "vn.tthc.report")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.opencsv..", "tools.jackson..");

    @ArchTest
    static final ArchRule modelNeedsNothingButJavaAndKnowsNoFile = classes()
            .that()
            .resideInAPackage("vn.tthc.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java.lang..", "java.math..", "java.util..", "vn.tthc.model");

    /** As the README promises of what input can do to a machine. */
    @ArchTest
    static final ArchRule nothingOpensAConnectionOrStartsAProgram = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.rmi..", "java.nio.channels..", "javax.net..", "javax.naming..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.Process(Builder)?")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.Object(Input|Output)Stream");
}
