package fivedoors.desktop.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3ApplicationConfiguration;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.scenario.Command;
import fivedoors.ui.App;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.input.Actions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures how long pictures take, with many letters under way, and how long a person waits for
 * what they do most: a step in time, another place on the timeline, another language, the lesson
 * from its start. The figures hold for the machine and the graphics they were taken on.
 */
public final class Frames extends AroundApp {
  /** Pictures before any is timed, so that glyphs are painted and code is compiled. */
  private static final int WARM = 120;

  /** How often each deed is timed. */
  private static final int DEEDS = 40;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int COMPUTERS = 8;

  /** The home of {@code frames.json}. */
  private static final Shot BUSY =
      new Shot("frames", null, "frames", Map.of(), List.of(), List.of(), false, null);

  private static final List<String> DONE =
      List.of(Actions.NEXT_EVENT, Actions.PREVIOUS_EVENT, Actions.LANGUAGE, Actions.RESTART_LESSON);

  /**
   * What to measure.
   *
   * @param frames pictures to time, at least 1
   */
  public record Request(int width, int height, int frames, String language) {}

  /**
   * One figure.
   *
   * @param what id of what was measured
   * @param half half of the values are at most this, milliseconds
   * @param most 95 of 100 are at most this
   * @param worst the largest
   */
  public record Figure(String what, double half, double most, double worst) {
    static Figure of(String what, double[] values, int count) {
      double[] sorted = Arrays.copyOf(values, count);
      Arrays.sort(sorted);
      return new Figure(what, sorted[count / 2], sorted[count * 95 / 100], sorted[count - 1]);
    }
  }

  /**
   * All figures.
   *
   * @param letters the most letters that were drawn at once
   * @param bytes what half of the pictures allocate at most while letters fly
   * @param still the same while nothing moves
   */
  public record Report(List<Figure> figures, int letters, long bytes, long still) {}

  private final App app;
  private final Request request;
  private final ShotLessons lessons;
  private final List<Figure> figures = new ArrayList<>();
  private final Random random = new Random(7);
  private double lastTogether;
  private double lastWhole;
  private Report report;

  private Frames(App app, Request request, ShotLessons lessons) {
    super(app);
    this.app = app;
    this.request = request;
    this.lessons = lessons;
  }

  /** The figures, or null if there is no display. */
  public static Report measure(Request request, LessonFiles lessons) {
    DesktopPlatform platform = new DesktopPlatform(request.language, lessons);
    try {
      Lwjgl3ApplicationConfiguration configuration = DesktopWindow.configuration();
      configuration.setWindowedMode(request.width, request.height);
      configuration.setDecorated(false);
      configuration.useVsync(false);
      configuration.setForegroundFPS(0);
      Frames frames = new Frames(new App(platform), request, new ShotLessons(lessons));
      return DesktopWindow.open(frames, configuration) ? frames.report : null;
    } finally {
      platform.dispose();
    }
  }

  @Override
  public void render() {
    for (int i = 0; i < WARM; i++) {
      frame();
    }
    double[] together = new double[request.frames];
    double[] whole = new double[request.frames];
    double[] bytes = new double[request.frames];
    int letters = 0;
    for (int i = 0; i < request.frames; i++) {
      bytes[i] = frame();
      together[i] = lastTogether;
      whole[i] = lastWhole;
      letters = Math.max(letters, guide().session().letters().size());
    }
    figures.add(Figure.of("together", together, request.frames));
    figures.add(Figure.of("drawn", whole, request.frames));
    double moving = Figure.of("bytes", bytes, request.frames).half();
    for (String deed : DONE) {
      time(deed, () -> app.press(deed));
    }
    time("seek", this::seek);
    guide().play(false);
    for (int i = 0; i < request.frames; i++) {
      bytes[i] = frame(false);
    }
    double still = Figure.of("bytes", bytes, request.frames).half();
    for (int i = 0; i < request.frames; i++) {
      long before = allocated();
      bytes[i] = allocated() - before;
    }
    double asking = Figure.of("bytes", bytes, request.frames).half();
    report =
        new Report(
            List.copyOf(figures), letters, (long) (moving - asking), (long) (still - asking));
    Gdx.app.exit();
  }

  private Guide guide() {
    return app.state().guide();
  }

  private double frame() {
    return frame(true);
  }

  /** Draws one picture and answers what it allocated, in bytes. */
  private double frame(boolean playing) {
    if (playing && (guide() == null || !guide().playback().playing())) {
      begin();
    }
    long before = allocated();
    long start = System.nanoTime();
    app.render();
    long put = System.nanoTime();
    Gdx.gl.glFinish();
    long end = System.nanoTime();
    lastTogether = (put - start) / 1e6;
    lastWhole = (end - start) / 1e6;
    return allocated() - before;
  }

  private static long allocated() {
    // Asking for the bean each time would itself allocate more than a picture does.
    return THREADS instanceof com.sun.management.ThreadMXBean threads
        ? threads.getCurrentThreadAllocatedBytes()
        : 0;
  }

  /** Eight computers that are plugged in again at once, all of which call everybody. */
  private void begin() {
    app.state().guide(lessons.open(BUSY));
    app.render();
    for (String value : List.of("down", "up")) {
      for (int i = 1; i <= COMPUTERS; i++) {
        guide().command(new Command.SetFact("pc" + i + ".link", value));
      }
    }
    guide().play(true);
  }

  private void seek() {
    double first = guide().playback().begin();
    double last = guide().playback().end();
    guide().seekStory(first + random.nextDouble() * (last - first));
  }

  /** Times something a person does, until the picture that shows it is put together. */
  private void time(String what, Runnable deed) {
    double[] took = new double[DEEDS];
    for (int i = 0; i < DEEDS; i++) {
      Gdx.gl.glFinish();
      long start = System.nanoTime();
      deed.run();
      app.render();
      // What a deed changes in the arrangement of the panels is seen in the picture after.
      app.render();
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    figures.add(Figure.of(what, took, DEEDS));
  }
}
