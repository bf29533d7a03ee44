package fivedoors.html;

import com.badlogic.gdx.Graphics;

/**
 * Keeps the canvas as large as the window, in the screen's own pixels. libGDX does so only for a
 * canvas it has placed itself, and does not notice when the window moves to a screen of another
 * density.
 */
final class CanvasSize {
  private CanvasSize() {}

  /**
   * Follows the window from now on. The app hears of a change in its next frame. Asked once a
   * frame, as browsers report a change of density late or not at all.
   */
  static native void follow(Graphics graphics) /*-{
    var width = 0, height = 0;
    var fit = function() {
      var ratio = $wnd.devicePixelRatio || 1;
      var newWidth = Math.round($wnd.innerWidth * ratio);
      var newHeight = Math.round($wnd.innerHeight * ratio);
      // A minimised window has no size; a canvas of size 0 cannot be drawn on.
      if ((newWidth != width || newHeight != height) && newWidth > 0 && newHeight > 0) {
        width = newWidth;
        height = newHeight;
        graphics.@com.badlogic.gdx.backends.gwt.GwtGraphics::setCanvasSize(II)(width, height);
      }
      $wnd.requestAnimationFrame(fit);
    };
    fit();
  }-*/;
}
