package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.ApplicationLogger;
import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.InputProcessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.testing.Monkey;
import fivedoors.testing.MonkeyRun;
import fivedoors.ui.App;
import fivedoors.ui.input.Shortcut;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is pressed in the window, the program goes on. */
class MonkeyIT implements MonkeyRun.Device {
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final ObjectMapper json = new ObjectMapper();
  private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
  private final Thread window = new Thread(this::open, "window");
  private DesktopPlatform platform;
  private App app;

  @BeforeEach
  void start() throws Exception {
    Displays.needed();
    platform = new DesktopPlatform("ko", LessonFiles.find(null));
    app = new App(platform);
    window.start();
    assertTrue(opened.get(60, TimeUnit.SECONDS), "a window opened");
  }

  @AfterEach
  void close() throws InterruptedException {
    if (window.isAlive()) {
      Gdx.app.postRunnable(() -> Gdx.app.exit());
      window.join(60_000);
    }
  }

  private void open() {
    try {
      AroundApp first =
          new AroundApp(app) {
            @Override
            public void create() {
              super.create();
              Gdx.app.setApplicationLogger(new Errors());
            }

            @Override
            public void render() {
              super.render();
              if (app.frames() == 3) {
                opened.complete(true);
              }
            }
          };
      opened.complete(
          DesktopWindow.open(first, DesktopWindow.configuration()) && !errors.isEmpty());
    } catch (RuntimeException | Error e) {
      errors.add(e.toString());
      opened.completeExceptionally(e);
    } finally {
      platform.dispose();
    }
  }

  @Test
  void aMonkeyOfTwentySeconds() {
    MonkeyRun.of(this, 20, MonkeyRun.SHORT);
  }

  @Test
  @Tag("soak")
  void aMonkeyOfFiveMinutes() {
    MonkeyRun.of(this, 300, MonkeyRun.LONG);
  }

  // ---- the device

  @Override
  public JsonNode state() {
    try {
      return json.readTree(app.probe(false));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the probe does not write JSON", e);
    }
  }

  @Override
  public List<String> errors() {
    return List.copyOf(errors);
  }

  @Override
  public void perform(Monkey.Deed deed) {
    InputProcessor in = Gdx.input.getInputProcessor();
    if (deed instanceof Monkey.Deed.Press p) {
      in.mouseMoved(p.x(), p.y());
      in.touchDown(p.x(), p.y(), 0, 0);
      in.touchDragged(p.toX(), p.toY(), 0);
      in.touchUp(p.toX(), p.toY(), 0, 0);
    } else if (deed instanceof Monkey.Deed.Wheel w) {
      in.mouseMoved(w.x(), w.y());
      in.scrolled(0, w.notches());
    } else if (deed instanceof Monkey.Deed.Key k) {
      key(k.key(), in);
    } else if (deed instanceof Monkey.Deed.Text t) {
      t.text().chars().forEach(c -> in.keyTyped((char) c));
    } else if (deed instanceof Monkey.Deed.Size s) {
      Gdx.graphics.setWindowedMode(s.width(), s.height());
    }
  }

  private static void key(Shortcut key, InputProcessor in) {
    if (key.ctrl()) {
      in.keyDown(Keys.CONTROL_LEFT);
    }
    if (key.shift()) {
      in.keyDown(Keys.SHIFT_LEFT);
    }
    in.keyDown(key.key());
    in.keyUp(key.key());
    if (key.shift()) {
      in.keyUp(Keys.SHIFT_LEFT);
    }
    if (key.ctrl()) {
      in.keyUp(Keys.CONTROL_LEFT);
    }
  }

  @Override
  public void then(Runnable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Gdx.app.postRunnable(
        () -> {
          try {
            work.run();
            done.complete(null);
          } catch (RuntimeException | AssertionError e) {
            done.completeExceptionally(e);
          }
        });
    try {
      done.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the window does not go on; it logged " + errors, e);
    }
  }

  /** Keeps what the program logs as an error. */
  private final class Errors implements ApplicationLogger {
    @Override
    public void log(String tag, String message) {}

    @Override
    public void log(String tag, String message, Throwable exception) {}

    @Override
    public void error(String tag, String message) {
      errors.add(tag + ": " + message);
    }

    @Override
    public void error(String tag, String message, Throwable exception) {
      errors.add(tag + ": " + message + ": " + exception);
    }

    @Override
    public void debug(String tag, String message) {}

    @Override
    public void debug(String tag, String message, Throwable exception) {}
  }
}
