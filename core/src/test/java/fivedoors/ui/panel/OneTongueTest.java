package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.device.Host;
import fivedoors.lesson.LessonAction;
import fivedoors.scenario.NodeDoc;
import fivedoors.testing.TestJson;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.mirror.MirrorDocument;
import fivedoors.ui.mirror.MirrorEvents;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorSink;
import fivedoors.wire.Dissector;
import fivedoors.wire.Summary;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who has set the program to English reads no Korean: in no lesson, and in no instrument. */
class OneTongueTest extends LessonPane implements MirrorSink {
  private static final List<String> INSTRUMENTS =
      List.of("inspector", "tables", "device", "terminal", "browser", "why");

  private static final List<String> LINES =
      List.of(
          "help",
          "ipconfig /all",
          "ping GATEWAY",
          "netstat -ano",
          "arp -a",
          "route print",
          "curl -i http://GATEWAY/login",
          "tracert 203.0.113.9",
          "nonsense",
          "ip addr");

  /** What the other language is called stands there in its own letters, so that it is found. */
  private static final String ITS_OWN_NAME = "한국어";

  private final Map<String, String> korean = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private int read;
  private String where;

  static List<String> lessons() {
    return new TestJson().index(TestJson.lessonFile("index.json"), "index.json").lessons();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void noLessonShowsKoreanToWhoReadsEnglish(String lesson) {
    open(lesson);
    state.language("en");
    String file = lesson + "/solution.json";
    List<LessonAction> script =
        new TestJson().solution(TestJson.lessonFile(file), file).right().get(0).script();
    for (int i = 0; i <= script.size(); i++) {
      where = lesson + " after " + i + " actions";
      see();
      if (i == script.size() / 3 || i == 2 * script.size() / 3 || i == script.size()) {
        instruments();
      }
      if (i < script.size()) {
        state.guide().act(script.get(i));
        if (state.guide().runner().goal() != null) {
          state.guide().jump();
        }
      }
    }
    for (NodeDoc device : state.guide().devices()) {
      if (device instanceof NodeDoc.HostDoc) {
        sitDownAt(device.name());
      }
    }
    told();
    verdict();
  }

  /** Uses the terminal and the browser of a device for what the lesson did not ask for. */
  private void sitDownAt(String device) {
    desk.device = device;
    desk.draft.forget();
    state.panel("terminal");
    Host host = contents.programs().host();
    String gateway = host.iface().config().gateway().toString();
    for (String line : LINES) {
      where = line + " at " + device;
      controller.input("fact:terminal", line.replace("GATEWAY", gateway));
      controller.activate("terminal-run");
      pass(9);
      see();
    }
    state.panel("browser");
    browse("http://" + gateway + "/", device);
    for (Map<String, String> login :
        List.of(Map.of("pw", "no"), Map.of("user", "admin", "pw", "admin"))) {
      login.forEach((field, value) -> controller.input("fact:form:/login " + field, value));
      controller.activate("submit:/login");
      where = "login at " + device;
      pass(3);
      see();
    }
    for (String page : List.of("forward", "dhcp", "nat", "wan", "nothing", "search?q=zz")) {
      browse("http://" + gateway + "/" + page, device);
    }
    browse("http://no.such.name/", device);
  }

  private void browse(String url, String device) {
    where = url + " at " + device;
    controller.input("fact:url", url);
    controller.activate("browser-open");
    pass(3);
    see();
  }

  private void pass(int seconds) {
    var session = state.guide().session();
    session.seek(session.engineTime() + seconds * 1_000_000_000L);
  }

  private void instruments() {
    String at = where;
    for (NodeDoc device : state.guide().devices()) {
      desk.device = device.name();
      for (String instrument : INSTRUMENTS) {
        where = at + ", " + instrument + " of " + device.name();
        state.panel(instrument);
        see();
      }
      if (FirewallPanel.has(device)) {
        where = at + ", firewall of " + device.name();
        controller.activate("firewall:" + device.name());
        see();
        controller.activate("close");
      }
    }
    for (Desk.Page page : Desk.Page.values()) {
      where = at + ", page " + page;
      desk.page = page;
      see();
    }
    desk.page = null;
    letters(at);
    state.panel(null);
    where = at;
  }

  /** One letter of each kind, on each of the inspector's levels. */
  private void letters(String at) {
    state.panel("inspector");
    Trace trace = state.guide().session().trace();
    Set<String> kinds = new HashSet<>();
    for (int i = trace.first(); i < state.guide().session().moment().index(); i++) {
      if (trace.get(i) instanceof TraceEvent.FrameSent sent
          && kinds.add(Summary.code(Dissector.dissect(sent.bytes())))) {
        state.selection.pickFrame(sent.frame(), i);
        for (InspectorContent.Level level : InspectorContent.Level.values()) {
          desk.level = level;
          where = at + ", letter " + sent.frame() + " as " + level;
          see();
        }
      }
    }
  }

  /** What the timeline says of each event, and what is read aloud. */
  private void told() {
    Trace trace = state.guide().session().trace();
    for (int i = trace.first(); i < trace.size(); i++) {
      where = "event " + i;
      look(contents.event(i));
      look(contents.kind(i));
    }
  }

  private void see() {
    new MirrorWriter(this, desk, contents).show(null);
  }

  @Override
  public void show(MirrorDocument document, MirrorEvents events) {
    assertEquals("en", document.language());
    look(document.title());
    for (MirrorDocument.Region region : document.regions()) {
      look(region.label());
      for (MirrorNode node : region.nodes()) {
        look(node.toString());
      }
    }
  }

  private void look(String text) {
    read++;
    if (known.add(text) && text.replace(ITS_OWN_NAME, "").matches("(?s).*[가-힣ㄱ-ㆎ].*")) {
      korean.putIfAbsent(text, where);
    }
  }

  private void verdict() {
    StringBuilder out = new StringBuilder();
    korean.forEach((text, at) -> out.append(at).append(": ").append(text).append('\n'));
    assertEquals("", out.toString());
    assertTrue(read > 500, "only " + read + " texts were read");
  }
}
