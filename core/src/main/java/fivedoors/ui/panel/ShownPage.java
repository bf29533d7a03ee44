package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.service.http.Page;
import fivedoors.service.http.PageField;
import fivedoors.service.http.PageForm;
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

/** A page as the small browser shows it: its menu, its tables, and its forms with what is typed. */
final class ShownPage {
  private final Words words;
  private final Map<String, String> typed;
  private final Page page;
  private final PageMenu menu;
  private final List<MirrorNode> inside = new ArrayList<>();

  /** What stands below everything else. */
  private final List<MirrorNode> last = new ArrayList<>();

  /** Rows of a table whose end has not come yet. */
  private final List<List<String>> rows = new ArrayList<>();

  /** What can be done with one thing, the rest of which may follow. */
  private final List<MirrorNode> tools = new ArrayList<>();

  private int form;

  ShownPage(Words words, Map<String, String> typed, Page page) {
    this.words = words;
    this.typed = typed;
    this.page = page;
    menu = new PageMenu(page);
  }

  /** The page, which came with that status. */
  MirrorNode card(String status) {
    boolean bad = status != null && status.length() == 3 && status.charAt(0) >= '4';
    for (Page.Line l : page.lines()) {
      // What the page answers comes first: nobody should have to scroll for it.
      if (l.kind().equals("error") || l.kind().equals("note")) {
        inside.add(new Text(said(l), l.kind().equals("error") ? Tone.ERROR : Tone.OK));
      }
    }
    List<MirrorNode> levels = menu.nodes();
    inside.addAll(levels);
    for (Page.Line l : page.lines()) {
      if (!takenAsTool(l)) {
        flush(l.kind().equals("td"));
        line(l);
      }
    }
    flush(false);
    inside.addAll(last);
    // A page without a title is called by its first words.
    boolean named = !page.title().isEmpty() || page.lines().isEmpty();
    String name = named ? page.title() : plain(page.lines().get(0).text());
    String title = words.get("ui.browser.answered", status == null ? "?" : status, name);
    Tone tone = bad ? Tone.ERROR : levels.isEmpty() ? Tone.OK : Tone.BODY;
    return new Card(tone, title, inside);
  }

  private PageForm nextForm() {
    return form < page.forms().size() ? page.forms().get(form) : null;
  }

  /** What is done with one row stands in one line, as {@code web: edit}, {@code web: delete}. */
  private boolean takenAsTool(Page.Line l) {
    PageForm next = l.kind().equals("form") ? nextForm() : null;
    if (l.kind().equals("link") && l.target().contains("?")) {
      flush(false);
      tool("link:" + l.target(), plain(l.text()));
    } else if (!tools.isEmpty() && next != null && next.fields().isEmpty()) {
      form++;
      tool("submit:" + next.action(), next.submit());
    } else {
      return false;
    }
    return true;
  }

  private void tool(String id, String label) {
    int named = label.indexOf(": ");
    if (named > 0 && tools.isEmpty()) {
      tools.add(new Text(label.substring(0, named), Tone.STRONG));
    }
    String does = named > 0 ? label.substring(named + 2) : label;
    tools.add(Button.of(id, does, Weight.PLAIN));
  }

  /** Shows what was gathered; {@code more} rows may follow. */
  private void flush(boolean more) {
    if (!tools.isEmpty()) {
      inside.add(new Line(tools));
      tools.clear();
    }
    if (rows.isEmpty() || more) {
      return;
    }
    List<MirrorNode.Row> below = new ArrayList<>();
    for (List<String> cells : rows.subList(1, rows.size())) {
      below.add(new MirrorNode.Row(null, cells, false, false));
    }
    String id = "page:" + rows.get(0).get(0);
    String none = words.raw("ui.browser.noRows");
    inside.add(new MirrorNode.Table(id, "", rows.get(0), below, none));
    rows.clear();
  }

  private void line(Page.Line l) {
    switch (l.kind()) {
      case "h1" -> {
        if (!l.text().equals(page.title())) {
          inside.add(new Heading(2, plain(l.text())));
        }
      }
      case "h2" -> inside.add(new Heading(3, plain(l.text())));
      case "error", "note" -> {
        // It stands above.
      }
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
        PageForm next = nextForm();
        if (next != null) {
          form++;
          // What searches the whole site stands below what the page is about.
          form(next, next.method().equals("GET") ? last : inside);
        }
      }
      default -> inside.add(new Text(plain(l.text()), Tone.BODY));
    }
  }

  private static List<String> cells(Page.Line l) {
    return List.of(plain(l.text()).split("\t", -1));
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
