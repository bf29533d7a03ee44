package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import fivedoors.play.RouterPart;
import fivedoors.scenario.Command;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The router opened up, in words: for the panel, and for who cannot see the stage. */
class XrayPanelTest extends LessonPane {
  @BeforeEach
  void begin() {
    open("5.2-first-forward");
    skipTo("f1");
    state.language("ko");
    state.panel("device");
    controller.activate("device:router");
  }

  private MirrorNode.Table table() {
    for (MirrorNode n : contents.panel()) {
      if (n instanceof MirrorNode.Table t && t.id().equals("xray")) {
        return t;
      }
    }
    return null;
  }

  private MirrorNode.Row row(RouterPart part) {
    for (MirrorNode.Row r : table().rows()) {
      if (r.id().equals("job:" + part)) {
        return r;
      }
    }
    throw new AssertionError(part + " is not in " + table());
  }

  @Test
  void aButtonOfTheRouterAndAKeyOpenItUp() {
    assertEquals(null, table());
    controller.activate(Actions.XRAY);
    assertEquals(RouterPart.values().length, table().rows().size());
    assertEquals(Actions.XRAY, Actions.of(Keys.X, false, true).id());
    controller.activate("device:laptop");
    assertEquals(null, table(), "a laptop has no such parts");
    controller.activate("device:router");
    controller.activate(Actions.XRAY);
    assertEquals(null, table());
    controller.activate(Actions.XRAY);
    open("3.1-nat-out");
    assertFalse(state.xray(), "another lesson begins with its own picture");
  }

  @Test
  void itSaysWhatEachPartHasAndWhatIsOff() {
    controller.activate(Actions.XRAY);
    assertTrue(row(RouterPart.FIREWALL).toString().contains("규칙 1개"), table().toString());
    assertTrue(row(RouterPart.ADMIN).toString().contains("192.168.0.1"), table().toString());
    state.guide().command(new Command.SetFact("router.dmz", "192.168.0.4"));
    state.guide().command(new Command.SetFact("router.dhcp.on", "false"));
    var session = state.guide().session();
    session.seek(session.engineTime() + 1_000_000_000L);
    assertTrue(row(RouterPart.FIREWALL).toString().contains("DMZ 192.168.0.4"));
    assertTrue(row(RouterPart.DHCP).toString().contains("꺼짐"), table().toString());
  }

  @Test
  void theWayOfAPickedLetterIsToldInNumbers() {
    controller.activate(Actions.XRAY);
    var session = state.guide().session();
    int before = session.trace().size();
    controller.activate("try:other");
    session.seek(session.engineTime() + 1_000_000_000L);
    for (int i = before; i < session.trace().size(); i++) {
      if (session.trace().get(i) instanceof TraceEvent.Dropped d
          && d.place().equals("router.forwards")) {
        state.selection.pickFrame(d.frame(), i);
      }
    }
    desk.device = "router";
    assertEquals("1", row(RouterPart.NAT).cells().get(1));
    assertEquals("2", row(RouterPart.FIREWALL).cells().get(1));
    assertEquals("–", row(RouterPart.SWITCH).cells().get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "FIREWALL,tables,ROUTER", "NAT,tables,ROUTER", "DHCP,tables,ROUTER", "ROUTING,tables,WAYS",
    "SWITCH,tables,CABLES", "WIFI,tables,CABLES", "DNS,tables,DOORS", "ADMIN,browser,DOORS"
  })
  void aPressOpensWhatThePartKeeps(RouterPart part, String panel, TableGroup group) {
    controller.activate("job:" + part);
    assertEquals(panel, state.panel());
    assertEquals(group, desk.tables);
    if (part == RouterPart.ADMIN) {
      assertEquals("192.168.0.1", desk.typed.get("url"));
      assertTrue(contents.panel().toString().contains("192.168.0.1"), "" + contents.panel());
    }
  }

  @ParameterizedTest
  @EnumSource(RouterPart.class)
  void everyPartHasANameInBothLanguages(RouterPart part) {
    controller.activate(Actions.XRAY);
    assertFalse(row(part).toString().contains("ui."));
    state.language("en");
    assertFalse(row(part).toString().matches(".*[가-힣].*"), row(part).toString());
  }
}
