package fivedoors.html;

import com.badlogic.gdx.backends.gwt.GwtGraphics;
import fivedoors.ui.Platform;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.GlyphPainter;

/** What a browser answers to the app. */
final class HtmlPlatform implements Platform {
  @Override
  public GlyphPainter painter(Face face, int px) {
    return new CanvasPainter(face, px);
  }

  @Override
  public float pixelRatio() {
    return (float) GwtGraphics.getNativeScreenDensity();
  }
}
