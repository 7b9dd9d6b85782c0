package news.stemma;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.Serializable;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

@AnalyzeClasses(
    packages = "news.stemma",
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {
  /// Each knows only those before it, and the front door all.
  private static final List<String> STAGES =
      List.of("text", "sketch", "candidate", "align", "relation", "provenance", "audit");

  @ArchTest
  static void aStageKnowsOnlyTheStagesBeforeIt(JavaClasses classes) {
    LayeredArchitecture order = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String stage : STAGES) {
      order = order.layer(stage).definedBy("news.stemma." + stage + "..");
    }
    order = order.layer("front door").definedBy("news.stemma");
    for (int i = 0; i < STAGES.size(); i++) {
      String[] before = STAGES.subList(0, i).toArray(String[]::new);
      order =
          before.length == 0
              ? order.whereLayer(STAGES.get(i)).mayNotAccessAnyLayer()
              : order.whereLayer(STAGES.get(i)).mayOnlyAccessLayers(before);
    }
    order.whereLayer("front door").mayNotBeAccessedByAnyLayer().check(classes);
  }

  @ArchTest
  static final ArchRule noPackagesDependOnEachOtherInACycle =
      slices().matching("news.stemma.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule thereAreNoOtherPackages =
      noClasses()
          .should()
          .resideOutsideOfPackages(
              "news.stemma",
              "news.stemma.text",
              "news.stemma.sketch",
              "news.stemma.candidate",
              "news.stemma.align",
              "news.stemma.relation",
              "news.stemma.provenance",
              "news.stemma.audit");

  private static final DescribedPredicate<JavaClass> INPUT_AND_OUTPUT =
      resideInAnyPackage("java.io", "java.nio.file..", "java.nio.channels..", "java.net..")
          .and(DescribedPredicate.not(belongToAnyOf(Serializable.class)));

  @ArchTest
  static final ArchRule coreDoesNoInputOrOutput =
      noClasses()
          .should()
          .dependOnClassesThat(INPUT_AND_OUTPUT)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");

  @ArchTest
  static final ArchRule coreStartsNoThreads =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.concurrent..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "run streams in parallel",
                  call ->
                      call.getName().equals("parallelStream")
                          || call.getName().equals("parallel")));

  @ArchTest
  static final ArchRule coreReadsNoClock =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "ask for the time",
                  call ->
                      call.getName().equals("now")
                          && call.getTargetOwner().isAssignableTo(Temporal.class)))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule coreDrawsNoUnseededRandomNumbers =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callConstructor(SplittableRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(System.class, "identityHashCode", Object.class);
}
