package fivedoors.desktop.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3ApplicationConfiguration;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.PixmapIO;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.SafeFiles;
import fivedoors.ui.App;
import fivedoors.ui.Regions;
import fivedoors.ui.model.UiState;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Takes pictures of the program: drives the real app to each moment in fixed steps of time, lets it
 * draw, and saves what was drawn.
 */
public final class Shots extends AroundApp {
  /** The app's own seconds before a picture is kept, so that everything has slid into its place. */
  private static final float SETTLE = 1.5f;

  /** The app lets no more time than this pass between two pictures. */
  private static final float LONGEST_STEP = 0.1f;

  /**
   * What to take.
   *
   * @param width in pixels
   * @param height in pixels
   * @param language {@code ko} or {@code en}
   * @param shots what to take, in order
   * @param folder where to
   * @param ending what follows the name of the picture in that of its file
   */
  public record Request(
      int width, int height, String language, List<Shot> shots, Path folder, String ending) {}

  private final App app;
  private final Request request;
  private final ShotLessons lessons;
  private final Consumer<Path> taken;
  private final List<String> missed = new ArrayList<>();
  private int next;
  private float settled = -1;

  private Shots(App app, Request request, ShotLessons lessons, Consumer<Path> taken) {
    super(app);
    this.app = app;
    this.request = request;
    this.lessons = lessons;
    this.taken = taken;
  }

  /**
   * Takes all pictures.
   *
   * @param taken is told each file when it is written
   * @return false if there is no display
   */
  public static boolean take(Request request, LessonFiles lessons, Consumer<Path> taken) {
    DesktopPlatform platform = new DesktopPlatform(request.language, lessons);
    try {
      Lwjgl3ApplicationConfiguration configuration = DesktopWindow.configuration();
      configuration.setWindowedMode(request.width, request.height);
      configuration.setDecorated(false);
      configuration.useVsync(false);
      configuration.setForegroundFPS(0);
      Shots shots = new Shots(new App(platform), request, new ShotLessons(lessons), taken);
      boolean shown = DesktopWindow.open(shots, configuration);
      if (!shots.missed.isEmpty()) {
        throw new IllegalStateException(String.join("; ", shots.missed));
      }
      return shown;
    } finally {
      platform.dispose();
    }
  }

  @Override
  public void render() {
    if (settled < 0) {
      if (next == request.shots.size()) {
        Gdx.app.exit();
        return;
      }
      try {
        arrange(request.shots.get(next));
        settled = 0;
      } catch (IllegalStateException e) {
        // The others are taken all the same; what is missing is told at the end.
        missed.add(e.getMessage());
        next++;
        return;
      }
    }
    app.render();
    settled += Math.min(LONGEST_STEP, Gdx.graphics.getDeltaTime());
    if (settled >= SETTLE) {
      save(request.shots.get(next));
      next++;
      settled = -1;
    }
  }

  private void arrange(Shot shot) {
    UiState state = app.state();
    for (int i = 0; i < 4; i++) {
      app.press("close");
    }
    app.press("theme-light");
    app.press("original-size");
    if (state.reducedMotion()) {
      app.press("motion");
    }
    state.panel(null);
    state.timelineOpen(true);
    state.sheet(Regions.Sheet.HALF);
    state.language(request.language);
    state.guide(lessons.open(shot));
    // The instruments notice the new lesson when they draw.
    app.render();
    new ShotPlayer(app, lessons.script(shot)).play(shot);
    app.render();
  }

  private void save(Shot shot) {
    int width = Gdx.graphics.getBackBufferWidth();
    int height = Gdx.graphics.getBackBufferHeight();
    Pixmap picture = Pixmap.createFromFrameBuffer(0, 0, width, height);
    ByteBuffer bytes = picture.getPixels();
    Sight sight =
        shot.sight() == null ? null : Sight.valueOf(shot.sight().toUpperCase(Locale.ROOT));
    for (int alpha = 3; alpha < bytes.limit(); alpha += 4) {
      // What the window shows is opaque, whatever the drawing left in the buffer.
      bytes.put(alpha, (byte) 0xFF);
      if (shot.grey()) {
        grey(bytes, alpha - 3);
      } else if (sight != null) {
        sight.see(bytes, alpha - 3);
      }
    }
    Path file = request.folder.resolve(shot.name() + request.ending + ".png");
    SafeFiles.write(
        file,
        out -> {
          PixmapIO.PNG png = new PixmapIO.PNG();
          png.setFlipY(true);
          png.write(out, picture);
          png.dispose();
        });
    picture.dispose();
    taken.accept(file);
  }

  /** Takes the colours out of a pixel, by what they add to its lightness (Rec. 709). */
  private static void grey(ByteBuffer bytes, int at) {
    int red = bytes.get(at) & 0xFF;
    int green = bytes.get(at + 1) & 0xFF;
    int blue = bytes.get(at + 2) & 0xFF;
    byte light = (byte) Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    for (int i = 0; i < 3; i++) {
      bytes.put(at + i, light);
    }
  }
}
