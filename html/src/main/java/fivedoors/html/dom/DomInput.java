package fivedoors.html.dom;

import com.google.gwt.dom.client.Document;
import com.google.gwt.dom.client.Element;
import com.google.gwt.dom.client.Style.Unit;
import fivedoors.ui.input.NativeText;
import fivedoors.ui.mirror.MirrorNode;

/**
 * An input element laid over a drawn field: it composes Hangul, takes pastes and opens keyboards.
 */
public final class DomInput implements NativeText {
  private Element field;
  private Listener listener;

  @Override
  public void show(
      float x,
      float y,
      float width,
      float height,
      float fontSize,
      String label,
      String text,
      MirrorNode.Input.Kind kind,
      Listener to) {
    hide();
    listener = to;
    field = Document.get().createElement("input");
    field.setAttribute("class", "over");
    field.setAttribute("id", "over");
    field.setAttribute("aria-label", label);
    field.setAttribute("autocomplete", "off");
    field.setAttribute("spellcheck", "false");
    field.setAttribute("inputmode", kind == MirrorNode.Input.Kind.TEXT ? "text" : "decimal");
    field.getStyle().setFontSize(fontSize, Unit.PX);
    Elements.value(field, text);
    Document.get().getBody().appendChild(field);
    move(x, y, width, height);
    listen(field);
  }

  @Override
  public void move(float x, float y, float width, float height) {
    if (field != null) {
      field.getStyle().setLeft(x, Unit.PX);
      field.getStyle().setTop(y, Unit.PX);
      field.getStyle().setWidth(width, Unit.PX);
      field.getStyle().setHeight(height, Unit.PX);
    }
  }

  @Override
  public void text(String text) {
    if (field != null) {
      replace(field, text);
    }
  }

  @Override
  public void hide() {
    if (field != null) {
      Element old = field;
      field = null;
      listener = null;
      old.removeFromParent();
    }
  }

  private void changed(Element from) {
    if (from == field && listener != null) {
      listener.changed(Elements.value(field));
    }
  }

  private boolean key(Element from, int key, boolean shift) {
    changed(from);
    return from == field && listener != null && listener.key(key, shift);
  }

  private void left(Element from) {
    if (from == field && listener != null) {
      Listener to = listener;
      to.changed(Elements.value(field));
      hide();
      to.left();
    }
  }

  private static native void replace(Element e, String text) /*-{
    e.value = text;
    e.setSelectionRange(text.length, text.length);
  }-*/;

  private native void listen(Element e) /*-{
    var self = this;
    var composing = false;
    var changed = $entry(function() {
      self.@fivedoors.html.dom.DomInput::changed(Lcom/google/gwt/dom/client/Element;)(e);
    });
    var left = $entry(function() {
      self.@fivedoors.html.dom.DomInput::left(Lcom/google/gwt/dom/client/Element;)(e);
    });
    var key = $entry(function(code, shift) {
      return self.@fivedoors.html.dom.DomInput::key(Lcom/google/gwt/dom/client/Element;IZ)(
          e, code, shift);
    });
    // The keys that mean more than a character, and how libGDX numbers them.
    var codes = {Enter: 66, Escape: 111, Tab: 61, ArrowUp: 19, ArrowDown: 20};
    e.addEventListener("compositionstart", function() { composing = true; });
    e.addEventListener("compositionend", function() { composing = false; changed(); });
    e.addEventListener("input", function() { if (!composing) { changed(); } });
    e.addEventListener("keydown", function(event) {
      event.stopPropagation();
      if (composing || event.isComposing) {
        return;
      }
      if (codes.hasOwnProperty(event.key)) {
        event.preventDefault();
        key(codes[event.key], event.shiftKey);
      }
    });
    ["keyup", "keypress", "pointerdown", "mousedown", "touchstart"].forEach(function(name) {
      e.addEventListener(name, function(event) { event.stopPropagation(); });
    });
    // What lies below the field scrolls as if the field were not there.
    e.addEventListener("wheel", function(event) {
      var canvas = $doc.querySelector("canvas");
      if (canvas) {
        event.preventDefault();
        canvas.dispatchEvent(new $wnd.WheelEvent("wheel", event));
      }
    });
    e.focus({preventScroll: true});
    e.select();
    // The press that opened the field still takes the focus to the canvas when its handlers are through:
    // only after that does losing the focus mean that the typing is over.
    setTimeout(function() {
      e.focus({preventScroll: true});
      e.addEventListener("blur", left);
    }, 0);
  }-*/;
}
