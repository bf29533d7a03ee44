package fivedoors.html.dom;

import com.google.gwt.dom.client.Document;
import com.google.gwt.dom.client.Element;
import fivedoors.ui.mirror.MirrorDocument;
import fivedoors.ui.mirror.MirrorEvents;
import fivedoors.ui.mirror.MirrorSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps real, visually hidden elements equal to what is on the canvas, so that a screen reader
 * reads the lesson, presses its buttons and hears what happens. A region whose nodes did not change
 * is not touched, and focus stays where it was.
 */
public final class DomMirror implements MirrorSink {
  private final Element root;
  private final Element polite;
  private final Element urgent;
  private final List<MirrorDocument.Region> shown = new ArrayList<>();
  private final List<Element> sections = new ArrayList<>();

  /** A mirror inside the page's elements {@code mirror}, {@code log} and {@code alert}. */
  public DomMirror() {
    Document page = Document.get();
    root = page.getElementById("mirror");
    polite = page.getElementById("log");
    urgent = page.getElementById("alert");
  }

  @Override
  public void show(MirrorDocument document, MirrorEvents events) {
    Document page = Document.get();
    page.getDocumentElement().setAttribute("lang", document.language());
    page.setTitle(document.title());
    label(page.getElementById("stage"), document.title());
    String focused = Elements.focusedId();
    NodeWriter writer = new NodeWriter(events);
    for (int i = 0; i < document.regions().size(); i++) {
      MirrorDocument.Region region = document.regions().get(i);
      if (i == shown.size()) {
        Element section = page.createElement("section");
        root.appendChild(section);
        shown.add(null);
        sections.add(section);
      }
      if (!region.equals(shown.get(i))) {
        fill(sections.get(i), region, writer);
        shown.set(i, region);
      }
    }
    for (int i = shown.size() - 1; i >= document.regions().size(); i--) {
      sections.remove(i).removeFromParent();
      shown.remove(i);
    }
    Elements.focus(focused);
    say(polite, document.polite());
    say(urgent, document.urgent());
  }

  /** To a screen reader the canvas is one picture, called what is on it; all else stands here. */
  private static void label(Element stage, String title) {
    Element canvas = stage.getElementsByTagName("canvas").getItem(0);
    if (canvas != null && !title.equals(canvas.getAttribute("aria-label"))) {
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", title);
    }
  }

  private static void fill(Element section, MirrorDocument.Region region, NodeWriter writer) {
    section.removeAllChildren();
    section.setAttribute("id", Elements.PREFIX + "region-" + region.id());
    section.setAttribute("aria-label", region.label());
    writer.write(section, region.nodes());
  }

  /** One line a sentence; a log that grows without end helps nobody, so the oldest lines go. */
  private static void say(Element log, List<String> sentences) {
    for (String sentence : sentences) {
      Element line = Document.get().createPElement();
      line.setInnerText(sentence);
      log.appendChild(line);
    }
    while (log.getChildCount() > 50) {
      log.getFirstChild().removeFromParent();
    }
  }
}
