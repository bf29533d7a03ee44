package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.ui.stage.Scene.LetterState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cards of letters never lie over devices or over each other, wherever their letters are. */
class PlacementTest {
  private final StagePlan plan = Plans.home(4, 1);
  private final StageMap map = new StageMap(plan, 916, 552);
  private final Placement placement = new Placement(map);

  private LetterState letter(int link, boolean forward, double fraction, Scene.Size size) {
    LetterState l = new LetterState();
    l.link = link;
    l.forward = forward;
    l.fraction = fraction;
    l.size = size;
    float[] p = map.path(link);
    float f = (float) (forward ? fraction : 1 - fraction);
    l.x = p[0] + (p[2] - p[0]) * f;
    l.y = p[1] + (p[3] - p[1]) * f;
    l.cardW = size == Scene.Size.FULL ? LetterPainter.FULL_W : LetterPainter.MID_W;
    l.cardH = size == Scene.Size.FULL ? LetterPainter.FULL_H : LetterPainter.MID_H;
    return l;
  }

  private static Rectangle card(LetterState l) {
    return new Rectangle(l.targetX, l.targetY, l.cardW, l.cardH);
  }

  private void assertClear(LetterState l) {
    Rectangle c = card(l);
    for (StagePlan.Item i : plan.items()) {
      assertFalse(c.overlaps(map.card(i.node())), i.name() + " " + c);
    }
    assertTrue(c.x >= 0 && c.y >= 0, c.toString());
    assertTrue(c.x + c.width <= map.width() && c.y + c.height <= map.height(), c.toString());
  }

  @Test
  void aFullLetterIsNeverOverADevice() {
    for (StagePlan.Wire w : plan.wires()) {
      for (int i = 0; i <= 20; i++) {
        for (boolean forward : new boolean[] {true, false}) {
          placement.begin(new Rectangle(0, 0, map.width(), map.height()));
          LetterState l = letter(w.link(), forward, i / 20.0, Scene.Size.FULL);
          placement.place(l);
          assertClear(l);
        }
      }
    }
  }

  @Test
  void copiesOfABroadcastDoNotOverlap() {
    for (int i = 0; i <= 20; i++) {
      placement.begin(new Rectangle(0, 0, map.width(), map.height()));
      List<LetterState> all = new ArrayList<>();
      for (int link = 1; link <= 4; link++) {
        LetterState l = letter(link, false, i / 20.0, Scene.Size.MID);
        placement.place(l);
        assertClear(l);
        for (LetterState other : all) {
          assertFalse(card(l).overlaps(card(other)), i + ": " + card(l) + card(other));
        }
        all.add(l);
      }
    }
  }

  @Test
  void lettersThatMeetOnOneLinkDoNotOverlap() {
    for (int i = 0; i <= 20; i++) {
      placement.begin(new Rectangle(0, 0, map.width(), map.height()));
      LetterState a = letter(1, true, i / 20.0, Scene.Size.FULL);
      LetterState b = letter(1, false, i / 20.0, Scene.Size.FULL);
      placement.place(a);
      placement.place(b);
      assertFalse(card(a).overlaps(card(b)), i + ": " + card(a) + card(b));
    }
  }

  @Test
  void aHeldLetterStandsBesideItsDevice() {
    for (StagePlan.Item item : plan.items()) {
      placement.begin(new Rectangle(0, 0, map.width(), map.height()));
      LetterState l = letter(1, true, 1, Scene.Size.FULL);
      l.where = Scene.Where.HELD;
      l.node = item.node();
      placement.place(l);
      assertClear(l);
      Rectangle c = map.card(item.node());
      Rectangle near = new Rectangle(c.x - 60, c.y - 60, c.width + 120, c.height + 120);
      assertTrue(near.overlaps(card(l)), item.name() + " " + card(l));
    }
  }

  @Test
  void aCardStaysOnTheSideItHasChosen() {
    LetterState l = letter(1, false, 0.1, Scene.Size.FULL);
    placement.begin(new Rectangle(0, 0, map.width(), map.height()));
    placement.place(l);
    int side = l.slot;
    for (int i = 2; i <= 9; i++) {
      LetterState at = letter(1, false, i / 10.0, Scene.Size.FULL);
      l.x = at.x;
      l.y = at.y;
      placement.begin(new Rectangle(0, 0, map.width(), map.height()));
      placement.place(l);
      assertEquals(side, l.slot);
    }
  }
}
