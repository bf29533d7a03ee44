package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Command;
import fivedoors.testing.TestJson;
import fivedoors.ui.UnseenPlatform;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.LessonLoader;
import fivedoors.ui.model.UiState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The router's own pages in the browser of the host that opened them, filled in by hand. */
class AdminFormTest implements UnseenPlatform {
  private static final String FORM = "fact:form:/forward/save ";
  private static final String SAVE = "submit:/forward/save";

  private final UiState state = new UiState("ko");
  private final Desk desk = new Desk(state);
  private final Contents contents = new Contents(desk);
  private final Controller controller =
      new Controller(desk, new ScreenActions(desk, contents, () -> {}));

  @BeforeEach
  void atHome() {
    LessonLoader.load(
        this, "2.1-dhcp-dora", (pack, problem) -> state.guide(new Guide(pack, 1 << 26)));
    assertNotNull(state.guide());
    controller.activate("free-play");
    pass(20);
    desk.device = "laptop";
  }

  private void pass(int seconds) {
    var session = state.guide().session();
    session.seek(session.engineTime() + seconds * 1_000_000_000L);
  }

  private String shown() {
    return contents.panel().toString();
  }

  private void press(String id) {
    controller.activate(id);
    pass(3);
  }

  private void openForwards(String skin) {
    state.guide().runner().world().perform(new Command.SetFact("router.skin", skin));
    state.panel("browser");
    controller.input("fact:url", "192.168.0.1");
    press("browser-open");
    controller.input("fact:form:/login user", "admin");
    controller.input("fact:form:/login pw", "admin");
    press("submit:/login");
    press("link:/forward");
    assertTrue(shown().contains(SAVE), shown());
  }

  private void fill(String port) {
    controller.input(FORM + "name", "cat");
    controller.input(FORM + "ext", port);
    controller.input(FORM + "inIp", "192.168.0.4");
    controller.input(FORM + "inPort", "8000");
  }

  private List<String> rules() {
    List<String> out = new ArrayList<>();
    int router = state.guide().session().network().topology().find("router");
    state
        .guide()
        .session()
        .tables()
        .table(router, "forwards")
        .rows()
        .forEach(r -> out.add(r.cells().toString()));
    return out;
  }

  /** Item 32: the same rule, whatever the router calls its fields and in whatever order. */
  @Test
  void theSameRuleFilledInOnThreeKindsOfRouterIsTheSameRow() {
    List<List<String>> all = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    for (String skin : List.of("iptime", "asus", "carrier")) {
      atHome();
      openForwards(skin);
      pages.add(shown());
      int before = rules().size();
      fill("5000");
      press(SAVE);
      assertEquals(before + 1, rules().size(), shown());
      all.add(rules());
    }
    assertEquals(all.get(0), all.get(1));
    assertEquals(all.get(0), all.get(2));
    assertEquals(3, pages.stream().distinct().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"link:/dhcp", "browser-open", "host:phone", "submit:/forward/toggle?id=web"})
  void whatIsNotAppliedIsMarkedAndLeavingAsksFirst(String away) {
    openForwards("asus");
    String clean = shown();
    assertFalse(clean.contains("고침"), clean);
    fill("5000");
    assertTrue(shown().contains(" · 고침"), shown());
    assertTrue(shown().contains("고친 것이 아직 적용되지 않았어요."), shown());
    List<String> rules = rules();
    press(away);
    assertTrue(shown().contains("id=leave-page"), shown());
    assertEquals("laptop", contents.programs().hostName());
    press("leave-not");
    assertFalse(shown().contains("id=leave-page"), shown());
    assertTrue(shown().contains("고침"), "what was typed is still there");
    assertEquals(rules, rules());
    press(away);
    press("leave-page");
    assertFalse(shown().contains("고침"), shown());
    assertFalse(desk.typed.containsKey("form:/forward/save name"));
  }

  @Test
  void aFormThatIsSentIsLeftWithoutAsking() {
    openForwards("carrier");
    fill("5000");
    press(SAVE);
    assertFalse(shown().contains("id=leave-page"), shown());
    press("link:/status");
    assertFalse(shown().contains("id=leave-page"), shown());
    assertFalse(shown().contains(SAVE), shown());
  }

  @Test
  void aPortThatCannotBeIsAnsweredInWords() {
    openForwards("iptime");
    fill("65536");
    int before = rules().size();
    press(SAVE);
    assertEquals(before, rules().size());
    assertTrue(shown().contains("tone=ERROR") && shown().contains("65535"), shown());
  }

  /** A choice whose words have blanks is the whole choice. */
  @Test
  void aChoiceOfTwoWordsIsChosen() {
    openForwards("iptime");
    press("link:/nat");
    String page = shown();
    int at = page.indexOf("check:form:/nat unmatched ");
    assertTrue(at >= 0, page);
    controller.activate("check:form:/nat unmatched 거절 알리기");
    assertEquals("거절 알리기", desk.typed.get("form:/nat unmatched"));
  }

  // ---- the platform

  @Override
  public String language() {
    return "ko";
  }

  @Override
  public void load(String path, Loaded then) {
    String text = TestJson.lessonFile(path);
    boolean lesson = path.endsWith("lesson.json");
    then.text(lesson ? text.replace("\"home-basic\"", "\"home-forward\"") : text);
  }
}
