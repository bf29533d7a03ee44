package fivedoors.service.http;

import java.util.ArrayList;
import java.util.List;

/** Reads HTML from left to right, element by element. */
final class PageReader {
  private static final List<String> BLOCKS = List.of("h1", "h2", "p", "li", "th", "td");
  private static final int MAX_LINES = 500;

  private final String html;
  private final List<Page.Line> lines = new ArrayList<>();
  private final List<PageForm> forms = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String title = "";
  private String kind = "p";
  private String target = "";
  private List<String> row;
  private String rowKind = "td";

  private String action;
  private String method = "GET";
  private String label = "";
  private List<PageField> fields = new ArrayList<>();
  private String choice;
  private String chosen;
  private final List<String> options = new ArrayList<>();
  private boolean selected;

  PageReader(String html) {
    this.html = html;
  }

  Page read() {
    int at = 0;
    while (at < html.length() && lines.size() < MAX_LINES) {
      int open = html.indexOf('<', at);
      int close = open < 0 ? -1 : html.indexOf('>', open);
      if (close < 0) {
        text.append(html.substring(at));
        break;
      }
      text.append(html.substring(at, open));
      String inside = html.substring(open + 1, close);
      at = close + 1;
      int space = inside.indexOf(' ');
      String tag = (space < 0 ? inside : inside.substring(0, space)).toLowerCase();
      if (tag.startsWith("/")) {
        end(tag.substring(1));
      } else if (!tag.startsWith("!")) {
        start(tag, space < 0 ? "" : inside.substring(space));
      }
    }
    flush();
    return new Page(title, lines, forms);
  }

  private String taken() {
    String s = plain(text.toString()).trim();
    text.setLength(0);
    return s;
  }

  private void flush() {
    String s = taken();
    if (!s.isEmpty()) {
      lines.add(new Page.Line(kind, s, target));
    }
    kind = "p";
    target = "";
  }

  private void start(String tag, String attributes) {
    if (BLOCKS.contains(tag)) {
      startBlock(tag, attributes);
      return;
    }
    switch (tag) {
      case "title", "label", "button", "option" -> {
        flush();
        selected = (attributes + " ").contains(" selected ");
      }
      case "br" -> flush();
      case "a" -> {
        flush();
        kind = "link";
        target = attribute(attributes, "href");
      }
      case "tr" -> row = new ArrayList<>();
      case "form" -> {
        flush();
        action = attribute(attributes, "action");
        method = attribute(attributes, "method").equalsIgnoreCase("post") ? "POST" : "GET";
        fields = new ArrayList<>();
      }
      case "input" -> input(attributes);
      case "select" -> {
        choice = attribute(attributes, "name");
        chosen = null;
        options.clear();
      }
      default -> {
        // Does not change what is read.
      }
    }
  }

  private void startBlock(String tag, String attributes) {
    flush();
    String shown = attribute(attributes, "class");
    boolean loud = shown.equals("error") || shown.equals("note");
    kind = loud ? shown : tag;
    target = loud ? attribute(attributes, "data-code") : "";
    rowKind = tag;
  }

  private void end(String tag) {
    switch (tag) {
      case "title" -> title = taken();
      case "label" -> label = taken();
      case "option" -> {
        String option = taken();
        options.add(option);
        chosen = selected || chosen == null ? option : chosen;
      }
      case "select" -> {
        if (choice != null) {
          add(PageField.choice(choice, label, chosen == null ? "" : chosen, options));
        }
        choice = null;
      }
      case "th", "td" -> {
        if (row != null) {
          row.add(taken());
          kind = "p";
        }
      }
      case "tr" -> {
        if (row != null && !row.isEmpty()) {
          lines.add(new Page.Line(rowKind, String.join("\t", row), ""));
        }
        row = null;
      }
      case "button" -> {
        if (action != null) {
          String submit = taken();
          forms.add(new PageForm(action, method, submit, fields));
          lines.add(new Page.Line("form", submit, action));
        }
      }
      case "form" -> action = null;
      default -> {
        if (BLOCKS.contains(tag) || tag.equals("a")) {
          flush();
        }
      }
    }
  }

  private void input(String attributes) {
    String name = attribute(attributes, "name");
    String value = attribute(attributes, "value");
    switch (attribute(attributes, "type")) {
      case "hidden" -> fields.add(PageField.hidden(name, value));
      case "password" -> add(PageField.password(name, label));
      case "checkbox" ->
          add(PageField.check(name, label, (attributes + " ").contains(" checked ")));
      default -> add(PageField.text(name, label, value));
    }
  }

  private void add(PageField field) {
    fields.add(field);
    label = "";
  }

  private static String attribute(String attributes, String name) {
    String mark = " " + name + "=\"";
    int at = attributes.indexOf(mark);
    int end = at < 0 ? -1 : attributes.indexOf('"', at + mark.length());
    return end < 0 ? "" : plain(attributes.substring(at + mark.length(), end));
  }

  private static String plain(String s) {
    return s.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
