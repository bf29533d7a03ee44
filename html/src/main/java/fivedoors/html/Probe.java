package fivedoors.html;

import fivedoors.ui.App;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.FontMetrics;
import jsinterop.annotations.JsPackage;
import jsinterop.annotations.JsType;

/** What a browser test may read, as {@code fivedoors.frames()} and so on. It changes nothing. */
@JsType(namespace = JsPackage.GLOBAL, name = "fivedoors")
public final class Probe {
  private static App app;

  private Probe() {}

  static void watch(App watched) {
    app = watched;
  }

  /** Frames drawn since the start; a double, since JavaScript has no long. */
  public static double frames() {
    return app == null ? 0 : app.frames();
  }

  /** What is on screen, as JSON; places are CSS pixels. */
  public static String state() {
    return app == null || !app.started() ? "{}" : app.probe(false);
  }

  /** As {@link #state}, with every drawn text. */
  public static String texts() {
    return app == null || !app.started() ? "{}" : app.probe(true);
  }

  /** The advance widths of a text's characters in whole pixels, separated by blanks. */
  public static String advances(String face, int px, String text) {
    Face of = Face.valueOf(face);
    CanvasPainter painter = new CanvasPainter(of, px);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(i == 0 ? "" : " ")
          .append(FontMetrics.advance(of, px, painter.advanceUnits(text.charAt(i))));
    }
    return out.toString();
  }
}
