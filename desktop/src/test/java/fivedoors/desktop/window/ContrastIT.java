package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.math.Matrix4;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.scenes.scene2d.utils.ScissorStack;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.ui.App;
import fivedoors.ui.draw.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contrast of texts as it comes out on the screen: the pixels of some pictures are read back in
 * each theme, and what is darkest or lightest in a text is compared with what it stands on (WCAG
 * 2.1, 1.4.3).
 */
class ContrastIT {
  private static final double LEAST = 4.5;

  private static final List<String> PICTURES =
      List.of(
          "nat-diff",
          "dark-nat-diff",
          "high-contrast-nat-diff",
          "no-forward",
          "dark-no-forward",
          "high-contrast-drop",
          "admin-iptime-rules",
          "dark-admin-iptime-rules",
          "high-contrast-admin-iptime-rules",
          "sandbox-check",
          "dark-sandbox-check",
          "high-contrast-sandbox-check");

  private final Map<String, Double> weak = new TreeMap<>();
  private final Map<String, Double> least = new TreeMap<>();
  private int measured;

  @BeforeEach
  void display() {
    Displays.needed();
  }

  @Test
  void everyTextStandsOutFromItsGround() {
    LessonFiles files = LessonFiles.find(null);
    DesktopPlatform platform = new DesktopPlatform("ko", files);
    App app = new App(platform);
    Throwable[] thrown = new Throwable[1];
    boolean shown =
        DesktopWindow.open(
            new AroundApp(app) {
              @Override
              public void render() {
                try {
                  super.render();
                  if (app.frames() == 3) {
                    PICTURES.forEach(name -> measure(app, new ShotLessons(files), name));
                    Gdx.app.exit();
                  }
                } catch (RuntimeException | AssertionError e) {
                  thrown[0] = e;
                  Gdx.app.exit();
                }
              }
            },
            DesktopWindow.configuration());
    platform.dispose();
    if (thrown[0] != null) {
      throw new AssertionError(thrown[0]);
    }
    assertTrue(shown && measured > 400, () -> measured + " texts were measured");
    System.out.println(measured + " texts, least contrast: " + least);
    assertEquals(Map.of(), weak);
  }

  private void measure(App app, ShotLessons lessons, String name) {
    Shot shot = Shot.all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    for (int i = 0; i < 4; i++) {
      app.press("close");
    }
    app.press("theme-light");
    app.state().panel(null);
    app.state().guide(lessons.open(shot));
    app.render();
    new ShotPlayer(app, lessons.script(shot)).play(shot);
    for (int i = 0; i < 30; i++) {
      app.render();
    }
    Places places = new Places(app.batch(), app.density());
    app.watch(places);
    // Another language and back: a picture that stands still is not drawn again.
    app.state().language("en");
    app.render();
    app.state().language("ko");
    app.render();
    places.texts.clear();
    app.render();
    if (places.texts.isEmpty()) {
      app.resize(Gdx.graphics.getWidth(), Gdx.graphics.getHeight());
      app.render();
    }
    app.watch(null);
    Pixmap pixels =
        Pixmap.createFromFrameBuffer(
            0, 0, Gdx.graphics.getBackBufferWidth(), Gdx.graphics.getBackBufferHeight());
    for (Map.Entry<Rectangle, String> e : places.texts.entrySet()) {
      double contrast = contrast(pixels, e.getKey());
      measured++;
      least.merge(name, contrast, Math::min);
      if (contrast < LEAST) {
        weak.put(
            String.format(Locale.ROOT, "%s '%s' %s", name, e.getValue(), e.getKey()), contrast);
      }
    }
    pixels.dispose();
  }

  /** The commonest colour against the one that is farthest from it. */
  private static double contrast(Pixmap pixels, Rectangle r) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = (int) r.y; y < r.y + r.height && y < pixels.getHeight(); y++) {
      for (int x = (int) r.x; x < r.x + r.width && x < pixels.getWidth(); x++) {
        counts.merge(pixels.getPixel(x, y), 1, Integer::sum);
      }
    }
    List<Map.Entry<Integer, Integer>> all = new ArrayList<>(counts.entrySet());
    all.sort(Map.Entry.<Integer, Integer>comparingByValue().reversed());
    double ground = light(all.get(0).getKey());
    double best = 1;
    for (int colour : counts.keySet()) {
      double l = light(colour);
      best = Math.max(best, (Math.max(l, ground) + 0.05) / (Math.min(l, ground) + 0.05));
    }
    return Math.round(best * 100) / 100.0;
  }

  /** Relative luminance of an RGBA pixel. */
  private static double light(int rgba) {
    return 0.2126 * linear(rgba >>> 24)
        + 0.7152 * linear(rgba >>> 16 & 0xFF)
        + 0.0722 * linear(rgba >>> 8 & 0xFF);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** Where texts are that nothing was drawn over, in pixels from the bottom left. */
  private static final class Places implements Watch {
    private final Batch batch;
    private final float density;
    private final Map<Rectangle, String> texts = new HashMap<>();

    Places(Batch batch, float density) {
      this.batch = batch;
      this.density = density;
    }

    private Rectangle place(float x, float y, float w, float h) {
      float[] m = batch.getTransformMatrix().val;
      return new Rectangle(
          (x * m[Matrix4.M00] + m[Matrix4.M03]) * density,
          (y * m[Matrix4.M11] + m[Matrix4.M13]) * density,
          w * m[Matrix4.M00] * density,
          h * m[Matrix4.M11] * density);
    }

    @Override
    public void text(String text, float x, float y, float width, float em) {
      Rectangle box = place(x, y, width, em * 0.72f);
      Rectangle clip = ScissorStack.peekScissors();
      if (!text.isBlank() && box.x >= 0 && box.y >= 0 && (clip == null || clip.contains(box))) {
        texts.put(box, text);
      }
    }

    @Override
    public void ground(float x, float y, float width, float height) {
      Rectangle over = place(x, y, width, height);
      texts.keySet().removeIf(over::overlaps);
    }
  }
}
