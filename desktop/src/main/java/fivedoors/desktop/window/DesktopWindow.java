package fivedoors.desktop.window;

import com.badlogic.gdx.ApplicationListener;
import com.badlogic.gdx.Files.FileType;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3Application;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3ApplicationConfiguration;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3WindowAdapter;
import com.badlogic.gdx.graphics.glutils.HdpiMode;
import com.badlogic.gdx.utils.GdxRuntimeException;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.OwnFiles;
import fivedoors.desktop.files.ProgressFile;
import fivedoors.ui.App;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The desktop window. */
public final class DesktopWindow {
  private static final String GLFW_FAILED = "Unable to initialize GLFW";

  private DesktopWindow() {}

  /**
   * Opens the app in a window and returns when it is closed.
   *
   * @param language {@code ko} or {@code en}
   * @param asked the same if it was asked for by name; null where what was kept may say otherwise
   * @param lessons where lessons, scenarios and words are read
   * @param progress where progress is kept
   * @return false when there is no display to open a window on
   */
  public static boolean open(
      String language, String asked, LessonFiles lessons, ProgressFile progress) {
    OwnFiles own = OwnFiles.usual(Path.of(System.getProperty("user.home")));
    DesktopPlatform platform = new DesktopPlatform(language, asked, lessons, progress, own);
    App app = new App(platform);
    Lwjgl3ApplicationConfiguration configuration = configuration();
    configuration.setWindowListener(
        new Lwjgl3WindowAdapter() {
          @Override
          public void filesDropped(String[] files) {
            Path file = Path.of(files[0]);
            app.receive(file.getFileName().toString(), OwnFiles.read(file));
          }
        });
    try {
      return open(app, configuration);
    } finally {
      platform.dispose();
    }
  }

  /**
   * As {@link #open(String, String, LessonFiles, ProgressFile)}, with a listener and settings of
   * the caller's.
   */
  static boolean open(ApplicationListener app, Lwjgl3ApplicationConfiguration configuration) {
    if (noDisplay()) {
      return false;
    }
    // GLFW tells its troubles here. Without a display that is all it has to tell, and not news.
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream before = Lwjgl3ApplicationConfiguration.errorStream;
    Lwjgl3ApplicationConfiguration.errorStream =
        new PrintStream(told, true, StandardCharsets.UTF_8);
    try {
      new Lwjgl3Application(app, configuration);
      return true;
    } catch (GdxRuntimeException e) {
      if (GLFW_FAILED.equals(e.getMessage())) {
        return false;
      }
      before.print(told.toString(StandardCharsets.UTF_8));
      throw e;
    } finally {
      Lwjgl3ApplicationConfiguration.errorStream = before;
    }
  }

  static Lwjgl3ApplicationConfiguration configuration() {
    Lwjgl3ApplicationConfiguration configuration = new Lwjgl3ApplicationConfiguration();
    configuration.setTitle("다섯 개의 문 · Five Doors");
    configuration.setWindowedMode(1280, 720);
    configuration.setWindowIcon(FileType.Classpath, "window/icon-128.png", "window/icon-32.png");
    configuration.setBackBufferConfig(8, 8, 8, 8, 16, 0, 4);
    // As in the browser: sizes are counted in the screen's own pixels.
    configuration.setHdpiMode(HdpiMode.Pixels);
    configuration.disableAudio(true);
    configuration.useVsync(true);
    configuration.setForegroundFPS(60);
    return configuration;
  }

  /** Asked before GLFW is, as loading it takes a second. */
  private static boolean noDisplay() {
    return System.getProperty("os.name").startsWith("Linux")
        && unset("DISPLAY")
        && unset("WAYLAND_DISPLAY");
  }

  private static boolean unset(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }
}
