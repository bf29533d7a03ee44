package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.Phase;
import fivedoors.ui.input.Actions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An inbound rule made in the pane, in the order of the system's own assistant. */
class FirewallFormTest extends LessonPane {
  @BeforeEach
  void begin() {
    open("6.1-fw-inbound");
    skipTo("t3");
  }

  private String rule() {
    return state.guide().runner().world().get("laptop.firewall.rule.mine");
  }

  @Test
  void aRuleAsItStandsIsForTcpAllowsAndCountsEverywhere() {
    assertTrue(contents.lessonBody().toString().contains("노트북 방화벽 · 새 인바운드 규칙"));
    assertTrue(contents.lessonBody().toString().contains("포트를 적고"), "no port yet");
    controller.input("blank:firewall.ports", " ８０００ ");
    controller.activate(Actions.NEXT);
    assertEquals("on in tcp 8000 any any allow", rule());
    assertEquals(Phase.ACTING, state.guide().runner().phase(), "nobody has tried it yet");
  }

  @Test
  void protocolActionAndNetworksAreChosen() {
    controller.activate("match:firewall.proto|udp");
    controller.activate("match:firewall.action|drop");
    controller.activate("match:firewall.profile.domain|no");
    controller.activate("match:firewall.profile.public|no");
    controller.input("blank:firewall.ports", "8000-8010");
    controller.activate("firewall");
    assertEquals("on in udp 8000-8010 any private drop", rule());
    controller.activate("match:firewall.profile.public|yes");
    controller.activate("firewall");
    assertEquals("on in udp 8000-8010 any private,public drop", rule());
  }

  @Test
  void aRuleThatCountsNowhereCannotBeMade() {
    controller.input("blank:firewall.ports", "8000");
    for (String profile : new String[] {"domain", "private", "public"}) {
      controller.activate("match:firewall.profile." + profile + "|no");
    }
    String before = rule();
    controller.activate("firewall");
    assertEquals(before, rule());
    assertTrue(desk.draft.problem().contains("하나는 골라 주세요"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "80a", "9000-8000"})
  void whatCannotBeIsToldInASentence(String ports) {
    String before = rule();
    controller.input("blank:firewall.ports", ports);
    controller.activate("firewall");
    assertEquals(before, rule());
    String told = desk.draft.problem();
    assertFalse(told == null || told.startsWith("["), told);
  }
}
