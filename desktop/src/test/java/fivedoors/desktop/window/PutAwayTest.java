package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.play.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window that was put away shows, when it is back, what it showed, and says that it waits. */
class PutAwayTest {
  private UnseenApp app;

  @BeforeEach
  void aPageOnItsWay() {
    app = new UnseenApp(1280, 720);
    app.open("0.1-first-packet");
    app.skipTo("f1");
    app.press("try:phone");
    app.frames(10);
    assertTrue(app.guide().playback().playing());
  }

  @Test
  void timeStandsStillUntilSomebodyLetsItRun() {
    Moment before = app.guide().session().moment();
    int said = app.guide().runner().said().size();
    app.app.pause();
    app.screen.delta(600);
    app.app.resume();
    app.frames(5);
    app.screen.delta(UnseenApp.FRAME);
    app.frames(120);
    assertFalse(app.guide().playback().playing());
    assertEquals(before, app.guide().session().moment());
    assertEquals(said, app.guide().runner().said().size());
    app.press("play");
    app.frames(120);
    assertTrue(app.guide().session().moment().index() > before.index());
  }

  @Test
  void whatStoodStillAlreadyIsNotTouched() {
    app.press("play");
    int version = app.guide().version();
    app.app.pause();
    assertEquals(version, app.guide().version());
  }
}
