package no.dypdykk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The arrows between packages, as drawn in the rationale.
class ArchitectureTest {
    /// Registers the generated JSON adapters of all packages; nobody imports it.
    private static final String GENERATED_JSON = "no/dypdykk/jsonb/";

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/test-classes/"))
                    .withImportOption(location -> !location.contains(GENERATED_JSON))
                    .importPackages("no.dypdykk");

    @Test
    void layers_import_in_one_direction() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("no.dypdykk..")
                .layer("core")
                .definedBy("no.dypdykk.core..")
                .layer("port")
                .definedBy("no.dypdykk.port..")
                .layer("engine")
                .definedBy("no.dypdykk.engine..")
                .layer("web")
                .definedBy("no.dypdykk.web..")
                .layer("feature")
                .definedBy("no.dypdykk.feature..")
                .layer("templates")
                .definedBy("no.dypdykk.templates..")
                .layer("app")
                .definedBy("no.dypdykk.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("feature")
                .mayOnlyBeAccessedByLayers("app", "templates")
                .whereLayer("templates")
                .mayOnlyBeAccessedByLayers("app", "feature", "web")
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("app", "feature", "templates")
                .whereLayer("port")
                .mayOnlyBeAccessedByLayers("app", "feature", "web", "engine")
                .check(OURS);
    }

    @Test
    void no_cycle_exists_between_packages() {
        slices().matching("no.dypdykk.core.(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching("no.dypdykk.(*)..")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                "no.dypdykk.templates.."))
                .check(OURS);
    }

    @Test
    void features_do_not_know_each_other() {
        slices().matching("no.dypdykk.feature.(*)..").should().notDependOnEachOther().check(OURS);
    }

    @Test
    void the_core_is_pure() {
        noClasses()
                .that()
                .resideInAPackage("no.dypdykk.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.net..",
                        "java.sql..",
                        "org.slf4j..",
                        "io.javalin..",
                        "org.jdbi..",
                        "org.apache.lucene.index..")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }

    @Test
    void text_libraries_stay_in_the_text_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("no.dypdykk.core.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.commonmark..", "org.snakeyaml..")
                .check(OURS);
    }

    @Test
    void the_mathematics_library_stays_in_the_calculations() {
        noClasses()
                .that()
                .resideOutsideOfPackage("no.dypdykk.core.evidence.analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hipparchus..")
                .check(OURS);
    }

    @Test
    void drivers_stay_in_the_engines() {
        noClasses()
                .that()
                .resideOutsideOfPackages("no.dypdykk.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sqlite..",
                        "org.jdbi..",
                        "java.sql..",
                        "org.apache.lucene.index..",
                        "org.apache.lucene.search..")
                .check(OURS);
    }

    @Test
    void the_request_object_stays_in_routes_and_web() {
        classes()
                .that()
                .resideInAPackage("no.dypdykk.feature..")
                .and()
                .haveSimpleNameNotEndingWith("Routes")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("io.javalin..")
                .check(OURS);
    }

    @Test
    void every_package_says_that_null_must_be_marked() throws IOException {
        try (var folders = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> silent =
                    folders.filter(ArchitectureTest::holdsSources)
                            .filter(folder -> !marked(folder.resolve("package-info.java")))
                            .toList();
            assertEquals(List.of(), silent);
        }
    }

    private static boolean holdsSources(Path folder) {
        var files = folder.toFile().listFiles((_, name) -> name.endsWith(".java"));
        return files != null && files.length > 0;
    }

    private static boolean marked(Path packageInfo) {
        try {
            return Files.readString(packageInfo).contains("@NullMarked");
        } catch (IOException e) {
            return false;
        }
    }
}
