package fivedoors.html;

import com.badlogic.gdx.graphics.Pixmap;
import com.google.gwt.canvas.client.Canvas;
import com.google.gwt.canvas.dom.client.Context2d;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.FontMetrics;
import fivedoors.ui.text.GlyphPainter;

/** Paints glyphs with a 2D canvas, from the page's web fonts. */
final class CanvasPainter implements GlyphPainter {
  private final String font;
  private final Context2d ruler;

  /**
   * A painter for one face at one size.
   *
   * @param px pixel size in physical pixels
   */
  CanvasPainter(Face face, int px) {
    font = font(face, px);
    ruler = Canvas.createIfSupported().getContext2d();
    // At this size one pixel is one unit: the browser answers with the font file's own figure,
    // before any rounding to the pixels of a small size.
    ruler.setFont(font(face, FontMetrics.UNITS));
    exact(ruler);
  }

  private static String font(Face face, int px) {
    return switch (face) {
      case REGULAR -> px + "px 'Five Doors Sans', sans-serif";
      case BOLD -> "bold " + px + "px 'Five Doors Sans', sans-serif";
      case MONO -> px + "px 'Five Doors Mono', monospace";
    };
  }

  @Override
  public int advanceUnits(char c) {
    return (int) Math.round(ruler.measureText(String.valueOf(c)).getWidth());
  }

  @Override
  public Pixmap paint(char c, int width, int height, int x, int baseline) {
    Pixmap pixmap = new Pixmap(width, height, Pixmap.Format.RGBA8888);
    Context2d context = context(pixmap);
    context.setFont(font);
    exact(context);
    context.setFillStyle("#fff");
    context.fillText(String.valueOf(c), x, baseline);
    return pixmap;
  }

  /** The browser's Pixmap is a canvas; the JVM's, which javac sees, is not: hence JavaScript. */
  private static native Context2d context(Pixmap pixmap) /*-{
    return pixmap.@com.badlogic.gdx.graphics.Pixmap::getContext()();
  }-*/;

  private static native void exact(Context2d context) /*-{
    context.fontKerning = "none";
    context.textRendering = "geometricPrecision";
  }-*/;
}
