package fivedoors.desktop.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3ApplicationConfiguration;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.PixmapIO;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.SafeFiles;
import fivedoors.lesson.LessonAction;
import fivedoors.lesson.SolutionDoc;
import fivedoors.ui.App;
import fivedoors.ui.guide.Guide;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes pictures of the program: drives the real app to each moment in fixed steps of time, lets it
 * draw, and saves what was drawn.
 */
public final class Shots extends AroundApp {
  private static final float STEP = 1 / 60f;

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
   * @param script the actions that lead through the lesson
   * @param shots what to take, in order
   * @param folder where to
   */
  public record Request(
      int width,
      int height,
      String language,
      String lesson,
      SolutionDoc.Script script,
      List<Shot> shots,
      Path folder) {}

  private final App app;
  private final Request request;
  private final Consumer<Path> taken;
  private int next;
  private float settled = -1;

  private Shots(App app, Request request, Consumer<Path> taken) {
    super(app);
    this.app = app;
    this.request = request;
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
      return DesktopWindow.open(new Shots(new App(platform), request, taken), configuration);
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
      arrange(request.shots.get(next));
      settled = 0;
    }
    app.render();
    settled += Math.min(LONGEST_STEP, Gdx.graphics.getDeltaTime());
    if (settled >= SETTLE) {
      save(request.shots.get(next).name());
      next++;
      settled = -1;
    }
  }

  private void arrange(Shot shot) {
    app.press("close");
    app.press("close");
    app.loadLesson(request.lesson, request.language);
    // The instruments notice the new lesson when they draw.
    app.render();
    Guide guide = app.state().guide();
    List<LessonAction> script = request.script.script();
    for (int i = 0; i < Math.min(shot.actions(), script.size()); i++) {
      guide.act(script.get(i));
      if (i + 1 < shot.actions() && guide.runner().goal() != null) {
        guide.jump();
      }
    }
    boolean playing = guide.playback().playing();
    guide.play(false);
    app.render();
    guide.play(playing);
    for (double t = 0; t < shot.storySeconds(); t += STEP) {
      guide.update(STEP);
      // The stage notices what passes, such as a letter thrown away.
      app.stageView().update(STEP);
    }
    guide.play(false);
    app.render();
    shot.presses().forEach(app::press);
  }

  private void save(String name) {
    int width = Gdx.graphics.getBackBufferWidth();
    int height = Gdx.graphics.getBackBufferHeight();
    Pixmap picture = Pixmap.createFromFrameBuffer(0, 0, width, height);
    ByteBuffer bytes = picture.getPixels();
    for (int alpha = 3; alpha < bytes.limit(); alpha += 4) {
      // What the window shows is opaque, whatever the drawing left in the buffer.
      bytes.put(alpha, (byte) 0xFF);
    }
    Path file = request.folder.resolve(name + "-" + request.language + ".png");
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
}
