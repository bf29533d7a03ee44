package fivedoors.html.dom;

import com.google.gwt.dom.client.Element;

/** The few calls that GWT's elements lack. */
final class Elements {
  /** What the mirror's element ids begin with, so that they never meet the page's own. */
  static final String PREFIX = "m-";

  private Elements() {}

  /** The id of the mirror's element that has the focus; empty if it is elsewhere. */
  static native String focusedId() /*-{
    var e = $doc.activeElement;
    return e && e.id && e.id.indexOf("m-") === 0 ? e.id : "";
  }-*/;

  /** Gives the focus back to an element that was made anew. */
  static native void focus(String id) /*-{
    if (!id || ($doc.activeElement && $doc.activeElement.id === id)) {
      return;
    }
    var e = $doc.getElementById(id);
    if (e) {
      e.focus({preventScroll: true});
    }
  }-*/;

  /** What runs when something is pressed or typed. */
  interface Action {
    void run();
  }

  /** Runs the action on a click, which for a button is Enter and the space bar too. */
  static native void onClick(Element e, Action action) /*-{
    e.addEventListener("click", $entry(function() {
      action.@fivedoors.html.dom.Elements.Action::run()();
    }));
    // The canvas's keyboard must not act on the same key once more.
    e.addEventListener("keydown", function(event) {
      if (event.key === "Enter" || event.key === " " || event.key === "Tab") {
        event.stopPropagation();
      }
    });
    e.addEventListener("keyup", function(event) {
      event.stopPropagation();
    });
  }-*/;

  /** Runs the action when the focus comes to the element. */
  static native void onFocus(Element e, Action action) /*-{
    e.addEventListener("focus", $entry(function() {
      action.@fivedoors.html.dom.Elements.Action::run()();
    }));
  }-*/;

  /** Runs the action whenever the value changed and no syllable is being composed. */
  static native void onInput(Element e, Action action) /*-{
    var tell = $entry(function() {
      action.@fivedoors.html.dom.Elements.Action::run()();
    });
    e.addEventListener("input", function(event) {
      if (!event.isComposing) {
        tell();
      }
    });
    e.addEventListener("compositionend", tell);
    ["keydown", "keyup", "keypress"].forEach(function(name) {
      e.addEventListener(name, function(event) {
        event.stopPropagation();
      });
    });
  }-*/;

  static native String value(Element e) /*-{
    return e.value;
  }-*/;

  static native void value(Element e, String text) /*-{
    e.value = text;
  }-*/;
}
