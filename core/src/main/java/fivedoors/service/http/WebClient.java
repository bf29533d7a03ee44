package fivedoors.service.http;

import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.trace.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program with one {@link WebFetch}: a browser, curl, a script with requests. Every step is
 * SERVICE_STATE of its name with the cells {@code method} and {@code url}, then {@code server}, and
 * at the end {@code status}, {@code title}, {@code text}, {@code html} or {@code failure} (a {@link
 * WebFetch.Failure} in lower case), {@code redirects} and {@code tookNs}.
 */
public final class WebClient implements Program {
  private static final int FETCH = 1;
  private static final int LONGEST_PAGE = 32_768;

  private final String name;
  private final WebFetch fetch;
  private WebFetch.Phase told = WebFetch.Phase.IDLE;

  private WebClient(String name, WebFetch fetch) {
    this.name = name;
    this.fetch = fetch;
  }

  /** A browser whose user reads {@code ko} or {@code en}. */
  public static WebClient browser(String language) {
    return of("browser", WebAgent.browser(language));
  }

  /** The command curl. */
  public static WebClient curl() {
    return of("curl", WebAgent.curl(false));
  }

  /** A script with requests. */
  public static WebClient requests() {
    return of("requests", WebAgent.requests());
  }

  /** A client of any kind. */
  public static WebClient of(String name, WebAgent agent) {
    return new WebClient(name, new WebFetch(agent, FETCH));
  }

  @Override
  public String name() {
    return name;
  }

  /** How far it is and what came of it. */
  public WebFetch fetch() {
    return fetch;
  }

  /** The page that is shown, or null where there is none. */
  public Page page() {
    WebFetch.Result r = fetch.result();
    return r == null || r.response() == null ? null : Page.of(r.response().text());
  }

  // ---- what a person does

  /** Opens a page. */
  public void open(long now, WebUrl url, ProgramOut out) {
    ask(now, "GET", url, "", out);
  }

  /**
   * Asks with a method and a body; what was under way is given up.
   *
   * @param body empty for none
   */
  public void ask(long now, String method, WebUrl url, String body, ProgramOut out) {
    fetch.begin(now, method, url, body, out);
    told = WebFetch.Phase.IDLE; // So that an attempt that fails at once like the last is told too.
    tell(out);
  }

  /** Follows a link of the page; false if there is no page or the link leads nowhere. */
  public boolean follow(long now, String link, ProgramOut out) {
    WebUrl next = page() == null ? null : fetch.result().url().resolve(link);
    if (next != null) {
      open(now, next, out);
    }
    return next != null;
  }

  /**
   * Sends a form of the page.
   *
   * @param action which form; its address as the page has it
   * @param filled what a person wrote, by field name; other fields stay as they stand
   * @return false if the page has no such form
   */
  public boolean submit(long now, String action, Map<String, String> filled, ProgramOut out) {
    Page page = page();
    PageForm form = page == null ? null : page.form(action);
    WebUrl to = form == null ? null : fetch.result().url().resolve(action);
    if (to == null) {
      return false;
    }
    String text = form.encode(filled);
    if (form.method().equals("GET")) {
      WebUrl asked = new WebUrl(to.scheme(), to.host(), to.port(), to.target() + "?" + text);
      ask(now, "GET", asked, "", out);
    } else {
      ask(now, "POST", to, text, out);
    }
    return true;
  }

  // ---- events

  @Override
  public void start(long now, ProgramOut out) {
    fetch.forget();
    told = WebFetch.Phase.IDLE;
  }

  @Override
  public void stop(long now, ProgramOut out) {
    fetch.forget();
    tell(out);
  }

  @Override
  public void resolved(long now, int ticket, Ipv4Address address, ProgramOut out) {
    fetch.resolved(now, ticket, address, out);
    tell(out);
  }

  @Override
  public void connected(long now, int socket, ProgramOut out) {
    fetch.connected(now, socket, out);
    tell(out);
  }

  @Override
  public void received(long now, int socket, byte[] data, ProgramOut out) {
    fetch.received(now, socket, data, out);
    tell(out);
  }

  @Override
  public void ended(long now, int socket, ConnectionEnd how, ProgramOut out) {
    fetch.ended(now, socket, how, out);
    tell(out);
  }

  @Override
  public void timer(long now, int what, int generation, ProgramOut out) {
    fetch.timer(now, what, generation, out);
    tell(out);
  }

  private void tell(ProgramOut out) {
    WebFetch.Phase phase = fetch.phase();
    if (phase == told) {
      return;
    }
    if (out.tracing()) {
      out.state(told.text(), phase.text(), cells());
    }
    told = phase;
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    if (fetch.url() == null) {
      return cells;
    }
    cells.add(new Cell("method", fetch.method()));
    cells.add(new Cell("url", fetch.url().toString()));
    if (fetch.server() != null) {
      cells.add(new Cell("server", fetch.server().toString()));
    }
    WebFetch.Result result = fetch.result();
    if (result != null) {
      result(result, cells);
    }
    return cells;
  }

  private static void result(WebFetch.Result result, List<Cell> cells) {
    if (result.failure() != null) {
      cells.add(new Cell("failure", result.failure().name().toLowerCase()));
    } else {
      String html = result.response().text();
      html = html.length() > LONGEST_PAGE ? html.substring(0, LONGEST_PAGE) : html;
      Page page = Page.of(html);
      cells.add(new Cell("status", "" + result.response().status()));
      cells.add(new Cell("title", page.title()));
      cells.add(new Cell("text", oneLine(page.text())));
      if (page.error() != null) {
        cells.add(new Cell("error", page.error().target()));
      }
      cells.add(new Cell("html", oneLine(html)));
    }
    cells.add(new Cell("redirects", "" + result.redirects()));
    cells.add(new Cell("tookNs", "" + result.tookNs()));
  }

  /** The text form of an event is one line. */
  private static String oneLine(String s) {
    return s.replace('\r', ' ').replace('\n', ' ');
  }

  @Override
  public Program copy() {
    WebClient c = new WebClient(name, fetch.copy());
    c.told = told;
    return c;
  }
}
