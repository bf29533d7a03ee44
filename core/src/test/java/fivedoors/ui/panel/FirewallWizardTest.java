package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import fivedoors.lesson.Phase;
import fivedoors.ui.UnseenScreen;
import fivedoors.ui.input.Actions;
import fivedoors.ui.input.Keyboard;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.panel.FirewallWizard.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A new inbound rule made in the windows of the Windows firewall: eight steps, as in note 002. */
class FirewallWizardTest extends LessonPane implements UnseenScreen {
  private final Keyboard keyboard = new Keyboard(this, controller);
  private String focused;

  @BeforeEach
  void begin() {
    open("6.1-fw-inbound");
    skipTo("t3");
    controller.activate("language-ko");
  }

  private String rule(String host, String id) {
    String path = host + ".firewall.rule." + id;
    var world = state.guide().runner().world();
    return world.exists(path) ? world.get(path) : null;
  }

  private String rules() {
    return state.guide().runner().world().get("laptop.firewall.rules");
  }

  private String shown() {
    return contents.panel().toString() + contents.panelFoot();
  }

  /** Presses a key as a person does: it means what is on screen. */
  private void press(int key) {
    contents.lessonBody();
    keyboard.keyDown(key);
    keyboard.keyUp(key);
  }

  private void enter(int times) {
    for (int i = 0; i < times; i++) {
      press(Keys.ENTER);
    }
  }

  /** Goes to a thing with Tab and presses it; it must be on screen. */
  private void on(String id) {
    String screen = shown() + contents.lessonBody();
    assertTrue(screen.contains("id=" + id + ","), id + " is not in " + screen);
    focused = id;
    press(Keys.ENTER);
    focused = null;
  }

  /** Walks to the page of a rule for a port, with Enter alone but for the choice. */
  private void toPorts() {
    enter(4);
    assertEquals(Page.TYPE, desk.wizard.page());
    on("fw:type:port");
    enter(1);
    assertEquals(Page.PORTS, desk.wizard.page());
  }

  @Test
  void theEightStepsOfTheNoteMakeTheRuleAndTheFriendGetsIn() {
    enter(1);
    assertEquals("firewall", state.panel());
    assertTrue(shown().contains("걸음 1/8") && shown().contains("방화벽 상태 확인"), shown());
    enter(1);
    assertTrue(shown().contains("걸음 2/8") && shown().contains("개인"), shown());
    enter(1);
    assertTrue(shown().contains("걸음 3/8") && shown().contains("새 규칙..."), shown());
    enter(1);
    assertTrue(shown().contains("걸음 4/8") && shown().contains("규칙 종류"), shown());
    on("fw:type:port");
    enter(1);
    assertTrue(shown().contains("걸음 5/8") && shown().contains("프로토콜 및 포트"), shown());
    controller.input("fw:ports", " ８０００ ");
    enter(1);
    assertTrue(shown().contains("걸음 6/8") && shown().contains("연결 허용"), shown());
    enter(1);
    assertTrue(shown().contains("걸음 7/8") && shown().contains("도메인"), shown());
    enter(1);
    assertTrue(shown().contains("걸음 8/8") && shown().contains("마침"), shown());
    assertTrue(shown().contains("value=TCP 8000"), "a name is there to begin with");
    enter(1);
    assertEquals("on in tcp 8000 any any allow", rule("laptop", "mine"));
    assertTrue(shown().contains("인바운드 규칙") && shown().contains("TCP 8000"), shown());
    assertFalse(shown().contains("걸음"), "all steps are done");
    assertEquals(Phase.ACTING, phase(), "nobody has tried it yet");
    enter(1);
    run();
    assertEquals(Phase.SATISFIED, phase(), () -> contents.lessonBody().toString());
  }

  private void run() {
    for (int i = 0; i < 100_000 && phase() != Phase.SATISFIED; i++) {
      state.guide().update(0.05f);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|포트는 1–65535",
        "65536|포트는 1–65535",
        "99999999999999|포트는 1–65535",
        "-1|읽을 수 없어요",
        "80a|읽을 수 없어요",
        "80;443|읽을 수 없어요",
        "5000~5010|읽을 수 없어요",
        "80-|읽을 수 없어요",
        "1-2-3|읽을 수 없어요",
        "''|포트를 적어 주세요",
        "80,|쉼표 앞뒤",
        "5010-5000|뒤의 수가 더 작아요"
      })
  void portsThatCannotBeAreToldInASentence(String typed, String sentence) {
    toPorts();
    String before = rules();
    controller.input("fw:ports", typed);
    enter(1);
    assertEquals(Page.PORTS, desk.wizard.page());
    assertTrue(shown().contains(sentence), shown());
    controller.input("fw:ports", "8");
    assertNull(desk.wizard.problem(), "typing on takes the sentence away");
    assertEquals(before, rules());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8000|8000",
        "80, 443|80,443",
        "80，443|80,443",
        " 080 |80",
        "5000 - 5010,80|5000-5010,80"
      })
  void oneSeveralAndARangeOfPortsAreTaken(String typed, String ports) {
    toPorts();
    controller.input("fw:ports", typed);
    enter(4);
    assertEquals("on in tcp " + ports + " any any allow", rule("laptop", "mine"));
  }

  @Test
  void whatIsLeftOutElsewhereIsToldToo() {
    enter(5);
    assertEquals(Page.PROGRAM, desk.wizard.page());
    enter(1);
    assertTrue(shown().contains("프로그램을 하나 골라"), shown());
    on("fw:program:web");
    enter(2);
    for (String p : List.of("domain", "private", "public")) {
      on("fw:profile:" + p);
    }
    enter(1);
    assertTrue(shown().contains("하나는 골라"), shown());
    on("fw:profile:private");
    enter(1);
    assertTrue(shown().contains("value=web,"), shown());
    controller.input("fw:name", "  ");
    enter(1);
    assertTrue(shown().contains("이름을 적어"), shown());
    controller.input("fw:name", "스무 글자보다 훨씬 길어서 한 줄에 다 못 들어가는 이름");
    enter(1);
    assertTrue(shown().contains("20자까지"), shown());
    controller.input("fw:name", "우리 집 사이트");
    enter(1);
    assertEquals("on in any any web private allow", rule("laptop", "mine"));
    assertTrue(shown().contains("우리 집 사이트"), shown());
  }

  @Test
  void protocolAllPortsBlockingAndProfilesArePicked() {
    toPorts();
    on("fw:proto:udp");
    on("fw:local:all");
    enter(1);
    on("fw:action:drop");
    enter(1);
    on("fw:profile:public");
    on("fw:profile:domain");
    enter(2);
    assertEquals("on in udp any any private drop", rule("laptop", "mine"));
  }

  @Test
  void whatNoDeviceHereCanDoCannotBePicked() {
    toPorts();
    controller.input("fw:ports", "8000");
    enter(1);
    assertTrue(shown().contains("IPsec이 없어서 고를 수 없어요"), shown());
    controller.activate("fw:action:secure");
    enter(3);
    assertEquals("on in tcp 8000 any any allow", rule("laptop", "mine"));
  }

  @Test
  void backKeepsWhatWasTypedAndCancelChangesNothing() {
    toPorts();
    String before = rules();
    on("fw:proto:udp");
    controller.input("fw:ports", "5000-5010");
    enter(2);
    assertEquals(Page.PROFILE, desk.wizard.page());
    on("fw-back");
    on("fw-back");
    assertTrue(shown().contains("value=5000-5010"), shown());
    assertEquals("udp", desk.wizard.protocol());
    on("fw-back");
    on("fw-cancel");
    assertEquals(Page.RULES, desk.wizard.page());
    assertEquals(before, rules());
    enter(1);
    assertEquals("tcp", desk.wizard.protocol(), "a new rule begins anew");
    assertEquals("", desk.wizard.ports());
  }

  @Test
  void aPickedRuleIsSwitchedOffAndDeleted() {
    toPorts();
    controller.input("fw:ports", "80,443");
    on("fw:proto:udp");
    enter(2);
    on("fw:profile:public");
    enter(2);
    String made = rule("laptop", "mine");
    assertEquals("on in udp 80,443 any domain,private allow", made);
    controller.activate("row:firewall/mine@laptop");
    assertTrue(shown().contains("규칙 사용 안 함: UDP 80,443"), shown());
    on("fw-switch");
    assertEquals(made.replace("on in", "off in"), rule("laptop", "mine"));
    assertTrue(shown().contains("아니요"), shown());
    on("fw-switch");
    assertEquals(made, rule("laptop", "mine"));
    on("fw-delete");
    assertNull(rule("laptop", "mine"));
    assertFalse(shown().contains("UDP 80,443"), shown());
  }

  @Test
  void theListIsThatOfTheShownMoment() {
    toPorts();
    controller.input("fw:ports", "8000");
    enter(4);
    assertTrue(shown().contains("TCP 8000") && shown().contains("코어 네트워킹"), shown());
    press(Keys.LEFT);
    assertFalse(shown().contains("TCP 8000"), "before it was made it was not there");
    assertTrue(shown().contains("내가 만든 규칙"), "but the one of the step before was");
  }

  @Test
  void aRuleThatTakesTheOldOnesPlaceSaysSo() {
    toPorts();
    controller.input("fw:ports", "8000");
    enter(3);
    assertTrue(shown().contains("'내가 만든 규칙'이 이 내용으로 바뀌어요"), shown());
  }

  @Test
  void inFreePlayRulesAreAddedByNameAndThoseOfWindowsCanBeHadBack() {
    skipTo("f1");
    controller.activate("firewall:desktop");
    enterRule("8888", "첫째");
    enterRule("9999", "둘째");
    enterRule("7777", "첫째");
    assertEquals("on in tcp 7777 any any allow", rule("desktop", "rule-1"));
    assertEquals("on in tcp 9999 any any allow", rule("desktop", "rule-2"));
    controller.activate("row:firewall/echo-in@desktop");
    controller.activate("fw-delete");
    assertNull(rule("desktop", "echo-in"));
    controller.activate("fw-next");
    controller.activate("fw:type:predefined");
    controller.activate("fw-next");
    assertTrue(shown().contains("에코 요청"), shown());
    controller.activate("fw-next");
    assertTrue(shown().contains("마침"), "the action is its last page");
    controller.activate("fw-next");
    assertEquals("on in icmp any any private,domain allow", rule("desktop", "echo-in"));
  }

  private void enterRule(String ports, String name) {
    while (desk.wizard.page() != Page.TYPE) {
      controller.activate("fw-next");
    }
    controller.activate("fw:type:custom");
    controller.activate("fw-next");
    controller.activate("fw:program:*");
    controller.activate("fw-next");
    controller.input("fw:ports", ports);
    controller.activate("fw-next");
    controller.activate("fw-next");
    controller.activate("fw-next");
    controller.input("fw:name", name);
    controller.activate("fw-next");
    assertEquals(Page.RULES, desk.wizard.page(), desk.toast());
  }

  @Test
  void whereTheLessonDoesNotPermitItNoRuleCanBeMade() {
    skipTo("n1");
    controller.activate("firewall:laptop");
    controller.activate("fw-next");
    controller.activate("fw-next");
    String shown = shown();
    assertTrue(shown.contains("label=새 규칙..., weight=PLAIN, enabled=false"), shown);
    press(Keys.ENTER);
    assertNotNull(desk.draft.problem(), "Enter is for the lesson's question");
  }

  @Test
  void theDeviceAndTheReasonOfADropLeadToIt() {
    state.panel("device");
    controller.activate("device:laptop");
    assertTrue(contents.panel().toString().contains("firewall:laptop"), shown());
    controller.activate("device:phone");
    assertFalse(contents.panel().toString().contains("firewall:phone"), "no Windows there");
    controller.activate("goto:desktop.firewall.rules");
    assertEquals("firewall", state.panel());
    assertEquals("desktop", desk.wizard.host());
  }

  @Test
  void aFirewallThatIsTurnedOnHasItsRulesInTheListAtOnce() {
    open("2.1-dhcp-dora");
    controller.activate(Actions.FREE_PLAY);
    controller.activate("firewall:laptop");
    assertTrue(shown().contains("꺼짐"), shown());
    controller.activate("cmd:set laptop.firewall.on true");
    assertTrue(shown().contains("켜짐"), shown());
    controller.activate("fw-next");
    controller.activate("fw-next");
    assertTrue(shown().contains("코어 네트워킹") && shown().contains("에코 요청"), shown());
  }

  @Test
  void anotherLessonShutsIt() {
    toPorts();
    open("6.5-five-doors");
    contents.lessonBody();
    assertNull(state.panel());
    assertNull(desk.wizard.host());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void everyPageHasItsWords(String language) {
    state.language(language);
    enter(1);
    for (String kind : List.of("predefined", "program", "custom", "port")) {
      while (desk.wizard.page() != Page.TYPE) {
        controller.activate("fw-next");
      }
      controller.activate("fw:type:" + kind);
      for (int i = 0; i < 6 && !desk.wizard.last(); i++) {
        whole(language);
        controller.activate("fw:program:web");
        controller.input("fw:ports", "8000");
        controller.activate("fw-next");
      }
      whole(language);
      controller.activate("fw-cancel");
    }
  }

  private void whole(String language) {
    String all = shown();
    assertFalse(all.contains("ui."), all);
    if (language.equals("en")) {
      for (MirrorNode node : contents.panel()) {
        assertFalse(node.toString().matches("(?s).*[가-힣].*"), node.toString());
      }
    }
  }

  @Test
  void aFieldOfTheLessonKeepsItsEnter() {
    toPorts();
    desk.left = "answer";
    controller.activate(Actions.NEXT);
    assertEquals(Page.PORTS, desk.wizard.page());
    assertNull(desk.wizard.problem());
  }

  // ---- what a screen answers

  @Override
  public String focused() {
    return focused;
  }
}
