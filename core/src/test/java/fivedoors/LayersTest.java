package fivedoors;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The layers of core, and what none of its classes may use: what a browser does not have, and what
 * would make two runs of one scenario differ.
 */
class LayersTest {
  /** From the bottom up. Packages of one row do not know each other. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("bytes"),
          List.of("wire"),
          List.of("trace"),
          List.of("sim"),
          List.of("net"),
          List.of("stack"),
          List.of("filter"),
          List.of("service"),
          List.of("device"),
          List.of("shell"),
          List.of("scenario"),
          List.of("play", "lesson"),
          List.of("tell"),
          List.of("ui"));

  /** Methods GWT lacks, or whose answer is another on each run or platform: "class.method". */
  private static final Set<String> FORBIDDEN_CALLS =
      Set.of(
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.lang.Integer.toUnsignedString",
          "java.lang.Integer.compareUnsigned",
          "java.lang.Integer.toUnsignedLong",
          "java.lang.Character.getNumericValue",
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.identityHashCode",
          "java.lang.Class.forName",
          "java.lang.Class.getDeclaredConstructor",
          "java.lang.Class.newInstance",
          "java.util.Arrays.parallelSort");

  private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

  private static JavaClasses core;

  @BeforeAll
  static void read() {
    core =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("fivedoors");
  }

  @Test
  void everyClassIsInALayer() {
    Set<String> known = new TreeSet<>();
    ROWS.forEach(known::addAll);
    Set<String> found = new TreeSet<>();
    for (JavaClass each : core) {
      String[] path = each.getPackageName().split("\\.");
      found.add(path.length > 1 ? path[1] : "(the root package)");
    }
    found.removeAll(known);
    assertEquals(Set.of(), found, "packages without a place in ROWS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes",
        "wire",
        "trace",
        "sim",
        "net",
        "stack",
        "filter",
        "service",
        "device",
        "scenario",
        "shell",
        "play",
        "lesson",
        "tell"
      })
  void importsGoDownOnly(String layer) {
    noClasses()
        .that()
        .resideInAPackage("fivedoors." + layer + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(notBelow(layer)))
        .allowEmptyShould(true)
        .check(core);
  }

  /** They read the trace and inspection snapshots instead. */
  @Test
  void lessonAndPlayDoNotReachIntoTheStack() {
    noClasses()
        .that(resideInAnyPackage("fivedoors.lesson..", "fivedoors.play.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("fivedoors.stack..")
        .allowEmptyShould(true)
        .check(core);
  }

  @Test
  void onlyUiKnowsLibGdx() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fivedoors.ui..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.badlogic..")
        .allowEmptyShould(true)
        .check(core);
  }

  /** The program is silent: nothing can be told by a sound only. */
  @Test
  void nothingSounds() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.badlogic.gdx.audio..")
        .orShould()
        .accessField("com.badlogic.gdx.Gdx", "audio")
        .check(core);
  }

  @Test
  void noClockThreadOrReflection() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.time..",
                    "java.lang.reflect..",
                    "java.util.concurrent..",
                    "java.nio.file..",
                    "java.net..",
                    "java.text..")
                .or(
                    describe(
                        "threads, processes or random streams of the JDK",
                        c ->
                            Set.of(
                                    "java.lang.Thread",
                                    "java.lang.ThreadLocal",
                                    "java.lang.Runtime",
                                    "java.lang.Process",
                                    "java.util.Random",
                                    "java.util.UUID",
                                    "java.util.Timer")
                                .contains(c.getName()))))
        .check(core);
  }

  @Test
  void noCallsThatDifferBetweenRunsOrPlatforms() {
    noClasses()
        .should(
            callMethodWhere(
                describe(
                    "it is one of " + FORBIDDEN_CALLS,
                    call ->
                        FORBIDDEN_CALLS.contains(
                            call.getTargetOwner().getName() + "." + call.getName()))))
        .check(core);
  }

  /** GWT has no Object.clone(); an enum's own values() is compiled to one and is all right. */
  @Test
  void nothingIsCloned() {
    noClasses()
        .should(callMethodWhere(describe("it is clone()", LayersTest::isOurClone)))
        .check(core);
  }

  @Test
  void noStaticFieldCanChange() {
    fields().that().areStatic().should(beFinal()).allowEmptyShould(true).check(core);
  }

  /**
   * GWT 2.13 counts the static fields of a record into the methods that it makes for it: two equal
   * records may differ in the browser, and a constant of the record's own type never ends. What
   * javac has made by itself is final; what is written out is not.
   */
  @Test
  void recordsWithStaticFieldsWriteOutWhatTheBrowserGetsWrong() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass each : core) {
      boolean constants = each.getFields().stream().anyMatch(LayersTest::isStatic);
      if (!each.isRecord() || !constants) {
        continue;
      }
      for (JavaMethod method : each.getMethods()) {
        boolean made = method.getModifiers().contains(JavaModifier.FINAL);
        if (made && OF_EVERY_RECORD.contains(method.getName())) {
          wrong.add(each.getName() + " does not write out " + method.getName() + "()");
        }
      }
    }
    assertEquals(
        List.of(),
        wrong,
        "A record with a static field must write out equals(Object), hashCode() and toString() (not"
            + " final), or its constants must move elsewhere: to the class that uses them, to a"
            + " final class of their own, or into a static method that makes them");
  }

  /**
   * GWT 2.13 breaks off with a NullPointerException of its own where a constructor of a record
   * calls the canonical one that javac makes by itself.
   */
  @Test
  void recordsWithASecondConstructorWriteOutTheFirst() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (JavaClass each : core) {
      if (!each.isRecord() || each.getConstructors().size() == 1) {
        continue;
      }
      String outermost = each.getFullName().replaceAll("\\$.*", "").replace('.', '/');
      String source = Files.readString(Path.of("src/main/java", outermost + ".java"));
      Pattern compact = Pattern.compile("\\n *(public |private |)" + each.getSimpleName() + " \\{");
      if (!compact.matcher(source).find()) {
        wrong.add(each.getName());
      }
    }
    assertEquals(
        List.of(),
        wrong,
        "A record with a further constructor must write out its canonical one, if only as \"public"
            + " Name {}\", or make the further one a static method");
  }

  private static boolean isStatic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC)
        && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isOurClone(JavaMethodCall call) {
    boolean valuesOfEnum =
        call.getOriginOwner().isEnum() && call.getOrigin().getName().equals("values");
    return call.getName().equals("clone") && !valuesOfEnum;
  }

  /** The other packages of the layer's own row, and those of all rows above. */
  private static String[] notBelow(String layer) {
    List<String> packages = new ArrayList<>();
    boolean reached = false;
    for (List<String> row : ROWS) {
      reached |= row.contains(layer);
      for (String each : row) {
        if (reached && !each.equals(layer)) {
          packages.add("fivedoors." + each + "..");
        }
      }
    }
    return packages.toArray(new String[0]);
  }
}
