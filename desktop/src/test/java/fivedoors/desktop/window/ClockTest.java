package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.Words;
import fivedoors.play.Session;
import fivedoors.ui.draw.Watch;
import fivedoors.ui.input.Actions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which time it is in the story, and how much slower than real it passes, can always be read. */
class ClockTest {
  private static final long DAY = 86_400_000_000_000L;

  private final List<String> drawn = new ArrayList<>();
  private UnseenApp app;

  @ParameterizedTest
  @CsvSource({
    "1280,720",
    "1024,768",
    "1920,1080",
    "768,1024",
    "820,1180",
    "600,960",
    "390,844",
    "360,740",
    "844,390"
  })
  void clockAndSlownessAreSeenOnEveryScreen(int width, int height) {
    app = new UnseenApp(width, height);
    app.app.watch(
        new Watch() {
          @Override
          public void text(String text, float x, float y, float w, float em) {
            if (y > app.app.regions().topBar.y) {
              drawn.add(text);
            }
          }

          @Override
          public void ground(float x, float y, float w, float h) {}
        });
    app.skipTo("f1");
    app.press("try:phone");
    for (String language : List.of("ko", "en")) {
      app.app.state().language(language);
      app.guide().play(false);
      app.settle();
      seen("12:00:1", "still");
      app.press(Actions.PLAY);
      app.frames(60);
      assertTrue(app.guide().playback().playing());
      seen("12:00:1", app.guide().playback().slowdown() > 1 ? "slower" : "faster");
    }
    app.guide().play(false);
    Session session = app.guide().session();
    session.seek(2 * DAY + 11_000_000_000L);
    seen("12:00:11", "still");
  }

  /** Looks for a clock that begins so, and for a note of that kind. */
  private void seen(String clock, String kind) {
    drawn.clear();
    app.frames(1);
    assertTrue(drawn.stream().anyMatch(t -> t.startsWith(clock)), drawn::toString);
    Words words = app.guide().pack().common(app.app.state().language());
    List<String> notes = new ArrayList<>();
    for (String end : kind.equals("still") ? List.of("") : List.of("", ".short")) {
      notes.add(words.get("ui.clock." + kind + end, "#").replaceAll("^.*#", ""));
    }
    long count =
        drawn.stream()
            .filter(t -> !t.startsWith("12:") && notes.stream().anyMatch(t::endsWith))
            .count();
    assertEquals(1, count, () -> drawn + " should have one of " + notes);
  }
}
