package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.badlogic.gdx.ApplicationAdapter;
import com.badlogic.gdx.ApplicationListener;
import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.GlyphLayout;
import com.badlogic.gdx.graphics.g2d.SpriteBatch;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.utils.ScreenUtils;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.lesson.LessonAction;
import fivedoors.ui.App;
import fivedoors.ui.draw.Sheet;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.FontMetrics;
import fivedoors.ui.text.GlyphPages;
import fivedoors.ui.text.GlyphPainter;
import fivedoors.ui.text.LiveFont;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opens real windows; skipped, or failed where FIVE_DOORS_CI=1 promises a display, without one. */
class DesktopWindowIT {
  @BeforeEach
  void display() {
    Displays.needed();
  }

  @Test
  void theAppDrawsItsFirstFrames() {
    DesktopPlatform platform = new DesktopPlatform("ko", LessonFiles.find(null));
    App app = new App(platform);
    List<String> size = new ArrayList<>();
    run(
        app,
        () -> {
          if (app.frames() == 3) {
            size.add(Gdx.graphics.getWidth() + "x" + Gdx.graphics.getHeight());
            Gdx.app.exit();
          }
        });
    platform.dispose();
    assertEquals(List.of("1280x720"), size);
  }

  /** What lies above the stage lets hands through to it. */
  @Test
  void aDeviceIsPickedAndCarriedByTheMouseWhereItIsDrawn() {
    DesktopPlatform platform = new DesktopPlatform("ko", LessonFiles.find(null));
    App app = new App(platform);
    List<String> seen = new ArrayList<>();
    run(
        app,
        () -> {
          if (app.frames() == 3) {
            app.press("sandbox");
          } else if (app.frames() == 6) {
            Rectangle place = new Rectangle();
            app.stageView().bounds("node:laptop", place);
            int x = Math.round(place.x + place.width / 2);
            int y = Gdx.graphics.getHeight() - Math.round(place.y + place.height / 2);
            var mouse = Gdx.input.getInputProcessor();
            mouse.touchDown(x, y, 0, 0);
            mouse.touchUp(x, y, 0, 0);
            var session = app.state().guide().session();
            seen.add(session.network().topology().node(app.state().selection.node()));
            mouse.touchDown(x, y, 0, 0);
            mouse.touchDragged(x - 40, y - 90, 0);
            mouse.touchDragged(x - 60, y - 120, 0);
            mouse.touchUp(x - 60, y - 120, 0, 0);
            session.commands().forEach(c -> seen.add(c.command().text().split(" ")[0]));
            Gdx.app.exit();
          }
        });
    platform.dispose();
    assertEquals(List.of("laptop", "move"), seen);
  }

  /** Black on white in every face, and in shades: the edges are smooth. */
  @Test
  void everyFaceIsDrawn() {
    DesktopPlatform platform = new DesktopPlatform("ko", LessonFiles.find(null));
    List<Integer> shades = new ArrayList<>();
    run(
        new ApplicationAdapter() {
          @Override
          public void render() {
            Sheet sheet = new Sheet();
            GlyphPages pages = new GlyphPages(sheet.glyphs());
            SpriteBatch batch = new SpriteBatch();
            for (Face face : Face.values()) {
              BitmapFont font = LiveFont.of(platform.painter(face, 24), pages, face, 24);
              font.setColor(Color.BLACK);
              ScreenUtils.clear(Color.WHITE);
              batch.begin();
              font.draw(batch, "뷁 옮겨짐 흙 값 받은 쪽 192.168.0.100:51000 0O1lI", 40, 400);
              batch.end();
              shades.add(coloursOnScreen());
            }
            batch.dispose();
            pages.dispose();
            sheet.dispose();
          }
        },
        () -> Gdx.app.exit());
    platform.dispose();
    assertEquals(Face.values().length, shades.size());
    assertTrue(shades.stream().allMatch(count -> count > 20), "shades of grey: " + shades);
  }

  /** The width of a text is the sum of its characters' advances, nothing more or less. */
  @Test
  void aTextIsAsWideAsItsCharacters() {
    String text = "뷁 옮겨짐 192.168.0.100:51000 AVfijlI";
    DesktopPlatform platform = new DesktopPlatform("ko", LessonFiles.find(null));
    List<String> wrong = new ArrayList<>();
    List<Face> seen = new ArrayList<>();
    run(
        new ApplicationAdapter() {
          @Override
          public void create() {
            Sheet sheet = new Sheet();
            GlyphPages pages = new GlyphPages(sheet.glyphs());
            for (Face face : Face.values()) {
              seen.add(face);
              for (int px : new int[] {14, 15, 16, 33, 96}) {
                GlyphPainter painter = platform.painter(face, px);
                BitmapFont font = LiveFont.of(painter, pages, face, px);
                int expected =
                    text.chars()
                        .map(c -> FontMetrics.advance(face, px, painter.advanceUnits((char) c)))
                        .sum();
                float width = new GlyphLayout(font, text).width;
                if (width != expected) {
                  wrong.add(face + " " + px + ": " + width + ", expected " + expected);
                }
              }
            }
            pages.dispose();
            sheet.dispose();
          }
        },
        () -> Gdx.app.exit());
    platform.dispose();
    assertEquals(List.of(Face.values()), seen);
    assertEquals(List.of(), wrong);
  }

  /** Every figure is of pictures that were drawn, with letters in them. */
  @Test
  void picturesAreMeasured() {
    Frames.Report report =
        Frames.measure(new Frames.Request(640, 480, 30, "en"), LessonFiles.find(null));
    assertEquals(
        List.of(
            "together",
            "drawn",
            "next-event",
            "previous-event",
            "language",
            "restart-lesson",
            "seek"),
        report.figures().stream().map(Frames.Figure::what).toList());
    for (Frames.Figure f : report.figures()) {
      assertTrue(0 < f.half() && f.half() <= f.most() && f.most() <= f.worst(), f.toString());
    }
    assertTrue(report.letters() >= 8, "letters: " + report.letters());
  }

  /** What is typed changes what stands around the field; the field keeps the keyboard meanwhile. */
  @Test
  void aFieldKeepsTheKeyboardWhileTheNodesAroundItChange() {
    DesktopPlatform platform = new DesktopPlatform("ko", LessonFiles.find(null));
    App app = new App(platform);
    String[] typed = new String[1];
    String text = "192.168.0.3";
    run(
        app,
        () -> {
          long frame = app.frames() - 3;
          if (frame == 0) {
            app.loadLesson("2.1-dhcp-dora", "ko");
          } else if (frame == 1) {
            app.state().guide().act(new LessonAction.SkipTo("t2"));
          } else if (frame == 3) {
            tabTo(app, "answer");
          } else if (frame >= 5 && frame < 5 + text.length()) {
            Gdx.input.getInputProcessor().keyTyped(text.charAt((int) frame - 5));
          } else if (frame == 6 + text.length()) {
            Gdx.input.getInputProcessor().keyDown(Keys.ENTER);
            typed[0] = app.state().guide().runner().input("guess");
            Gdx.app.exit();
          }
        });
    platform.dispose();
    assertEquals(text, typed[0]);
  }

  private static void tabTo(App app, String id) {
    for (int i = 0; i < 100; i++) {
      app.tab(1);
      if (app.probe(false).contains("\"focus\":\"" + id + "\"")) {
        return;
      }
    }
    fail("Tab never comes to " + id);
  }

  /** Runs the app with something done after each frame; what it throws fails the test. */
  private static void run(ApplicationListener app, Runnable afterFrame) {
    Throwable[] thrown = new Throwable[1];
    ApplicationListener watched =
        new AroundApp(app) {
          @Override
          public void render() {
            try {
              super.render();
              afterFrame.run();
            } catch (RuntimeException | AssertionError e) {
              thrown[0] = e;
              Gdx.app.exit();
            }
          }
        };
    assertTrue(DesktopWindow.open(watched, DesktopWindow.configuration()), "a window opened");
    if (thrown[0] != null) {
      throw new AssertionError(thrown[0]);
    }
  }

  private static int coloursOnScreen() {
    int width = Gdx.graphics.getBackBufferWidth();
    int height = Gdx.graphics.getBackBufferHeight();
    Pixmap pixels = Pixmap.createFromFrameBuffer(0, 0, width, height);
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < height; y += 2) {
      for (int x = 0; x < width; x += 2) {
        colours.add(pixels.getPixel(x, y));
      }
    }
    pixels.dispose();
    return colours.size();
  }
}
