package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.play.LetterChain;
import fivedoors.play.Session;
import fivedoors.trace.EventType;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.model.Linked;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is picked in one view is lit in all others: stage, tables, strip of time, terminal. */
class LinkedSelectionTest extends LessonPane {
  private static final String ROW = "forwards/web";

  private Linking linking;
  private final Linked linked = state.linked;

  /** A friend's letter comes in by a rule of the router; the laptop's terminal has been used. */
  @BeforeEach
  void aPageIsOpenedFromOutside() {
    open("0.1-first-packet");
    skipTo("t3");
    controller.activate("offer:open");
    state.guide().jump();
    linking = new Linking(desk, contents);
    linking.update();
  }

  private Session session() {
    return state.guide().session();
  }

  /** The first event of that type about that row, or at a frame. */
  private int event(EventType type, String text) {
    Trace trace = session().trace();
    for (int i = trace.first(); i < trace.size(); i++) {
      if (trace.get(i).type() == type && trace.get(i).toString().contains(text)) {
        return i;
      }
    }
    throw new AssertionError("no " + type + " " + text);
  }

  private void pick(Runnable how) {
    how.run();
    linking.update();
  }

  private List<Integer> marks() {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < session().trace().size(); i++) {
      if (linked.event(i)) {
        out.add(i);
      }
    }
    return out;
  }

  private int letterOf(int event) {
    for (int i = event; i >= 0; i--) {
      if (session().trace().get(i).frame() != TraceEvent.NONE) {
        return session().trace().get(i).frame();
      }
    }
    throw new AssertionError("no letter before " + event);
  }

  @Test
  void aTableRowLightsItsLetterItsMarksAndItsAddressesInTheTerminal() {
    pick(() -> controller.activate("row:" + ROW));
    assertTrue(linked.row(ROW));
    List<EventType> kinds = marks().stream().map(i -> session().trace().get(i).type()).toList();
    assertTrue(kinds.contains(EventType.LOOKUP), kinds::toString);
    assertTrue(kinds.contains(EventType.ROW_ADDED), kinds::toString);
    assertTrue(linked.frame(letterOf(event(EventType.REWRITE, ""))), "its letter on the stage");
    assertEquals(List.of("192.168.0.4"), linked.addresses());
  }

  @Test
  void aMarkOfTheStripLightsItsLetterAndItsRow() {
    int rewrite = event(EventType.REWRITE, "");
    int frame = letterOf(rewrite);
    pick(() -> state.selection.pickFrame(frame, rewrite));
    assertTrue(linked.frame(frame));
    assertTrue(linked.row(ROW) || linked.row() != null, "the row that said so");
    assertTrue(linked.event(rewrite));
    int added = event(EventType.ROW_ADDED, "nat");
    pick(() -> state.selection.pickFrame(session().trace().get(added).frame(), added));
    assertTrue(linked.row().startsWith("nat/"), linked.row());
  }

  @Test
  void aLetterOnTheStageLightsItsRowsItsMarksAndItsAddresses() {
    int frame = letterOf(event(EventType.REWRITE, ""));
    pick(() -> state.selection.pickFrame(frame, -1));
    assertTrue(linked.row(ROW), "the rule that let it in");
    assertTrue(marks().size() > 3, marks()::toString);
    LetterChain.Place place = desk.chain.place(frame);
    assertEquals(frame, place.frame());
    assertTrue(linked.addresses().contains("55.66.77.8"), linked.addresses().toString());
  }

  @Test
  void aDeviceOnTheStageLightsItsRowsAndItsAddressesInTheTerminal() {
    int laptop = session().network().topology().find("laptop");
    pick(() -> state.selection.pickNode(laptop));
    assertEquals(List.of("192.168.0.4"), linked.addresses());
    assertTrue(linked.row("leases/laptop"), () -> String.valueOf(linked.row()));
    assertFalse(linked.row(ROW), "a rule's address has its port behind it");
  }

  @Test
  void anAddressInTheTerminalLightsItsDeviceItsRowsAndItselfEverywhere() {
    desk.device = "phone";
    state.panel("terminal");
    pick(() -> controller.activate("ip:192.168.0.4"));
    assertEquals("laptop", session().network().topology().node(state.selection.node()));
    assertTrue(linked.row("leases/laptop"));
    assertEquals(List.of("192.168.0.4"), linked.addresses());
    assertEquals("terminal", state.panel());
  }

  /** What is lit is shown so: the row in its table, the address on the terminal's screen. */
  @Test
  void litRowsAndAddressesStandSoInTheirPanels() {
    skipTo("f1");
    desk.device = "laptop";
    state.panel("terminal");
    controller.activate("type:ping 192.168.0.2");
    session().seek(session().engineTime() + 2_000_000_000L);
    pick(() -> state.selection.lightNode(session().network().topology().find("phone")));
    MirrorNode.Screen screen =
        (MirrorNode.Screen)
            contents.panel().stream()
                .filter(n -> n instanceof MirrorNode.Screen)
                .findFirst()
                .orElseThrow();
    assertEquals(List.of("192.168.0.2"), screen.lit());
    state.panel("tables");
    assertTrue(lit().contains("row:leases/phone"), lit()::toString);
  }

  private List<String> lit() {
    List<String> out = new ArrayList<>();
    for (MirrorNode n : contents.panel()) {
      if (n instanceof MirrorNode.Table t) {
        t.rows().stream().filter(MirrorNode.Row::selected).forEach(r -> out.add(r.id()));
      }
    }
    return out;
  }
}
