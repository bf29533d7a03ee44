package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.math.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places of cards and links, for the home of the first lesson and for others. */
class StageMapTest {
  @Test
  void theHomeAt916x552_isNotScaled() {
    StageMap map = new StageMap(Plans.home(2, 1), 916, 552);
    assertEquals(916, map.width());
    assertEquals(552, map.height());
  }

  @Test
  void theRouterStandsInTheWall() {
    StageMap map = new StageMap(Plans.home(4, 1), 916, 552);
    Rectangle router = map.card(Plans.ROUTER);
    assertEquals(map.wall(), router.x + router.width / 2, 1);
  }

  @Test
  void insideIsInsideAndOutsideIsOutside() {
    for (int hosts = 1; hosts <= 9; hosts++) {
      StagePlan plan = Plans.home(hosts, 2);
      StageMap map = new StageMap(plan, 916, 552);
      for (StagePlan.Item i : plan.items()) {
        Rectangle c = map.card(i.node());
        if (i.kind() != StagePlan.Kind.ROUTER) {
          assertEquals(i.inside(), c.x > map.wall(), i.name());
          assertTrue(c.x >= 8 && c.x + c.width <= map.width() - 8, i.name() + " " + c);
          assertTrue(c.y >= 8 && c.y + c.height <= map.height() - 8, i.name() + " " + c);
        }
      }
    }
  }

  @Test
  void noTwoCardsOverlap() {
    float[][] shapes = {{916, 552}, {680, 600}, {556, 552}, {390, 374}, {1236, 628}};
    for (float[] s : shapes) {
      for (int hosts = 1; hosts <= 9; hosts++) {
        for (int outside = 1; outside <= 3; outside++) {
          StagePlan plan = Plans.home(hosts, outside);
          assertApart(plan, new StageMap(plan, s[0], s[1]));
        }
      }
    }
  }

  private static void assertApart(StagePlan plan, StageMap map) {
    List<StagePlan.Item> items = plan.items();
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        Rectangle a = map.card(items.get(i).node());
        Rectangle b = map.card(items.get(j).node());
        assertFalse(a.overlaps(b), items.get(i).name() + " " + items.get(j).name() + a + b);
      }
    }
  }

  @Test
  void linksEndAtTheEdgesOfTheirCards() {
    StagePlan plan = Plans.home(4, 1);
    StageMap map = new StageMap(plan, 916, 552);
    for (StagePlan.Wire w : plan.wires()) {
      float[] p = map.path(w.link());
      assertOnEdge(map.card(w.nodeA()), p[0], p[1]);
      assertOnEdge(map.card(w.nodeB()), p[2], p[3]);
    }
  }

  private static void assertOnEdge(Rectangle c, float x, float y) {
    assertTrue(x == c.x || x == c.x + c.width, x + " of " + c);
    assertTrue(y >= c.y && y <= c.y + c.height, y + " of " + c);
  }

  @Test
  void linksLeaveTheRouterInTheOrderOfWhereTheyGo() {
    StagePlan plan = Plans.home(4, 1);
    StageMap map = new StageMap(plan, 916, 552);
    float last = Float.MAX_VALUE;
    for (int host = 0; host < 4; host++) {
      float y = map.path(1 + host)[3];
      assertTrue(y < last, "host " + host);
      last = y;
    }
  }
}
