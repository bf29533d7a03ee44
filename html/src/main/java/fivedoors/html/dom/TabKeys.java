package fivedoors.html.dom;

import com.google.gwt.dom.client.Element;

/**
 * Tab visits what is drawn while the canvas has the keyboard. Behind the last thing it goes on in
 * the page, to the mirror, where the browser moves the focus by itself.
 */
public final class TabKeys {
  /** Moves the focus among what is drawn. */
  public interface Stops {
    /** To the next (1) or the previous (-1) thing; false if there is none. */
    boolean move(int by);

    /** The next one is the first. */
    void restart();
  }

  private TabKeys() {}

  /** Takes Tab from now on. */
  public static native void follow(Element canvas, Stops stops) /*-{
    var move = $entry(function(by) {
      return stops.@fivedoors.html.dom.TabKeys.Stops::move(I)(by);
    });
    var restart = $entry(function() {
      stops.@fivedoors.html.dom.TabKeys.Stops::restart()();
    });
    var mirror = $doc.getElementById("mirror");
    var behind = false;
    $doc.addEventListener("pointerdown", function() {
      behind = false;
    }, true);
    $doc.addEventListener("keydown", function(event) {
      var at = $doc.activeElement;
      var ours = !at || at === canvas || at === $doc.body;
      if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey || !ours) {
        if (event.key === "Tab" && !!mirror && mirror.contains(at)) {
          behind = !event.shiftKey;
        }
        return;
      }
      // Behind the mirror's last element the page begins again; the browser may have moved the
      // focus to the canvas by itself.
      if (behind && !event.shiftKey) {
        restart();
      }
      behind = false;
      // libGDX would take it as well, and would not let it go.
      event.stopPropagation();
      if (at !== canvas) {
        canvas.focus({preventScroll: true});
      }
      if (move(event.shiftKey ? -1 : 1)) {
        event.preventDefault();
      }
    }, true);
  }-*/;
}
