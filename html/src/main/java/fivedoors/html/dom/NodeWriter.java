package fivedoors.html.dom;

import com.google.gwt.dom.client.Document;
import com.google.gwt.dom.client.Element;
import fivedoors.bytes.Hex;
import fivedoors.ui.mirror.MirrorEvents;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.Rich;
import java.util.List;

/** Makes elements of mirror nodes. */
final class NodeWriter {
  private final MirrorEvents events;

  NodeWriter(MirrorEvents events) {
    this.events = events;
  }

  void write(Element parent, List<MirrorNode> nodes) {
    for (MirrorNode node : nodes) {
      write(parent, node);
    }
  }

  private void write(Element parent, MirrorNode node) {
    if (node instanceof MirrorNode.Heading n) {
      add(parent, "h" + n.level(), n.text());
    } else if (node instanceof MirrorNode.Text n) {
      add(parent, "p", Rich.plain(n.text()));
    } else if (node instanceof MirrorNode.Button n) {
      button(parent, n);
    } else if (node instanceof MirrorNode.Choices n) {
      choices(parent, n);
    } else if (node instanceof MirrorNode.Order n) {
      order(parent, n);
    } else if (node instanceof MirrorNode.Table n) {
      new TableWriter(this).write(parent, n);
    } else if (node instanceof MirrorNode.Input n) {
      input(parent, n);
    } else if (node instanceof MirrorNode.Card n) {
      card(parent, n);
    } else if (node instanceof MirrorNode.Line n) {
      write(add(parent, "div", null), n.children());
    } else if (node instanceof MirrorNode.Field n) {
      field(parent, n);
    } else if (node instanceof MirrorNode.Screen n) {
      Element screen = add(parent, "div", null);
      for (MirrorNode.ScreenLine line : n.lines()) {
        add(screen, "pre", line.text());
      }
    } else if (node instanceof MirrorNode.Lamps n) {
      Element list = add(parent, "ol", null);
      for (MirrorNode.Lamp lamp : n.lamps()) {
        add(list, "li", lamp.label() + ": " + lamp.word());
      }
    } else if (node instanceof MirrorNode.Bytes n) {
      add(parent, "pre", Hex.of(n.bytes()));
    } else if (node instanceof MirrorNode.Progress n) {
      add(parent, "p", n.text());
    }
  }

  Element add(Element parent, String tag, String text) {
    Element e = Document.get().createElement(tag);
    if (text != null) {
      e.setInnerText(text);
    }
    parent.appendChild(e);
    return e;
  }

  Element pressable(Element parent, String id, String label, boolean enabled) {
    Element b = add(parent, "button", label);
    b.setAttribute("type", "button");
    b.setAttribute("id", Elements.PREFIX + id);
    // Disabled buttons stay reachable, so that their reason can be read.
    if (!enabled) {
      b.setAttribute("aria-disabled", "true");
    }
    Elements.onClick(b, () -> events.activate(id));
    Elements.onFocus(b, () -> events.focused(id));
    return b;
  }

  private void button(Element parent, MirrorNode.Button n) {
    Element b = pressable(parent, n.id(), n.label(), n.enabled());
    if (n.pressed()) {
      b.setAttribute("aria-pressed", "true");
    }
    if (n.key() != null) {
      b.setAttribute("aria-keyshortcuts", n.key());
    }
    if (!n.enabled() && n.why() != null) {
      b.setAttribute("title", n.why());
    }
  }

  private void choices(Element parent, MirrorNode.Choices n) {
    Element group = add(parent, "div", null);
    group.setAttribute("role", n.several() ? "group" : "radiogroup");
    for (MirrorNode.Choice c : n.choices()) {
      Element b = pressable(group, c.id(), c.label(), c.enabled());
      b.setAttribute("role", n.several() ? "checkbox" : "radio");
      b.setAttribute("aria-checked", c.selected() ? "true" : "false");
    }
  }

  private void order(Element parent, MirrorNode.Order n) {
    Element list = add(parent, "ol", null);
    for (MirrorNode.Item item : n.items()) {
      Element line = add(list, "li", item.label());
      pressable(line, "up:" + n.id() + ":" + item.id(), "▲ " + item.label(), n.enabled());
      pressable(line, "down:" + n.id() + ":" + item.id(), "▼ " + item.label(), n.enabled());
    }
  }

  private void input(Element parent, MirrorNode.Input n) {
    Element label = add(parent, "label", n.label());
    label.setAttribute("for", Elements.PREFIX + n.id());
    Element field = add(parent, "input", null);
    field.setAttribute("id", Elements.PREFIX + n.id());
    field.setAttribute("autocomplete", "off");
    field.setAttribute("inputmode", n.kind() == MirrorNode.Input.Kind.TEXT ? "text" : "decimal");
    Elements.value(field, n.value());
    if (!n.enabled()) {
      field.setAttribute("disabled", "");
    }
    if (n.problem() != null) {
      field.setAttribute("aria-invalid", "true");
      add(parent, "p", n.problem());
    }
    Elements.onFocus(field, () -> events.focused(n.id()));
    Elements.onInput(field, () -> events.input(n.id(), Elements.value(field)));
  }

  private void card(Element parent, MirrorNode.Card n) {
    Element group = add(parent, "div", null);
    group.setAttribute("role", "group");
    if (n.title() != null) {
      group.setAttribute("aria-label", n.title());
      add(group, "p", n.title());
    }
    write(group, n.children());
  }

  private void field(Element parent, MirrorNode.Field n) {
    String was = n.was() == null ? "" : n.was() + " → ";
    String text =
        n.field().isEmpty() ? n.name() : n.name() + " (" + n.field() + "): " + was + n.value();
    Element b = pressable(parent, n.id(), text, true);
    b.setAttribute("aria-pressed", n.selected() ? "true" : "false");
  }
}
