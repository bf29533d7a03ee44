package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import fivedoors.ui.UnseenPlatform;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.LessonLoader;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.model.UiState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The terminal and the small browser of a host, over the real network of the notes. */
class ProgramPanelsTest implements UnseenPlatform {
  private final UiState state = new UiState("en");
  private final Desk desk = new Desk(state);
  private final Contents contents = new Contents(desk);
  private final Controller controller =
      new Controller(desk, new ScreenActions(desk, contents, () -> {}));

  @BeforeEach
  void atHome() {
    open("2.1-dhcp-dora");
    controller.activate("free-play");
    wait(20);
    desk.device = "laptop";
  }

  private void open(String lesson) {
    LessonLoader.load(this, lesson, (pack, problem) -> state.guide(new Guide(pack, 1 << 26)));
    assertNotNull(state.guide());
  }

  private void wait(int seconds) {
    var session = state.guide().session();
    session.seek(session.engineTime() + seconds * 1_000_000_000L);
  }

  private String shown() {
    return contents.panel().toString();
  }

  @Test
  void aTypedLineIsCarriedOutAndItsOutputStandsOnTheScreen() {
    state.panel("terminal");
    controller.input("fact:terminal", "ipconfig");
    controller.activate("terminal-run");
    wait(1);
    assertTrue(shown().contains("192.168.0.4"), shown());
    assertTrue(shown().contains("id=ip:192.168.0.4"), "also for somebody who has only keys");
    assertEquals(null, desk.typed.get("terminal"));
    controller.activate("terminal-older");
    assertEquals("ipconfig", desk.typed.get("terminal"));
  }

  @Test
  void anotherLanguageChangesWhatStandsOnTheScreenAndNotWhatHappened() {
    state.panel("terminal");
    controller.activate("type:ipconfig");
    state.panel("browser");
    controller.input("fact:url", "192.168.0.1");
    controller.activate("browser-open");
    wait(3);
    String before = state.guide().session().hash();
    assertTrue(shown().contains("Router administration"), shown());
    state.language("ko");
    assertTrue(shown().contains("공유기 관리"), shown());
    assertFalse(shown().contains("Router administration"), shown());
    state.panel("terminal");
    assertTrue(shown().contains("기본 게이트웨이"), shown());
    state.language("en");
    assertTrue(shown().contains("Default Gateway"), shown());
    assertFalse(shown().contains("게이트웨이"), shown());
    assertEquals(before, state.guide().session().hash());
  }

  @Test
  void aCommandCanBePickedInsteadOfTyped() {
    state.panel("terminal");
    String foot = contents.panelFoot().toString();
    assertTrue(foot.contains("type:ipconfig"), foot);
    controller.activate("type:arp -a");
    wait(1);
    assertTrue(contents.programs().screen().lines().size() > 1, shown());
  }

  @Test
  void anAddressInTheTerminalLightsItsDeviceEverywhereAndTheTerminalStaysOpen() {
    state.panel("terminal");
    Linking linking = new Linking(desk, contents);
    controller.activate("ip:192.168.0.250");
    linking.update();
    var selection = state.selection;
    assertEquals("nas", state.guide().session().network().topology().node(selection.node()));
    assertFalse(selection.opens(), "another instrument must not push the terminal away");
    assertEquals(java.util.List.of("192.168.0.250"), state.linked.addresses());
    controller.activate("ip:10.9.8.7");
    assertTrue(desk.toast().contains("10.9.8.7"), desk.toast());
  }

  /** The neighbour's home uses the same private addresses (RFC 1918 section 3). */
  @Test
  void aPrivateAddressMeansTheDeviceInTheSameHome() {
    open("1.3-private-public");
    wait(20);
    var names = state.guide().session().network().topology();
    for (String host : java.util.List.of("neighbor", "laptop")) {
      desk.device = host;
      state.panel("terminal");
      controller.activate("ip:192.168.0.1");
      String home = host.equals("laptop") ? "router" : "router2";
      assertEquals(home, names.node(state.selection.node()));
      assertEquals(host, contents.programs().hostName());
      controller.activate("ip:127.0.0.1");
      assertEquals(host, names.node(state.selection.node()));
    }
  }

  @Test
  void theSettingsOfAProgramHaveWords() {
    state.panel("device");
    String device = shown();
    assertTrue(device.contains("Address django listens on"), device);
    assertTrue(device.contains("Hosts django allows (ALLOWED_HOSTS)"), device);
    assertTrue(device.contains("stop django") || device.contains("start django"), device);
  }

  @Test
  void tabCompletesWhatIsTyped() {
    controller.input("fact:terminal", "ipc");
    controller.activate("terminal-complete");
    assertEquals("ipconfig", desk.typed.get("terminal"));
  }

  @Test
  void aPageIsShownWhenItsLettersHaveComeAndNotBefore() {
    state.panel("browser");
    controller.input("fact:url", "203.0.113.80");
    controller.activate("browser-open");
    assertFalse(shown().contains("Answer 200"), shown());
    wait(5);
    assertTrue(shown().contains("Answer 200"), shown());
  }

  @Test
  void aRefusedPageSaysSoAndLeadsToTheReason() {
    state.panel("browser");
    controller.input("fact:url", "192.168.0.250:9999");
    controller.activate("browser-open");
    wait(30);
    assertTrue(shown().contains("Refused."), shown());
    controller.activate("panel-why");
    assertTrue(shown().contains("state=CLOSED"), shown());
  }

  @Test
  void theRoutersAdminPageIsOpenedByLettersAndItsFormIsSent() {
    state.panel("browser");
    controller.input("fact:url", "192.168.0.1");
    controller.activate("browser-open");
    wait(5);
    assertTrue(shown().contains("submit:"), shown());
    String action = null;
    for (MirrorNode n : contents.panel()) {
      if (n instanceof MirrorNode.Card c) {
        for (MirrorNode inside : c.children()) {
          if (inside instanceof MirrorNode.Button b && b.id().startsWith("submit:")) {
            action = b.id();
          }
        }
      }
    }
    int before = state.guide().session().trace().size();
    controller.activate(action);
    wait(5);
    assertTrue(state.guide().session().trace().size() > before + 10, "no letters went out");
  }

  // ---- the platform

  @Override
  public String language() {
    return "en";
  }

  @Override
  public void load(String path, Loaded then) {
    String text = TestJson.lessonFile(path);
    // The lesson is played in the home of the notes, which has programs and an outside.
    boolean lesson = path.endsWith("lesson.json");
    then.text(lesson ? text.replace("\"home-basic\"", "\"home-forward\"") : text);
  }
}
