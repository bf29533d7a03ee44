package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Command;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that come while somebody reads do not move the row that is pointed at. */
class HoveredRowTest {
  private static final String ROW = "row:forwards/r9001";

  private UnseenApp app;

  /** A table of port forwards stands below that of address translations, which has no row yet. */
  private void read(int forwards) {
    app = new UnseenApp(1280, 1200);
    app.screen.mouse();
    app.open("3.1-nat-out");
    var steps = app.guide().pack().lesson().steps();
    app.skipTo(steps.get(steps.size() - 1).id());
    app.press("panel-tables");
    for (int port = 9001; port < 9001 + forwards; port++) {
      String name = Integer.toString(port);
      act(new Command.Forward("router", "r" + name, null, "tcp", name, "192.168.0.4", "80", null));
    }
  }

  private void act(Command command) {
    assertNull(app.guide().command(command));
    if (app.guide().playback().playing()) {
      app.guide().play(false);
    }
    app.settle();
  }

  private void point(float x, float y) {
    app.screen.hands().mouseMoved(Math.round(x), Math.round(y));
    app.frames(3);
  }

  /** How many rows the tables above have. */
  private int rows() {
    return app.guide().session().tables().tables().stream()
        .filter(t -> t.table().equals("nat"))
        .mapToInt(t -> t.rows().size())
        .sum();
  }

  /** Lets letters go out until the table above has more rows. */
  private void rowsCome() {
    for (String to : List.of("203.0.113.80", "203.0.113.81", "203.0.113.82")) {
      act(new Command.Ping("laptop", to));
      app.guide().session().seek(app.guide().session().engineTime() + 1_000_000_000L);
      app.settle();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void rowsThatComeAboveDoNotMoveIt(int forwards) {
    read(forwards);
    UnseenApp.Target before = app.target(ROW);
    int above = rows();
    point(before.x() + 20, before.y() + before.height() / 2);
    rowsCome();
    assertTrue(rows() > above + 1, "rows have come above");
    assertEquals(before.y(), app.target(ROW).y(), 1);
  }

  @Test
  void aRowThatNobodyPointsAtMakesRoom() {
    read(1);
    UnseenApp.Target before = app.target(ROW);
    point(400, 300);
    rowsCome();
    assertTrue(app.target(ROW).y() > before.y() + 20);
  }

  @Test
  void whatIsHeldIsLetGoWhenThePointerLeaves() {
    read(1);
    UnseenApp.Target before = app.target(ROW);
    point(before.x() + 20, before.y() + before.height() / 2);
    rowsCome();
    point(400, 300);
    app.settle();
    assertTrue(app.target(ROW).y() > before.y() + 20, "the tables begin at the top again");
  }
}
