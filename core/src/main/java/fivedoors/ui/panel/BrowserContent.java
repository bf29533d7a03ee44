package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.play.ServiceView;
import fivedoors.service.http.Bilingual;
import fivedoors.service.http.Page;
import fivedoors.trace.Cell;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Card;
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
      if (leaving) {
        out.add(leave());
      }
      Page page = Page.of(Bilingual.in(words.language(), html));
      out.add(new ShownPage(words, typed, page).card(Cell.value(browser.cells(), "status")));
    }
    return out;
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
}
