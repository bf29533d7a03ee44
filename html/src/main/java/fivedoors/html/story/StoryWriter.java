package fivedoors.html.story;

import com.google.gwt.dom.client.Document;
import com.google.gwt.dom.client.Element;
import fivedoors.tell.StoryLine;

/**
 * Writes a story into the page: headings for the lesson and its steps, lists for choices and for
 * what happens, paragraphs for the rest. Every line's element names its kind as {@code data-kind}.
 */
final class StoryWriter {
  private final Element root;
  private final String events;
  private Element section;
  private Element list;
  private String listed;

  /**
   * A writer into an empty element.
   *
   * @param events what a list of events is called
   */
  StoryWriter(Element root, String events) {
    this.root = root;
    this.events = events;
    section = root;
  }

  /** Writes the next line. */
  void line(StoryLine line) {
    String kind = line.kind().name();
    switch (line.kind()) {
      case TITLE -> focusable(add(root, "h1", line));
      case STEP -> {
        list = null;
        section = child(root, "section");
        add(section, "h2", line);
      }
      case CHOICE, ITEM, SUGGESTION -> add(list("ul", kind), "li", line);
      case QUOTE -> {
        list = null;
        add(section, "blockquote", line);
      }
      case EVENT -> add(list("ol", kind), "li", line);
      case SUMMARY -> {
        list = null;
        section = child(root, "section");
        add(section, "p", line);
      }
      default -> {
        list = null;
        add(section, "p", line);
      }
    }
  }

  /** The list that lines of this kind stand in; lines that follow each other share one. */
  private Element list(String tag, String kind) {
    if (list == null || !kind.equals(listed)) {
      list = child(section, tag);
      listed = kind;
      if (tag.equals("ol")) {
        list.setAttribute("aria-label", events);
      }
    }
    return list;
  }

  private static Element add(Element parent, String tag, StoryLine line) {
    Element e = child(parent, tag);
    e.setAttribute("data-kind", line.kind().name());
    e.setInnerText(line.text());
    return e;
  }

  static Element child(Element parent, String tag) {
    Element e = Document.get().createElement(tag);
    parent.appendChild(e);
    return e;
  }

  /** Lets the script put the focus on it, so that a screen reader starts there. */
  private static void focusable(Element e) {
    e.setAttribute("id", "story-title");
    e.setAttribute("tabindex", "-1");
  }
}
