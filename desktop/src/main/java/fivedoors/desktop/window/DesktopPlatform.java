package fivedoors.desktop.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3Graphics;
import com.badlogic.gdx.utils.Disposable;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.OwnFiles;
import fivedoors.desktop.files.ProgressFile;
import fivedoors.desktop.json.StrictReader;
import fivedoors.lesson.JsonReader;
import fivedoors.ui.Platform;
import fivedoors.ui.guide.Keeper;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.GlyphPainter;
import java.util.List;
import org.lwjgl.glfw.GLFW;

/** What a desktop answers to the app. */
final class DesktopPlatform implements Platform, Disposable {
  private final String language;
  private final LessonFiles lessons;
  private final String asked;
  private final ProgressFile progress;
  private final OwnFiles own;
  private FontFiles fonts;

  /** A platform that keeps nothing. */
  DesktopPlatform(String language, LessonFiles lessons) {
    this(language, null, lessons, null, null);
  }

  /**
   * One that keeps progress in a file, and gives the person files of their own; {@code asked} is
   * the language asked for, or null.
   */
  DesktopPlatform(
      String language, String asked, LessonFiles lessons, ProgressFile progress, OwnFiles own) {
    this.language = language;
    this.asked = asked;
    this.lessons = lessons;
    this.progress = progress;
    this.own = own;
  }

  @Override
  public String askedLanguage() {
    return asked;
  }

  @Override
  public String stored(String key) {
    return progress == null ? null : file(key).read();
  }

  @Override
  public boolean store(String key, String value) {
    return progress == null || file(key).write(value);
  }

  @Override
  public String setAside(String key) {
    return progress == null ? null : file(key).setAside();
  }

  private ProgressFile file(String key) {
    return key.equals(Keeper.KEY) ? progress : progress.beside(key);
  }

  @Override
  public String keepFile(String name, String text) {
    return own == null ? null : own.keep(name, text);
  }

  @Override
  public List<String> keptFiles() {
    return own == null ? List.of() : own.names();
  }

  @Override
  public String keptFile(String name) {
    return own == null ? null : own.read(name);
  }

  @Override
  public String keptPlace() {
    return own == null ? null : own.place();
  }

  @Override
  public GlyphPainter painter(Face face, int px) {
    // Not earlier: FreeType's native library is loaded by the running application.
    if (fonts == null) {
      fonts = new FontFiles();
    }
    return new FreeTypePainter(fonts.of(face), px);
  }

  @Override
  public float pixelRatio() {
    float[] x = new float[1];
    float[] y = new float[1];
    long window = ((Lwjgl3Graphics) Gdx.graphics).getWindow().getWindowHandle();
    GLFW.glfwGetWindowContentScale(window, x, y);
    return Math.max(1f, x[0]);
  }

  @Override
  public String language() {
    return language;
  }

  @Override
  public JsonReader json() {
    return new StrictReader();
  }

  @Override
  public void load(String path, Loaded then) {
    then.text(lessons.has(path) ? lessons.read(path) : null);
  }

  @Override
  public void dispose() {
    if (fonts != null) {
      fonts.dispose();
    }
  }
}
