package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.EditCommand.SpotDoc;
import fivedoors.sim.Rng;
import fivedoors.testing.TestJson;
import fivedoors.trace.TraceSink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where devices stand by themselves: no two cards overlap, outside left, inside right. */
class LayoutTest {
  private static Lab lab(String name) {
    String file = "scenarios/" + name + ".json";
    ScenarioDoc doc = new TestJson().scenario(TestJson.lessonFile(file), file);
    return Lab.of(doc, 1, TraceSink.OFF, file);
  }

  /** Overlap-free, told for a scenario in which every device has its place. */
  private static void clear(ScenarioDoc doc) {
    List<NodeDoc> nodes = doc.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      StageDoc a = nodes.get(i).stage();
      assertTrue(a.x() >= 0 && a.x() <= 20_000 && a.y() >= 0 && a.y() <= 20_000);
      for (int j = 0; j < i; j++) {
        StageDoc b = nodes.get(j).stage();
        int dx = Math.abs(a.x() - b.x()) * 2;
        int dy = Math.abs(a.y() - b.y()) * 2;
        boolean apart =
            dx >= width(nodes.get(i)) + width(nodes.get(j))
                || dy >= height(nodes.get(i)) + height(nodes.get(j));
        assertTrue(apart, nodes.get(i).name() + " " + a + " " + nodes.get(j).name() + " " + b);
      }
    }
  }

  private static int width(NodeDoc n) {
    return n instanceof NodeDoc.RouterDoc ? 216 : 112;
  }

  private static int height(NodeDoc n) {
    return n instanceof NodeDoc.RouterDoc ? 132 : 88;
  }

  @ParameterizedTest
  @ValueSource(strings = {"home-basic", "home-internet", "sandbox"})
  void outsideIsLeftOfTheRouterAndInsideRight(String name) {
    ScenarioDoc doc = Layout.standing(lab(name).doc());
    clear(doc);
    int wall = doc.node("router").stage().x();
    for (NodeDoc n : doc.nodes()) {
      if (!n.name().equals("router")) {
        assertEquals(Layout.inside(n), n.stage().x() > wall, n.name());
      }
    }
  }

  @Test
  void theSandboxStandsWhereTheLayoutPutsIt() {
    assertNull(new Layout(lab("sandbox").doc()).arrange());
  }

  @Test
  void oneToThirtyDevicesDoNotOverlapHoweverTheyAreConnected() {
    for (int seed = 1; seed <= 5; seed++) {
      Rng random = new Rng(seed);
      Lab lab = lab("sandbox");
      for (String all : List.of("friend", "laptop", "router", "isp")) {
        lab.perform(new EditCommand.Remove(all));
      }
      for (int i = 1; i <= 30; i++) {
        Palette.Kind[] kinds = Palette.Kind.values();
        EditCommand.Place place = new Palette(lab).place(kinds[random.below(kinds.length)]);
        lab.perform(place);
        List<String> partners = new Plugging(lab).partners(place.node());
        if (!partners.isEmpty() && random.below(4) > 0) {
          String partner = partners.get(random.below(partners.size()));
          lab.perform(new Plugging(lab).join(place.node(), partner));
        }
        clear(lab.doc());
        EditCommand.Arrange arrange = new Layout(lab.doc()).arrange();
        Lab arranged = lab.copy(TraceSink.OFF);
        if (arrange != null) {
          arranged.perform(arrange);
        }
        clear(arranged.doc());
        assertNull(new Layout(arranged.doc()).arrange(), "arranging twice changes nothing");
        if (random.below(3) == 0 && arrange != null) {
          lab.perform(arrange);
        }
      }
    }
  }

  @Test
  void theSameDevicesStandTheSame() {
    List<SpotDoc> one = new Layout(lab("home-internet").doc()).spots();
    assertEquals(one, new Layout(lab("home-internet").doc()).spots());
    assertNotNull(one.get(0));
  }
}
