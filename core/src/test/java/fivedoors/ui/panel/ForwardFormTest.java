package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.Phase;
import fivedoors.scenario.Command;
import fivedoors.ui.input.Actions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A forward rule typed into the pane: whatever is typed is accepted, or told what is wrong. */
class ForwardFormTest extends LessonPane {
  @BeforeEach
  void begin() {
    open("5.2-first-forward");
    skipTo("t1");
  }

  private void type(String outside, String inside, String port) {
    controller.input("blank:forward.outside", outside);
    controller.input("blank:forward.inside", inside);
    controller.input("blank:forward.port", port);
  }

  @Test
  void aRuleIsTypedAndAppliedAlsoWithFullWidthDigitsAndBlanks() {
    assertTrue(contents.lessonBody().toString().contains("외부 포트와 내부 IP 주소를 먼저"));
    type("８０８１", " 192.168.0.4 ", "80");
    controller.activate(Actions.NEXT);
    assertEquals(Phase.SATISFIED, phase(), () -> desk.draft.problem());
    assertEquals("192.168.0.4:80", state.guide().runner().world().forwards(null, "tcp", 8081));
    assertEquals("", state.guide().runner().world().forwards(null, "udp", 8081));
  }

  @Test
  void theProtocolIsChosen() {
    type("8081", "192.168.0.4", "80");
    controller.activate("match:forward.proto|both");
    controller.activate("forward");
    assertEquals("192.168.0.4:80", state.guide().runner().world().forwards(null, "udp", 8081));
    assertEquals(Phase.SATISFIED, phase());
  }

  @Test
  void aRuleThatLeadsElsewhereIsToldAtOnceAndCanBeMended() {
    type("8081", "192.168.0.4", "");
    controller.activate("forward");
    for (int i = 0; i < 200 && phase() == Phase.RUNNING; i++) {
      state.guide().update(0.05f);
    }
    assertEquals(Phase.ACTING, phase());
    assertTrue(contents.lessonBody().toString().contains("듣는 프로그램이 없어요"));
    controller.input("blank:forward.port", "80");
    controller.activate("forward");
    assertEquals(Phase.SATISFIED, phase());
  }

  @Test
  void aLineForTheSameOutsidePortIsChangedAndNotDoubled() {
    assertNull(
        state
            .guide()
            .command(
                new Command.Forward(
                    "router", "old", null, "tcp", "8081", "192.168.0.7", "80", null)));
    type("8081", "192.168.0.4", "80");
    controller.activate("forward");
    assertEquals(
        "old 8081 tcp 192.168.0.4:80 on",
        state.guide().runner().world().get("router.forwards.rules"));
  }

  @Test
  void eachKindOfRouterHasItsOwnWordsAndOrder() {
    state.guide().runner().world().perform(new Command.SetFact("router.skin", "carrier"));
    String pane = contents.lessonBody().toString();
    int service = pane.indexOf("서비스포트");
    assertTrue(service > 0 && service < pane.indexOf("TCP+UDP"), pane);
    assertTrue(pane.indexOf("TCP+UDP") < pane.indexOf("내부IP주소"), pane);
    assertFalse(pane.contains("외부 포트 (친구가"), pane);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 192.168.0.4, 80",
    "65536, 192.168.0.4, 80",
    "-1, 192.168.0.4, 80",
    "80a, 192.168.0.4, 80",
    "8081, 192.168.0.300, 80",
    "8081, 192.168.0.4:80, 80",
    "8081, 12.12.12.12, 80",
    "8081, 192.168.0.4, 65536",
    "'', 192.168.0.4, 80",
    "'  ', 192.168.0.4, 80",
    "8081, '', 80",
    "8081, 192.168.0.4, 80a",
    "80 81, 192.168.0.4, 80",
    "99999999999999999999, 192.168.0.4, 80"
  })
  void whatCannotBeIsToldInASentence(String outside, String inside, String port) {
    type(outside, inside, port);
    controller.activate("forward");
    assertEquals(Phase.ACTING, phase());
    String told = desk.draft.problem();
    assertFalse(told == null || told.startsWith("["), told);
    assertTrue(contents.lessonBody().toString().contains(told.substring(0, 10)), told);
  }

  /** What a Korean keyboard types for a colon and a semicolon. */
  @ParameterizedTest
  @CsvSource({
    "8081：80, 192.168.0.4, 80, :",
    "8081；8082, 192.168.0.4, 80, ;",
    "8081, 192.168.0.4：80, 80, :",
    "8081, 192.168.0.4；, 80, ;",
    "8081, 192.168.0.4, 80；, ;"
  })
  void theMessageNamesTheSignThatDoesNotBelong(
      String outside, String inside, String port, String sign) {
    type(outside, inside, port);
    controller.activate("forward");
    assertEquals(Phase.ACTING, phase());
    assertTrue(desk.draft.problem().contains(sign), desk.draft.problem());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "65535, 65535", "' 65535\t', 65535", "６５５３５, 65535"})
  void theFirstAndTheLastPortAreTakenAlsoPasted(String typed, int port) {
    type(typed, "\t192.168.0.4 ", "80");
    controller.activate("forward");
    assertNull(desk.draft.problem());
    assertEquals("192.168.0.4:80", state.guide().runner().world().forwards(null, "tcp", port));
  }
}
