package vn.tthc.spark;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "vn.tthc.spark", importOptions = SparkArchitectureTest.WithoutTests.class)
class SparkArchitectureTest {
    /** What is compiled for Spark stands among the tests, and is told from them by its name. */
    static final class WithoutTests implements com.tngtech.archunit.core.importer.ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("Test.class") && !location.contains("Test$");
        }
    }

    /** Commands are run and batches read; rows, cells and sums are for the rooms that know them. */
    @ArchTest
    static final ArchRule knowsOfTheProgramButItsDoors = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "scala..",
                    "org.apache.spark..",
                    "org.apache.hadoop..",
                    "vn.tthc.batch",
                    "vn.tthc.cli..",
                    "vn.tthc.convert",
                    "vn.tthc.model.problem",
                    "vn.tthc.output",
                    "vn.tthc.report.page",
                    "vn.tthc.row",
                    "vn.tthc.source",
                    "vn.tthc.spark..");

    @ArchTest
    static final ArchRule filesKnowNoSpark = noClasses()
            .that()
            .resideInAPackage("vn.tthc.spark.hadoop")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "vn.tthc.spark", "vn.tthc.cli..");

    @ArchTest
    static final ArchRule roomsHaveNoCircles =
            slices().matching("vn.tthc.(spark..)").should().beFreeOfCycles();
}
