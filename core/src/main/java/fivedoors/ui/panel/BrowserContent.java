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
  private final boolean leaving;

  /**
   * A browser.
   *
   * @param typed what was typed into its fields
   * @param leaving whether the page is to be left although something on it was not sent
   */
  BrowserContent(Words words, Map<String, String> typed, boolean leaving) {
    this.words = words;
    this.typed = typed;
    this.leaving = leaving;
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
    PageMenu menu = new PageMenu(page);
    List<MirrorNode> inside = new ArrayList<>(menu.nodes());
    List<MirrorNode> last = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    int form = 0;
    for (Page.Line l : page.lines()) {
      if (!rows.isEmpty() && !l.kind().equals("td")) {
        table(rows, inside);
      }
      switch (l.kind()) {
        case "h1" -> {
          if (!l.text().equals(page.title())) {
            inside.add(new Heading(2, plain(l.text())));
          }
        }
        case "h2" -> inside.add(new Heading(3, plain(l.text())));
        case "error" -> inside.add(new Text(said(l), Tone.ERROR));
        case "note" -> inside.add(new Text(said(l), Tone.OK));
        case "li" -> inside.add(new Text("· " + plain(l.text()), Tone.BODY));
        case "th" -> rows.add(cells(l));
        case "td" -> {
          if (rows.isEmpty()) {
            inside.add(new Text(plain(l.text().replace("\t", " · ")), Tone.BODY));
          } else {
            rows.add(cells(l));
          }
        }
        case "link" -> {
          if (!menu.takes(l)) {
            inside.add(Button.of("link:" + l.target(), plain(l.text()), Weight.LINK));
          }
        }
        case "form" -> {
          if (form < page.forms().size()) {
            PageForm f = page.forms().get(form++);
            // What searches the whole site stands below what the page is about.
            form(f, f.method().equals("GET") ? last : inside);
          }
        }
        default -> inside.add(new Text(plain(l.text()), Tone.BODY));
      }
    }
    if (!rows.isEmpty()) {
      table(rows, inside);
    }
    inside.addAll(last);
    String title = words.get("ui.browser.answered", status == null ? "?" : status, page.title());
    if (leaving) {
      out.add(leave());
    }
    out.add(
        new Card(bad ? Tone.ERROR : menu.nodes().isEmpty() ? Tone.OK : Tone.BODY, title, inside));
  }

  private MirrorNode leave() {
    return new Card(
        Tone.WARN,
        words.raw("ui.browser.leave"),
        List.of(
            new Text(words.raw("ui.browser.leave.text"), Tone.BODY),
            new Line(
                List.of(
                    Button.of("leave-not", words.raw("ui.browser.leave.not"), Weight.PRIMARY),
                    Button.of("leave-page", words.raw("ui.browser.leave.yes"), Weight.PLAIN)))));
  }

  private static List<String> cells(Page.Line l) {
    return List.of(plain(l.text()).split("\t", -1));
  }

  /** The rows that were gathered, the first of which names the columns. */
  private void table(List<List<String>> rows, List<MirrorNode> out) {
    List<MirrorNode.Row> below = new ArrayList<>();
    for (List<String> cells : rows.subList(1, rows.size())) {
      below.add(new MirrorNode.Row(null, cells, false, false));
    }
    out.add(
        new MirrorNode.Table(
            "page:" + rows.get(0).get(0), "", rows.get(0), below, words.raw("ui.browser.noRows")));
    rows.clear();
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
      if (f.kind() != PageField.Kind.HIDDEN) { // it is sent along without being seen
        field(form, f, out);
      }
    }
    boolean unsaved = Unsaved.is(form, typed);
    if (unsaved) {
      out.add(new Text(words.raw("ui.browser.unsaved"), Tone.WARN));
    }
    Weight weight = unsaved ? Weight.PRIMARY : Weight.PLAIN;
    out.add(Button.of("submit:" + form.action(), form.submit(), weight));
  }

  private void field(PageForm form, PageField f, List<MirrorNode> out) {
    String id = Unsaved.key(form, f);
    String now = typed.containsKey(id) ? typed.get(id) : f.value();
    boolean changed = Unsaved.is(form, f, typed) && Unsaved.is(form, typed);
    String label = changed ? words.get("ui.browser.changed", f.label()) : f.label();
    switch (f.kind()) {
      case CHECK -> {
        boolean on = now.equals("on");
        String press = "check:" + id + (on ? " off" : " on");
        String is = label + ": " + words.raw("ui.state." + on);
        out.add(new Button(press, is, Weight.PLAIN, true, on, null, null));
      }
      case CHOICE -> {
        List<MirrorNode> options = new ArrayList<>();
        options.add(new Text(label, Tone.QUIET));
        for (String o : f.options()) {
          boolean picked = o.equals(now);
          options.add(
              new Button("check:" + id + " " + o, o, Weight.PLAIN, true, picked, null, null));
        }
        out.add(new Line(options));
      }
      default -> out.add(new Input("fact:" + id, label, now, Input.Kind.TEXT, true, null));
    }
  }
}
