package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.math.Rectangle;
import fivedoors.ui.model.Selection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window takes another size, or the whole screen, and everything is where it was. */
class ResizeTest {
  private static final int[][] SIZES = {
    {1920, 1080}, {1024, 768}, {768, 1024}, {390, 844}, {844, 390}, {3840, 2160}, {1280, 720}
  };

  private UnseenApp app;
  private String step;
  private String hash;

  @BeforeEach
  void inTheMiddleOfALesson() {
    app = new UnseenApp(1280, 720);
    app.open("5.2-first-forward");
    app.skipTo(app.guide().pack().lesson().steps().get(2).id());
    for (int i = 0; i < 30; i++) {
      app.guide().previous();
    }
    app.settle();
    step = app.guide().runner().step().id();
    hash = app.guide().session().hash();
  }

  @Test
  void stepMomentAndWhatIsPickedStay() {
    Selection selection = app.app.state().selection;
    int laptop = app.guide().session().network().topology().find("laptop");
    List<Runnable> picks =
        List.of(
            () -> selection.pickNode(laptop),
            () -> selection.pickRow("leases/laptop"),
            () -> selection.pickFrame(app.guide().session().letters().isEmpty() ? 5 : 6, 20));
    for (Runnable pick : picks) {
      pick.run();
      app.settle();
      String before = picked(selection);
      String panel = app.app.state().panel();
      for (int[] size : SIZES) {
        app.size(size[0], size[1]);
        assertEquals(before, picked(selection));
        assertEquals(panel, app.app.state().panel());
        theSame();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"laptop", "router", "nas"})
  void whatStandsInTheMiddleOfAMovedCameraStaysThere(String device) {
    Rectangle place = new Rectangle();
    toTheMiddle(device, place);
    float zoom = place.width;
    for (int[] size : SIZES) {
      app.size(size[0], size[1]);
      app.app.stageView().bounds("node:" + device, place);
      assertMiddle(device + " at " + size[0] + "x" + size[1], place);
      theSame();
    }
    assertEquals(zoom, place.width, 0.5f, "as large as before");
  }

  @Test
  void theWholeScreenAndBackIsAsBefore() {
    Rectangle before = new Rectangle();
    toTheMiddle("laptop", before);
    app.screen.size(1024, 768);
    app.app.resize(1024, 768);
    app.settle();
    app.app.stageView().bounds("node:laptop", before);
    for (int i = 0; i < 4; i++) {
      app.key(Keys.F);
      boolean full = i % 2 == 0;
      assertEquals(full, com.badlogic.gdx.Gdx.graphics.isFullscreen());
      if (!full) {
        assertEquals("1024x768", app.screen.asked(), "the window is as large as it was");
      }
      app.size(full ? 1920 : 1024, full ? 1080 : 768);
      Rectangle now = new Rectangle();
      app.app.stageView().bounds("node:laptop", now);
      assertMiddle("turn " + i, now);
      theSame();
      if (!full) {
        assertEquals(before.x, now.x, 1);
        assertEquals(before.y, now.y, 1);
        assertEquals(before.width, now.width, 1);
      }
    }
  }

  /** A device is put down and the window changes before it was drawn once. */
  @Test
  void aDeviceThatHasJustComeIsNoReasonToMove() {
    app.press("sandbox");
    Rectangle place = new Rectangle();
    toTheMiddle("laptop", place);
    app.app.press("place:PHONE");
    app.size(1024, 768);
    app.app.stageView().bounds("node:laptop", place);
    assertMiddle("laptop", place);
    app.app.stageView().bounds("node:phone", place);
    assertTrue(place.width > 0, "the phone is there");
  }

  /** Of what the camera follows by itself the middle may change; it is seen on every screen. */
  @Test
  void whatTheLessonIsAboutIsSeenOnEveryScreen() {
    for (int[] size : SIZES) {
      app.size(size[0], size[1]);
      Rectangle place = new Rectangle();
      app.app.stageView().bounds("node:router", place);
      Rectangle stage = app.app.regions().stage;
      float x = place.x + place.width / 2;
      float y = place.y + place.height / 2;
      assertTrue(stage.contains(x, y), () -> size[0] + "x" + size[1] + " " + place + " " + stage);
    }
  }

  /** Drags the ground until a device stands in the middle of the stage. */
  private void toTheMiddle(String device, Rectangle place) {
    Rectangle stage = app.app.regions().stage;
    app.app.stageView().bounds("node:" + device, place);
    float h = app.app.regions().height();
    float dx = stage.x + stage.width / 2 - place.x - place.width / 2;
    float dy = stage.y + stage.height / 2 - place.y - place.height / 2;
    int fromX = Math.round(stage.x + stage.width / 2);
    int fromY = Math.round(h - stage.y - 12);
    app.screen.hands().touchDown(fromX, fromY, 0, 0);
    app.screen.hands().touchDragged(Math.round(fromX + dx), Math.round(fromY - dy), 0);
    app.screen.hands().touchUp(Math.round(fromX + dx), Math.round(fromY - dy), 0, 0);
    app.settle();
    app.app.stageView().bounds("node:" + device, place);
    assertMiddle(device + " at the beginning", place);
  }

  private void assertMiddle(String what, Rectangle place) {
    Rectangle stage = app.app.regions().stage;
    float x = place.x + place.width / 2 - stage.x - stage.width / 2;
    float y = place.y + place.height / 2 - stage.y - stage.height / 2;
    assertTrue(Math.abs(x) < 24 && Math.abs(y) < 24, () -> what + " is off by " + x + ", " + y);
  }

  private void theSame() {
    assertEquals(step, app.guide().runner().step().id());
    assertEquals(hash, app.guide().session().hash());
  }

  private static String picked(Selection s) {
    return s.node() + " " + s.frame() + " " + s.event() + " " + s.row();
  }
}
