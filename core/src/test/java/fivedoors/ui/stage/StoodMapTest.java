package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.scenario.EditCommand;
import fivedoors.scenario.Palette;
import fivedoors.scenario.Plugging;
import fivedoors.ui.UnseenPlatform;
import fivedoors.ui.guide.FreePlay;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.guide.LessonLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything stands where somebody put it, and the picture is as large as that needs. */
class StoodMapTest implements UnseenPlatform {
  private static final float[][] SHAPES = {{916, 552}, {556, 552}, {390, 374}, {1236, 628}};

  private Guide guide;

  @BeforeEach
  void atHome() {
    LessonLoader.load(
        this,
        FreePlay.ID,
        (pack, problem) -> {
          assertNull(problem);
          guide = new Guide(pack, 1 << 24);
        });
  }

  private StageMap map(float[] shape) {
    return new StageMap(new StagePlan(guide, guide.pack().common("ko")), shape[0], shape[1]);
  }

  private void act(EditCommand command) {
    assertNull(guide.command(command));
  }

  @Test
  void aPlaceInThePictureIsThePlaceThatWasWrittenDown() {
    act(new EditCommand.Move("laptop", 1_950, 1_200));
    for (float[] shape : SHAPES) {
      StageMap map = map(shape);
      for (StagePlan.Item i : map.plan().items()) {
        String written = i.name() + ":" + i.spot().x() + ":" + i.spot().y();
        assertEquals(written, map.spot(i.node()));
      }
    }
  }

  @Test
  void nothingStandsOutsideThePictureHoweverFarItWasCarried() {
    act(new EditCommand.Move("laptop", 0, 0));
    act(new EditCommand.Move("friend", 9_000, 4_000));
    for (float[] shape : SHAPES) {
      StageMap map = map(shape);
      assertEquals(shape[0] / shape[1], map.width() / map.height(), 0.01);
      for (StagePlan.Item i : map.plan().items()) {
        Rectangle c = map.card(i.node());
        assertTrue(c.x >= 8 && c.y >= 8, i.name() + c);
        assertTrue(c.x + c.width <= map.width() - 8, i.name() + c);
        assertTrue(c.y + c.height <= map.eaves(), i.name() + c);
      }
    }
  }

  @Test
  void whatIsHeldIsWhereTheHandIsAndItsCableFollows() {
    StageMap map = map(SHAPES[0]);
    int laptop = map.plan().topology().find("laptop");
    StagePlan.Wire cable = map.plan().wires().get(2);
    assertEquals(laptop, cable.nodeA());
    float end = map.path(cable.link())[1];
    map.hold(laptop, 10, -40);
    assertEquals(end - 40, map.path(cable.link())[1]);
    assertEquals("laptop:818:202", map.spot(laptop));
  }

  @Test
  void theRouterIsOpenedUpWhereItStandsUnlessItWouldCoverSomething() {
    StagePlan plan = new StagePlan(guide, guide.pack().common("ko"));
    StageMap map = new StageMap(plan, 916, 552, true);
    int router = plan.router().node();
    assertTrue(map.open());
    assertEquals(XrayPainter.WIDTH, map.card(router).width);
    assertEquals(map(SHAPES[0]).spot(router), map.spot(router));
    var spot = plan.router().spot();
    act(new EditCommand.Move("laptop", spot.x() + 180, spot.y()));
    map = new StageMap(new StagePlan(guide, guide.pack().common("ko")), 916, 552, true);
    assertFalse(map.open(), "the laptop stands in the way");
    assertEquals(StageMap.ROUTER_W, map.card(router).width);
  }

  @Test
  void onlyWhatIsThereIsDrawn() {
    act(new Palette(guide.lab()).place(Palette.Kind.TV));
    act(new Plugging(guide.lab()).join("tv", "router"));
    assertEquals(5, map(SHAPES[0]).plan().items().size());
    assertEquals(4, map(SHAPES[0]).plan().wires().size());
    act(new EditCommand.Remove("tv"));
    assertEquals(4, map(SHAPES[0]).plan().items().size());
    assertEquals(3, map(SHAPES[0]).plan().wires().size());
    // The letters of before were on it: it is still known what it joined.
    assertEquals("tv", guide.session().network().topology().node(4));
    assertEquals(4, map(SHAPES[0]).plan().wire(3).nodeA());
  }
}
