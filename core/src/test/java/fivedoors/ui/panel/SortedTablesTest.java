package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.ui.mirror.MirrorNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table that somebody has sorted stays so while time goes on. */
class SortedTablesTest extends LessonPane {
  @BeforeEach
  void twoPagesHaveBeenOpened() {
    open("0.1-first-packet");
    skipTo("t3");
    controller.activate("offer:open");
    state.guide().jump();
    state.panel("tables");
    controller.activate("tables-doors");
  }

  private MirrorNode.Table table() {
    for (MirrorNode n : contents.panel()) {
      if (n instanceof MirrorNode.Table t && t.sorting() != null) {
        return t;
      }
    }
    throw new AssertionError("no table of two rows: " + contents.panel());
  }

  private List<String> column(int i) {
    return table().rows().stream().map(r -> r.cells().get(i)).toList();
  }

  @Test
  void aPressOnAHeadSortsPressedAgainTheOtherWayAndThenAsWritten() {
    List<String> written = column(0);
    String head = table().sorting().ids().get(0);
    controller.activate(head);
    List<String> up = column(0);
    assertEquals(0, table().sorting().column());
    assertEquals(false, table().sorting().down());
    assertEquals(up.stream().sorted(TableOrder::compare).toList(), up);
    controller.activate(head);
    assertTrue(table().sorting().down());
    assertEquals(up.stream().sorted((a, b) -> TableOrder.compare(b, a)).toList(), column(0));
    controller.activate(head);
    assertEquals(-1, table().sorting().column());
    assertEquals(written, column(0));
  }

  @Test
  void theOrderStaysWhenTimeGoesOnAndWhenTheLanguageChanges() {
    controller.activate(table().sorting().ids().get(0));
    controller.activate(table().sorting().ids().get(0));
    state.guide().previous();
    state.guide().previous();
    assertTrue(table().sorting().down());
    state.guide().jump();
    state.language("en");
    assertTrue(table().sorting().down());
    assertEquals(0, table().sorting().column());
  }

  @Test
  void anotherLessonsTablesAreAsWritten() {
    controller.activate(table().sorting().ids().get(0));
    assertEquals(1, desk.orders.size());
    open("2.1-dhcp-dora");
    controller.activate("tables-router");
    assertTrue(desk.orders.isEmpty());
  }
}
