package fivedoors.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fivedoors.lesson.LessonCheck;
import fivedoors.lesson.LessonIndex;
import fivedoors.lesson.Library;
import fivedoors.play.LabMachine;
import fivedoors.play.Sandbox;
import fivedoors.play.Session;
import fivedoors.scenario.Command;
import fivedoors.scenario.Connectivity;
import fivedoors.scenario.EditCommand;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Layout;
import fivedoors.scenario.Palette;
import fivedoors.scenario.Plugging;
import fivedoors.scenario.TimedCommand;
import fivedoors.testing.TestJson;
import fivedoors.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The engine in the page does, byte for byte, what it does on the JVM. */
class EngineIT {
  private static final String HOME = "scenarios/home-basic.json";

  private static final List<String> SCENARIOS =
      List.of(
          "outside",
          "home-forward",
          "home-iptime",
          "home-sk",
          "home-asus",
          "home-cgnat",
          "two-homes");

  /** The situations that are not in home-forward. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "allowed-hosts", "home-asus",
          "post-from-friend", "home-sk",
          "carrier-nat", "home-cgnat",
          "rule-by-admin-page", "home-iptime",
          "next-door", "two-homes");

  private TestSite site;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
    browser = Chromium.start();
    browser.get(site.address());
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(b -> browser.executeScript("return !!window.fivedoorsEngine"));
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.quit();
    }
    site.close();
  }

  @Test
  void aScenarioRunsTheSameOnBothPlatforms() {
    String text = TestJson.lessonFile(HOME);
    for (int seed : new int[] {1, 20240601, -7}) {
      Fingerprint here = new Fingerprint();
      Lab lab = Lab.of(new TestJson().scenario(text, HOME), seed, here, HOME);
      lab.simulation().runUntil(30_000_000_000L);
      Object there =
          browser.executeScript(
              "return fivedoorsEngine.run(arguments[0], arguments[1], 30000)", text, seed);
      assertEquals(here.value(), there, "seed " + seed);
    }
    assertNotEquals(
        browser.executeScript("return fivedoorsEngine.run(arguments[0], 1, 30000)", text),
        browser.executeScript("return fivedoorsEngine.run(arguments[0], 2, 30000)", text));
  }

  /** What is typed at the terminals of all four systems, and what they print. */
  @Test
  void terminalsPrintTheSameOnBothPlatforms() {
    for (String os : List.of("windows-ko", "windows-en", "macos", "linux")) {
      String text =
          TestJson.lessonFile(HOME)
              .replace("\"name\": \"laptop\",", "\"name\": \"laptop\", \"os\": \"" + os + "\",");
      assertTrue(text.contains(os), "the laptop of " + HOME + " has moved");
      List<String> script = new ArrayList<>();
      for (String line : typed(os)) {
        script.add(
            "{\"atMs\": "
                + (15_000 + 8_000 * script.size())
                + ", \"command\": {\"type\": \"type\", \"node\": \"laptop\", \"line\": \""
                + line
                + "\"}}");
      }
      int millis = 15_000 + 8_000 * script.size();
      Fingerprint here = new Fingerprint();
      Lab lab = Lab.of(new TestJson().scenario(text, HOME), 5, here, HOME);
      for (String line : script) {
        TimedCommand timed = new TestJson().command(line, "commands");
        lab.simulation().runUntil(timed.timeNs());
        lab.perform(timed.command());
      }
      lab.simulation().runUntil(millis * 1_000_000L);
      Object there =
          browser.executeScript(
              "return fivedoorsEngine.commands(arguments[0], 5, arguments[1], arguments[2])",
              text,
              millis,
              script);
      assertEquals(here.value(), there, os);
    }
  }

  private static List<String> typed(String os) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "help", "arp -a", "netstat -an", "ping -c 3 192.168.0.250", "nslookup x.example"));
    if (os.startsWith("windows")) {
      all.addAll(
          List.of("IPCONFIG /all", "ipconfig | findstr IPv4", "route print", "ping 192.168.0.1"));
      all.addAll(List.of("tracert -d 12.12.12.1", "ipconfg", "ipconfig /renew", "tasklist"));
    } else {
      all.addAll(List.of("ifconfig | grep inet", "route -n get default", "netstat -rn", "ip addr"));
      all.addAll(List.of("traceroute 12.12.12.1", "curl http://192.168.0.250/", "crul", "ps"));
    }
    return all;
  }

  /** The right answers of every lesson, run here and in the page. */
  @Test
  void everyLessonHasTheSameFingerprintOnBothPlatforms() {
    Library here = new Library(new TestJson(), TestJson::lessonFile);
    LessonIndex index = here.index();
    assertFalse(index.lessons().isEmpty());
    for (String id : index.lessons()) {
      List<String> files = new ArrayList<>();
      for (String name : namesFor(index, id)) {
        files.add(name);
        files.add(TestJson.lessonFile(name));
      }
      Object there =
          browser.executeScript(
              "return fivedoorsEngine.lesson(arguments[0], arguments[1])", id, files);
      assertEquals(LessonCheck.fingerprint(here.lesson(id)), there, id);
    }
  }

  /** Every command file of the situations, in the scenario it belongs to. */
  @Test
  void everySituationHasTheSameFingerprintOnBothPlatforms() throws IOException {
    List<String> files = new ArrayList<>();
    for (String id : SCENARIOS) {
      files.add("scenarios/" + id + ".json");
      files.add(TestJson.lessonFile("scenarios/" + id + ".json"));
    }
    Set<String> seen = new TreeSet<>();
    for (Path file : situations()) {
      String name = file.getFileName().toString().replace(".jsonl", "");
      String scenario = ELSEWHERE.getOrDefault(name, "home-forward");
      List<String> lines = Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
      Object there =
          browser.executeScript(
              "return fivedoorsEngine.situation(arguments[0], arguments[1], arguments[2], 130000)",
              scenario,
              files,
              lines);
      assertEquals(here(scenario, lines), there, name + " in " + scenario);
      seen.add(there.toString());
    }
    assertTrue(seen.size() > 18, "so many different runs: " + seen.size());
  }

  private static List<Path> situations() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("../desktop/src/test/resources/situations"))) {
      return all.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static String here(String scenario, List<String> lines) {
    TestJson json = new TestJson();
    List<TimedCommand> commands = new ArrayList<>();
    for (String line : lines) {
      commands.add(json.command(line, "commands"));
    }
    Library library = new Library(json, TestJson::lessonFile);
    Fingerprint fingerprint = new Fingerprint();
    Lab.of(library.scenario(scenario), 1, fingerprint, scenario).play(commands, 130_000_000_000L);
    return fingerprint.value();
  }

  private static List<String> namesFor(LessonIndex index, String id) {
    List<String> names = new ArrayList<>(Library.commonFiles(index));
    names.addAll(Library.files(id));
    return names;
  }

  /** What was built on the JVM is opened in the page: every edit is done there again. */
  @Test
  void aFreeExperimentIsTheSameOnBothPlatforms() {
    String file = "scenarios/sandbox.json";
    Sandbox here =
        Sandbox.begin(
            new TestJson().scenario(TestJson.lessonFile(file), file), 9, Session.BROWSER_TRACE);
    Session session = here.session();
    Lab lab = ((LabMachine) session.machine()).lab();
    for (Palette.Kind kind : Palette.Kind.values()) {
      session.seek(session.moment().time() + 1_000_000_000L);
      EditCommand.Place place = new Palette(lab).place(kind);
      session.perform(place);
      List<String> partners = new Plugging(lab).partners(place.node());
      if (!partners.isEmpty()) {
        session.perform(new Plugging(lab).join(place.node(), partners.get(0)));
      }
    }
    session.seek(30_000_000_000L);
    session.perform(new Command.Ping("laptop", "192.168.0.1"));
    session.perform(new EditCommand.Disconnect("laptop.eth0"));
    session.perform(new EditCommand.Remove("nas"));
    session.perform(new EditCommand.Move("tv", 7, 8));
    session.seek(40_000_000_000L);
    StringBuilder s = new StringBuilder(session.hash()).append('\n');
    for (Palette.Kind kind : Palette.Kind.values()) {
      s.append(new Palette(lab).place(kind).text()).append('\n');
    }
    s.append(new Layout(lab.doc()).arrange().text()).append('\n');
    Connectivity.gaps(lab)
        .forEach(g -> s.append(g.code() + " " + String.join(" ", g.nodes())).append('\n'));
    s.append(here.doc().text());
    Object there =
        browser.executeScript("return fivedoorsEngine.sandbox(arguments[0])", here.doc().text());
    assertEquals(s.toString(), there);
  }

  /** The same table that the JVM's reader is tested with; it says what the browser tolerates. */
  @Test
  void badDocumentsAreRefusedOrToleratedAsListed() throws IOException {
    JsonNode table =
        new ObjectMapper()
            .readTree(
                Path.of("../core/src/test/resources/bad-documents/bad-documents.json").toFile());
    assertTrue(table.size() > 20);
    List<String> wrong = new ArrayList<>();
    for (JsonNode row : table) {
      Object said =
          browser.executeScript(
              "return fivedoorsEngine.read(arguments[0], arguments[1])",
              row.get("kind").asText(),
              row.get("text").asText());
      boolean refused = !"ok".equals(said);
      if (!refused && !row.get("toleratedInBrowser").asBoolean()) {
        wrong.add(row.get("name").asText());
      }
    }
    assertEquals(List.of(), wrong, "tolerated, but not listed as such");
  }
}
