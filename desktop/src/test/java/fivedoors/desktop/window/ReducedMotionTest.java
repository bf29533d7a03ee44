package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.desktop.files.Lessons;
import fivedoors.lesson.LessonAction;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.Dissection;
import fivedoors.wire.Dissector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever wants no motion sees the same story without it: letters do not travel and the camera does
 * not glide, and what a router rewrites does not turn letter by letter but lies beside what it was.
 * The same is recorded with motion, so that what is looked for is known to be found.
 */
class ReducedMotionTest {
  private static final String END = "\\d+\\.\\d+\\.\\d+\\.\\d+:\\d+";

  /** More pictures in a row than that, each with the text elsewhere, are a journey. */
  private static final int JOURNEY = 4;

  /** The letter of 3.1 is rewritten in what this action of its script lets run. */
  private static final int ACTIONS = 6;

  private UnseenApp app;
  private Film film;

  @ParameterizedTest
  @CsvSource({"1280,720", "390,844"})
  void nothingTravelsOrTurns(int width, int height) {
    record(width, height, false);
    assertNotEquals(new TreeSet<String>(), journeys(), "letters travel where motion is wanted");
    assertNotEquals(new TreeSet<String>(), strangers(), "values turn where motion is wanted");
    record(width, height, true);
    assertEquals(new TreeSet<String>(), journeys());
    assertEquals(new TreeSet<String>(), strangers());
  }

  @ParameterizedTest
  @CsvSource({"1280,720,true", "1024,768,true", "390,844,false"})
  void whatWasAndWhatIsAreSeenTogether(int width, int height, boolean beside) {
    record(width, height, true);
    Dissection[] change = change();
    String was = end(change[0], "src");
    String is = end(change[1], "src");
    String other = end(change[1], "dst");
    int seen = 0;
    for (List<Film.Said> picture : film.pictures()) {
      for (Film.Said old : picture) {
        for (Film.Said now : picture) {
          boolean both = old.text().equals(was) && now.text().equals(is);
          boolean row = both && Math.abs(old.y() - now.y()) < 1;
          // The row of the table has both too, without the other end below each.
          if (row && below(picture, old, other) && below(picture, now, other)) {
            assertTrue(old.x() < now.x(), "what it was is on the left");
            seen++;
          }
        }
      }
    }
    assertEquals(beside, seen > 60, "pictures with both: " + seen);
    if (!beside) {
      assertFalse(film.pictures().stream().noneMatch(p -> says(p, was) && says(p, is)));
    }
  }

  private static boolean below(List<Film.Said> picture, Film.Said line, String text) {
    return picture.stream()
        .anyMatch(
            s ->
                s.text().equals(text)
                    && Math.abs(s.x() - line.x()) < 1
                    && s.y() < line.y()
                    && s.y() > line.y() - 30);
  }

  private static boolean says(List<Film.Said> picture, String text) {
    return picture.stream().anyMatch(s -> s.text().equals(text));
  }

  /** Plays the way of a letter through the router, picture by picture. */
  private void record(int width, int height, boolean still) {
    app = new UnseenApp(width, height);
    app.app.state().reducedMotion(still);
    app.open("3.1-nat-out");
    List<LessonAction> script =
        new Lessons(app.desktop.lessons()).lesson("3.1-nat-out").solution().right().get(0).script();
    for (int i = 0; i < ACTIONS; i++) {
      app.guide().act(script.get(i));
      if (i + 1 < ACTIONS && app.guide().runner().goal() != null) {
        app.guide().jump();
      }
    }
    app.settle();
    film = new Film(app.app.batch());
    app.app.watch(film);
    app.guide().play(true);
    for (int i = 0; i < 20 * 60 && app.guide().playback().playing(); i++) {
      film.next();
      app.frames(1);
    }
    assertTrue(film.pictures().size() > 120, "pictures: " + film.pictures().size());
  }

  /** Texts that stood once in each picture, each time elsewhere, in several pictures in a row. */
  private TreeSet<String> journeys() {
    TreeSet<String> out = new TreeSet<>();
    Map<String, Integer> moved = new HashMap<>();
    List<List<Film.Said>> all = film.pictures();
    for (int i = 1; i < all.size(); i++) {
      Map<String, Integer> now = new HashMap<>();
      for (Film.Said s : all.get(i)) {
        Film.Said then = only(all.get(i - 1), s.text());
        boolean one = then != null && only(all.get(i), s.text()) != null;
        if (one && Math.abs(then.x() - s.x()) + Math.abs(then.y() - s.y()) > 0.05f) {
          int times = moved.getOrDefault(s.text(), 0) + 1;
          now.put(s.text(), times);
          // The playhead below the stage goes on: it is the time, as the clock is.
          if (times >= JOURNEY && app.app.regions().stage.contains(s.x(), s.y())) {
            out.add(s.text());
          }
        }
      }
      moved = now;
    }
    return out;
  }

  private static Film.Said only(List<Film.Said> picture, String text) {
    Film.Said found = null;
    for (Film.Said s : picture) {
      if (s.text().equals(text)) {
        if (found != null) {
          return null;
        }
        found = s;
      }
    }
    return found;
  }

  /** Ends of letters that were drawn and that no letter had. */
  private TreeSet<String> strangers() {
    TreeSet<String> out = new TreeSet<>();
    for (List<Film.Said> picture : film.pictures()) {
      picture.stream().map(Film.Said::text).filter(s -> s.matches(END)).forEach(out::add);
    }
    Trace trace = app.guide().session().trace();
    for (int i = trace.first(); i < trace.size(); i++) {
      if (trace.get(i).bytes() != null) {
        Dissection d = Dissector.dissect(trace.get(i).bytes());
        out.remove(end(d, "src"));
        out.remove(end(d, "dst"));
      }
    }
    return out;
  }

  private static String end(Dissection d, String side) {
    String port = d.value("tcp." + side + "port");
    return d.value("ip." + side) + ":" + (port == null ? d.value("udp." + side + "port") : port);
  }

  /** The letter before and after the router. */
  private Dissection[] change() {
    Trace trace = app.guide().session().trace();
    for (int i = trace.size() - 1; i >= trace.first(); i--) {
      if (trace.get(i) instanceof TraceEvent.Rewrite r) {
        return new Dissection[] {Dissector.dissect(r.bytes()), Dissector.dissect(r.after())};
      }
    }
    throw new AssertionError("nothing was rewritten");
  }
}
