package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.play.ServiceView;
import fivedoors.service.http.Bilingual;
import fivedoors.service.http.Page;
import fivedoors.service.http.PageField;
import fivedoors.service.http.PageForm;
import fivedoors.trace.Cell;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Card;
import fivedoors.ui.mirror.MirrorNode.Heading;
import fivedoors.ui.mirror.MirrorNode.Input;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Text;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The small browser of a host: the address, and the page that came, or why none came. Everything in
 * it was fetched by letters; a form is sent by letters too.
 */
final class BrowserContent {
  /** What the address field is called. */
  static final String FIELD = "url";

  /** Before the names of a form's fields. */
  static final String FORM = "form:";

  private final Words words;
  private final Map<String, String> typed;

  /**
   * A browser.
   *
   * @param typed what was typed into its fields
   */
  BrowserContent(Words words, Map<String, String> typed) {
    this.words = words;
    this.typed = typed;
  }

  /** The address in parts, as the browser reads it. */
  private MirrorNode parts(String url) {
    String rest = url.trim();
    List<String> parts = new ArrayList<>();
    int scheme = rest.indexOf("://");
    parts.add(scheme < 0 ? "http://" : rest.substring(0, scheme + 3));
    rest = scheme < 0 ? rest : rest.substring(scheme + 3);
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    int colon = host.indexOf(':');
    parts.add(colon < 0 ? host : host.substring(0, colon));
    parts.add(colon < 0 ? ":80" : host.substring(colon));
    parts.add(slash < 0 ? "/" : rest.substring(slash));
    StringBuilder s = new StringBuilder();
    for (String p : parts) {
      s.append('`').append(p).append("` ");
    }
    return new Text(s.toString().trim(), Tone.QUIET);
  }

  /** The address field and what came. */
  List<MirrorNode> nodes(List<MirrorNode> tabs, ServiceView browser) {
    List<MirrorNode> out = new ArrayList<>(tabs);
    String shown = browser == null ? null : Cell.value(browser.cells(), "url");
    String url = typed.containsKey(FIELD) ? typed.get(FIELD) : shown == null ? "" : shown;
    out.add(
        new Input("fact:" + FIELD, words.raw("ui.browser.url"), url, Input.Kind.TEXT, true, null));
    if (!url.isBlank()) {
      out.add(parts(url));
    }
    out.add(Button.of("browser-open", words.raw("ui.browser.open"), Weight.PRIMARY));
    if (shown == null) {
      out.add(new Text(words.raw("ui.browser.empty"), Tone.QUIET));
      return out;
    }
    String failure = Cell.value(browser.cells(), "failure");
    String html = Cell.value(browser.cells(), "html");
    if (failure != null) {
      String key = "ui.browser.failed." + failure;
      String why = words.has(key) ? words.raw(key) : words.get("ui.browser.failed", failure);
      out.add(
          new Card(
              Tone.ERROR,
              words.raw("ui.browser.noPage"),
              List.of(
                  new Text(why, Tone.BODY),
                  Button.of("panel-why", words.raw("ui.do.panel-why"), Weight.LINK))));
    } else if (html == null) {
      String key = "ui.browser.is." + browser.state();
      String what = words.has(key) ? words.raw(key) : browser.state();
      out.add(new Card(Tone.NOTE, shown, List.of(new Text(what, Tone.BODY))));
    } else {
      page(
          Page.of(Bilingual.in(words.language(), html)),
          Cell.value(browser.cells(), "status"),
          out);
    }
    return out;
  }

  private void page(Page page, String status, List<MirrorNode> out) {
    boolean bad = status != null && status.length() == 3 && status.charAt(0) >= '4';
    List<MirrorNode> inside = new ArrayList<>();
    int form = 0;
    for (Page.Line l : page.lines()) {
      switch (l.kind()) {
        case "h1", "h2" -> inside.add(new Heading(l.kind().equals("h1") ? 2 : 3, plain(l.text())));
        case "error" -> inside.add(new Text(said(l), Tone.ERROR));
        case "note" -> inside.add(new Text(said(l), Tone.OK));
        case "li" -> inside.add(new Text("· " + plain(l.text()), Tone.BODY));
        case "th" -> inside.add(new Text(plain(l.text().replace("\t", " · ")), Tone.STRONG));
        case "td" -> inside.add(new Text(plain(l.text().replace("\t", " · ")), Tone.BODY));
        case "link" -> inside.add(Button.of("link:" + l.target(), plain(l.text()), Weight.LINK));
        case "form" -> {
          if (form < page.forms().size()) {
            form(page.forms().get(form++), inside);
          }
        }
        default -> inside.add(new Text(plain(l.text()), Tone.BODY));
      }
    }
    String title = words.get("ui.browser.answered", status == null ? "?" : status, page.title());
    out.add(new Card(bad ? Tone.ERROR : Tone.OK, title, inside));
  }

  /** What a page says by a code is said in the language of the screen. */
  private String said(Page.Line l) {
    String key = "problem." + l.target();
    return !l.target().isEmpty() && words.has(key) && words.raw(key).indexOf('{') < 0
        ? words.raw(key)
        : plain(l.text());
  }

  /** Pages have no marks of ours. */
  private static String plain(String text) {
    return text.replace('`', '\'').replace("**", "*");
  }

  private void form(PageForm form, List<MirrorNode> out) {
    for (PageField f : form.fields()) {
      String id = FORM + form.action() + " " + f.name();
      String now = typed.containsKey(id) ? typed.get(id) : f.value();
      switch (f.kind()) {
        case HIDDEN -> {
          // It is sent along without being seen.
        }
        case CHECK -> {
          boolean on = now.equals("on");
          out.add(
              new Button(
                  "check:" + id + (on ? " off" : " on"),
                  f.label() + ": " + words.raw("ui.state." + on),
                  Weight.PLAIN,
                  true,
                  on,
                  null,
                  null));
        }
        case CHOICE -> {
          List<MirrorNode> options = new ArrayList<>();
          options.add(new Text(f.label(), Tone.QUIET));
          for (String o : f.options()) {
            boolean picked = o.equals(now);
            options.add(
                new Button("check:" + id + " " + o, o, Weight.PLAIN, true, picked, null, null));
          }
          out.add(new Line(options));
        }
        default -> out.add(new Input("fact:" + id, f.label(), now, Input.Kind.TEXT, true, null));
      }
    }
    out.add(Button.of("submit:" + form.action(), form.submit(), Weight.PLAIN));
  }
}
