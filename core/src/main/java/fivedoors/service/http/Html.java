package fivedoors.service.http;

import java.util.List;

/** Writes the small part of HTML that the programs here serve and {@link Page} reads. */
public final class Html {
  private final StringBuilder body = new StringBuilder();
  private final String title;

  /** A page with that title. */
  public Html(String title) {
    this.title = title;
  }

  /** What stands for the characters that mean something in HTML. */
  public static String escape(String s) {
    return s.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** An element with text in it: {@code h1}, {@code h2}, {@code p}, {@code li}. */
  public Html text(String tag, String text) {
    body.append('<').append(tag).append('>').append(escape(text));
    body.append("</").append(tag).append(">\n");
    return this;
  }

  /** A paragraph that stands out; {@code kind} is {@code error} or {@code note}. */
  public Html say(String kind, String code, String text) {
    body.append("<p class=\"").append(kind).append("\" data-code=\"").append(escape(code));
    body.append("\">").append(escape(text)).append("</p>\n");
    return this;
  }

  /** A link in a line of its own. */
  public Html link(String href, String text) {
    body.append("<p><a href=\"").append(escape(href)).append("\">").append(escape(text));
    body.append("</a></p>\n");
    return this;
  }

  /** The row of a table; {@code tag} is {@code th} for its head, else {@code td}. */
  public Html row(String tag, List<String> cells) {
    body.append("<tr>");
    for (String cell : cells) {
      body.append('<').append(tag).append('>').append(escape(cell));
      body.append("</").append(tag).append('>');
    }
    body.append("</tr>\n");
    return this;
  }

  /** Opens or closes an element without text: {@code table}, {@code /table}. */
  public Html tag(String tag) {
    body.append('<').append(tag).append(">\n");
    return this;
  }

  /** A form that is posted. */
  public Html form(PageForm form) {
    body.append("<form method=\"").append(form.method().toLowerCase()).append("\" action=\"");
    body.append(escape(form.action())).append("\">\n");
    for (PageField field : form.fields()) {
      field(field);
    }
    body.append("<button>").append(escape(form.submit())).append("</button></form>\n");
    return this;
  }

  private void field(PageField f) {
    if (f.kind() == PageField.Kind.HIDDEN) {
      body.append("<input type=\"hidden\"").append(attributes(f)).append(">\n");
      return;
    }
    body.append("<label>").append(escape(f.label())).append("</label>");
    switch (f.kind()) {
      case CHOICE -> {
        body.append("<select name=\"").append(escape(f.name())).append("\">");
        for (String option : f.options()) {
          body.append(option.equals(f.value()) ? "<option selected>" : "<option>");
          body.append(escape(option)).append("</option>");
        }
        body.append("</select>\n");
      }
      case CHECK ->
          body.append("<input type=\"checkbox\" name=\"")
              .append(escape(f.name()))
              .append(f.value().isEmpty() ? "\" value=\"on\">\n" : "\" value=\"on\" checked>\n");
      case PASSWORD -> body.append("<input type=\"password\"").append(attributes(f)).append(">\n");
      default -> body.append("<input type=\"text\"").append(attributes(f)).append(">\n");
    }
  }

  private static String attributes(PageField f) {
    return " name=\"" + escape(f.name()) + "\" value=\"" + escape(f.value()) + "\"";
  }

  /** The whole page. */
  public String page() {
    return "<!doctype html>\n<title>" + escape(title) + "</title>\n" + body;
  }
}
