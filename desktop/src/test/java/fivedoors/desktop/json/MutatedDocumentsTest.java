package fivedoors.desktop.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.desktop.cli.UserError;
import fivedoors.desktop.files.SafeFiles;
import fivedoors.lesson.Library;
import fivedoors.lesson.Words;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.CommandException;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Problem;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.testing.Mutator;
import fivedoors.trace.TraceSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Spoilt scenarios, commands and lessons are used as they are, or refused in sentences that name
 * the file and the place; nothing else happens.
 */
class MutatedDocumentsTest {
  private static final Path LESSONS = Path.of("..", "lessons");
  private static final StrictReader READER = new StrictReader();
  private static final List<Words> WORDS = List.of(words("ko"), words("en"));
  private static final Library BASES = new Library(READER, MutatedDocumentsTest::readIfThere);
  private static final int STEPS = 300;
  private static final List<String> COMMANDS =
      Stream.of(
              "0,'command':{'type':'set','path':'router.dhcp.leaseSec','value':'60'}",
              "5,'command':{'type':'set','path':'phone.wlan0.up','value':'true'}",
              "5,'command':{'type':'set','path':'laptop.ip','value':'192.168.0.9'}",
              "900,'command':{'type':'ping','node':'laptop','to':'192.168.0.250'}",
              "7,'command':{'type':'inject','at':'laptop.eth0','hex':'ffffffffffff0200"
                  + "5e00001108060001080006040001020000000001c0a80002000000000000c0a80001'}",
              "1,'command':{'type':'renew','node':'laptop'}",
              "1,'command':{'type':'release','node':'laptop'}",
              "1,'command':{'type':'reboot','node':'laptop'}")
          .map(c -> ("{'atMs':" + c + "}").replace('\'', '"'))
          .toList();

  /** Reads one text, and goes on with what came of it. */
  private interface Use {
    void of(String text);
  }

  @Test
  void scenarios() {
    spoil(texts("scenarios"), MutatedDocumentsTest::scenario, 44_000);
  }

  @Test
  void commands() {
    commands(44_000);
  }

  @Test
  void lessons() {
    lessons(12_000);
  }

  @Tag("soak")
  @Test
  void manyScenarios() {
    spoil(texts("scenarios"), MutatedDocumentsTest::scenario, 440_000);
  }

  @Tag("soak")
  @Test
  void manyCommands() {
    commands(440_000);
  }

  @Tag("soak")
  @Test
  void manyLessons() {
    lessons(120_000);
  }

  // ---- what is read

  private static void scenario(String text) {
    ScenarioDoc doc = BASES.over(READER.scenario(text, "f.json"));
    Lab lab = Lab.of(doc, 7, TraceSink.OFF, "f.json");
    for (int i = 0; i < STEPS && lab.simulation().nextTime() < 5_000_000_000L; i++) {
      lab.simulation().step();
    }
    lab.copy(TraceSink.OFF);
  }

  private static void commands(int count) {
    String home = read("scenarios/home-basic.json");
    Lab lab = Lab.of(READER.scenario(home, "home.json"), 1, TraceSink.OFF, "home.json");
    lab.simulation().runUntil(10_000_000_000L);
    spoil(
        COMMANDS,
        text -> {
          for (CommandFile.Entry entry : CommandFile.read(text, "f.json")) {
            try {
              lab.copy(TraceSink.OFF).perform(entry.timed().command());
            } catch (CommandException e) {
              check(new Problem("f.json", "", 1, 1, e.problem().code(), e.problem().args()), text);
            }
          }
        },
        count);
  }

  /** One of the four files of the first lesson is spoilt, then the lesson is opened. */
  private static void lessons(int count) {
    String id = "2.1-dhcp-dora";
    Map<String, String> texts = new HashMap<>();
    Library library = new Library(READER, name -> texts.computeIfAbsent(name, n -> readIfThere(n)));
    for (String file : Library.files(id)) {
      String original = read(file);
      spoil(
          List.of(original),
          text -> {
            texts.put(file, text);
            library.lesson(id);
          },
          count / 4);
      texts.put(file, original);
    }
  }

  // ---- spoiling

  /** Half of them are still JSON, the others may be anything. */
  private static void spoil(List<String> originals, Use use, int count) {
    JsonMutator documents = new JsonMutator(originals.hashCode(), originals);
    List<byte[]> plain = new ArrayList<>();
    originals.forEach(text -> plain.add(text.getBytes(StandardCharsets.UTF_8)));
    Mutator bytes = new Mutator(originals.hashCode(), plain);
    int used = 0;
    for (int i = 0; i < count; i++) {
      String text = i % 2 == 0 ? documents.next() : text(bytes.next());
      try {
        use.of(text);
        used++;
      } catch (BadDocumentException e) {
        assertFalse(e.problems().isEmpty());
        e.problems().forEach(p -> check(p, text));
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(i + ": " + text, e);
      }
    }
    assertTrue(used > count / 1_000 && used < count * 9 / 10, used + " of " + count + " were used");
  }

  private static String text(byte[] bytes) {
    try {
      return SafeFiles.text(bytes, "f.json");
    } catch (UserError e) {
      return "no text";
    }
  }

  /**
   * A problem has a file, a place, and a whole sentence in both languages, not too long to read.
   */
  private static void check(Problem p, String text) {
    assertFalse(p.file().isEmpty(), () -> p + "\n" + text);
    Problem placed = Places.of(text, p);
    assertTrue(placed.line() >= 1 || !p.file().endsWith("f.json"), () -> p + "\n" + text);
    for (Words words : WORDS) {
      String sentence = words.problem(p);
      assertFalse(sentence.startsWith("[problem"), () -> p + "\n" + sentence);
      assertTrue(sentence.length() <= 1_000, () -> sentence);
      assertEquals(-1, sentence.indexOf("Exception"), () -> sentence);
      assertEquals(-1, sentence.indexOf("fivedoors."), () -> sentence);
    }
  }

  // ---- files

  private static Words words(String language) {
    String file = "words/" + language + ".json";
    return new Words(language, READER.words(read(file), file));
  }

  private static List<String> texts(String folder) {
    try (Stream<Path> files = Files.list(LESSONS.resolve(folder))) {
      return files.sorted().map(SafeFiles::read).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String readIfThere(String name) {
    return Files.isRegularFile(LESSONS.resolve(name)) ? read(name) : null;
  }

  private static String read(String name) {
    return SafeFiles.read(LESSONS.resolve(name));
  }
}
