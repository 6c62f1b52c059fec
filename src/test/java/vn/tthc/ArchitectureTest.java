package vn.tthc;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import vn.tthc.format.Libraries;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "vn.tthc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Each room, and the rooms that it may use. */
    @ArchTest
    static final ArchRule dependenciesPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("vn.tthc..")
            .layer("model")
            .definedBy("vn.tthc.model..")
            .layer("text")
            .definedBy("vn.tthc.text..")
            .layer("source")
            .definedBy("vn.tthc.source..")
            .layer("schema")
            .definedBy("vn.tthc.schema..")
            .layer("format")
            .definedBy("vn.tthc.format..")
            .layer("table")
            .definedBy("vn.tthc.table..")
            .layer("side")
            .definedBy("vn.tthc.side..")
            .layer("row")
            .definedBy("vn.tthc.row..")
            .layer("bulk")
            .definedBy("vn.tthc.bulk..")
            .layer("convert")
            .definedBy("vn.tthc.convert..")
            .layer("input")
            .definedBy("vn.tthc.input..")
            .layer("summary")
            .definedBy("vn.tthc.summary..")
            .layer("output")
            .definedBy("vn.tthc.output..")
            .layer("report")
            .definedBy("vn.tthc.report..")
            .layer("batch")
            .definedBy("vn.tthc.batch..")
            .layer("api")
            .definedBy("vn.tthc.api..")
            .layer("cli")
            .definedBy("vn.tthc.cli..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayOnlyAccessLayers("model")
            .whereLayer("source")
            .mayOnlyAccessLayers("text", "model")
            .whereLayer("schema")
            .mayOnlyAccessLayers("text", "model")
            .whereLayer("format")
            .mayOnlyAccessLayers("schema", "source", "text", "model")
            .whereLayer("table")
            .mayOnlyAccessLayers("format", "schema", "source", "text", "model")
            .whereLayer("side")
            .mayOnlyAccessLayers("format", "schema", "source", "text", "model")
            .whereLayer("row")
            .mayOnlyAccessLayers("table", "side", "format", "schema", "source", "text", "output", "model")
            .whereLayer("bulk")
            .mayOnlyAccessLayers("row", "table", "format", "schema", "source", "text", "model")
            .whereLayer("convert")
            .mayOnlyAccessLayers("bulk", "row", "table", "format", "schema", "text", "output", "model")
            .whereLayer("input")
            .mayOnlyAccessLayers(
                    "bulk", "convert", "row", "table", "side", "format", "schema", "source", "text", "model")
            .whereLayer("summary")
            .mayOnlyAccessLayers("model")
            .whereLayer("output")
            .mayOnlyAccessLayers("model")
            .whereLayer("report")
            .mayOnlyAccessLayers("output", "summary", "model")
            .whereLayer("batch")
            .mayOnlyAccessLayers(
                    "model", "text", "source", "schema", "format", "table", "side", "row", "bulk", "convert", "input",
                    "summary", "output", "report")
            .whereLayer("api")
            .mayOnlyAccessLayers(
                    "model", "text", "source", "schema", "format", "table", "side", "row", "bulk", "convert", "input",
                    "summary", "output", "report", "batch")
            .whereLayer("cli")
            .mayOnlyAccessLayers(
                    "model", "text", "source", "schema", "format", "table", "side", "row", "bulk", "convert", "input",
                    "summary", "output", "report", "batch")
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule roomsHaveNoCircles =
            slices().matching("vn.tthc.(**)").should().beFreeOfCycles();

    /** So that each can be understood, and tested, once those below it are. */
    @ArchTest
    static final ArchRule filesHaveNoCircles =
            slices().assignedFrom(new ByFile()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule picocliStaysInCli = noClasses()
            .that()
            .resideOutsideOfPackage("vn.tthc.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule fileFormatsStayWhereFilesAre = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "vn.tthc.convert..",
                    "vn.tthc.format..",
                    "vn.tthc.output..",
                    "vn.tthc.report..",
                    "vn.tthc.row..",
                    "vn.tthc.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.opencsv..", "tools.jackson..");

    @ArchTest
    static final ArchRule modelNeedsNothingButJavaAndKnowsNoFile = classes()
            .that()
            .resideInAPackage("vn.tthc.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java.lang..", "java.math..", "java.util..", "vn.tthc.model..");

    /** As the README promises of what input can do to a machine. */
    @ArchTest
    static final ArchRule nothingOpensAConnectionOrStartsAProgram = noClasses()
            .that(DescribedPredicate.not(loadsLibraries()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.rmi..", "javax.net..", "javax.naming..")
            .orShould()
            .dependOnClassesThat(
                    resideInAPackage("java.nio.channels..").and(not(type(java.nio.channels.FileChannel.class))))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.Process(Builder)?")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.Object(Input|Output)Stream");

    /** What loads the libraries for documents names their files as addresses, and opens no others. */
    @ArchTest
    static final ArchRule librariesAreFiles = noClasses()
            .that(loadsLibraries())
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("java.net..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(URLClassLoader.class)
                            .or(JavaClass.Predicates.type(URL.class))
                            .or(JavaClass.Predicates.type(URI.class)))));

    private static DescribedPredicate<JavaClass> loadsLibraries() {
        return JavaClass.Predicates.belongToAnyOf(Libraries.class);
    }

    /** A class belongs to the file of the class that it is nested in. */
    private static final class ByFile implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getFullName().replaceFirst("\\$.*", ""));
        }

        @Override
        public String getDescription() {
            return "files";
        }
    }
}
