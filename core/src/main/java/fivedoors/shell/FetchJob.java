package fivedoors.shell;

import fivedoors.bytes.Ipv4Address;
import fivedoors.service.http.ClientText;
import fivedoors.service.http.HttpHeader;
import fivedoors.service.http.WebAgent;
import fivedoors.service.http.WebFetch;
import fivedoors.service.http.WebUrl;
import fivedoors.service.program.ConnectionEnd;
import java.util.List;

/** curl, or a script that uses requests: gets a page and prints what came. */
final class FetchJob implements Job {
  /** Names and timers of fetches lie above those of all other jobs. */
  private static final int FETCHES = 1 << 24;

  private static final int GIVE_UP = 1;

  private final Plan plan;
  private final WebFetch fetch;
  private WebFetch.Phase told = WebFetch.Phase.IDLE;

  /**
   * What is to be done.
   *
   * @param script whether it is a script with requests, not curl
   * @param method such as {@code GET}
   * @param body text of the request, may be empty
   * @param headers whether the head of the answer is printed
   * @param verbose whether everything is told
   * @param seconds after which it gives up; 0 for as long as the fetch itself waits
   */
  record Plan(
      boolean script,
      WebUrl url,
      String method,
      String body,
      boolean headers,
      boolean verbose,
      boolean follows,
      int seconds) {
    WebAgent agent() {
      return script ? WebAgent.requests() : WebAgent.curl(follows);
    }
  }

  /** {@code number} is another for each job of a terminal. */
  FetchJob(Plan plan, int number) {
    this(plan, new WebFetch(plan.agent(), FETCHES + number));
  }

  private FetchJob(Plan plan, WebFetch fetch) {
    this.plan = plan;
    this.fetch = fetch;
  }

  @Override
  public String name() {
    return plan.script() ? "python" : "curl";
  }

  @Override
  public boolean sortsItself() {
    return true;
  }

  @Override
  public void begin(long now, Console c) {
    if (plan.seconds() > 0) {
      c.timer(GIVE_UP, now + plan.seconds() * 1_000_000_000L);
    }
    fetch.begin(now, plan.method(), plan.url(), plan.body(), c.out());
    after(c);
  }

  // ---- events

  @Override
  public void timer(long now, int what, int generation, Console c) {
    if (what == GIVE_UP && generation == c.terminal().jobNumber()) {
      fetch.cancel(c.out());
      c.error("curl: (28) Operation timed out after " + plan.seconds() * 1000 + " milliseconds");
      c.finish();
    } else if (fetch.timer(now, what, generation, c.out())) {
      after(c);
    }
  }

  @Override
  public void resolved(long now, int ticket, Ipv4Address address, Console c) {
    if (fetch.resolved(now, ticket, address, c.out())) {
      after(c);
    }
  }

  @Override
  public void connected(long now, int socket, Console c) {
    if (fetch.connected(now, socket, c.out())) {
      after(c);
    }
  }

  @Override
  public void received(long now, int socket, byte[] data, Console c) {
    if (fetch.received(now, socket, data, c.out())) {
      after(c);
    }
  }

  @Override
  public void ended(long now, int socket, ConnectionEnd how, Console c) {
    if (fetch.ended(now, socket, how, c.out())) {
      after(c);
    }
  }

  // ---- printing

  /** Something happened: tells it, and ends when there is a result. */
  private void after(Console c) {
    if (plan.verbose() && fetch.phase() != told) {
      told = fetch.phase();
      progress(c);
    }
    WebFetch.Result r = fetch.result();
    if (r == null) {
      return;
    }
    if (plan.verbose() && r.response() != null) {
      c.error("< HTTP/1.1 " + r.response().status() + " " + r.response().reason());
      for (HttpHeader h : r.response().headers()) {
        c.error("< " + h.name() + ": " + h.value());
      }
      c.error("<");
    }
    // A page may carry its words in two languages, whatever the system's own is.
    c.print(lines(r, "ko"), lines(r, "en"), r.failure() == null);
    c.finish();
  }

  private List<String> lines(WebFetch.Result r, String language) {
    return plan.script()
        ? ClientText.requests(r, language)
        : ClientText.curl(r, plan.headers(), language);
  }

  private void progress(Console c) {
    if (told == WebFetch.Phase.CONNECTING) {
      c.error("*   Trying " + fetch.server() + "...");
    } else if (told == WebFetch.Phase.WAITING) {
      WebUrl url = fetch.url();
      c.error(
          "* Connected to "
              + url.host()
              + " ("
              + fetch.server().address()
              + ") port "
              + fetch.server().port());
      c.error("> " + fetch.method() + " " + url.target() + " HTTP/1.1");
      c.error("> Host: " + url.authority());
      c.error("> User-Agent: " + plan.agent().userAgent());
      c.error("> Accept: " + plan.agent().accept());
      c.error(">");
    }
  }

  @Override
  public void interrupt(long now, Console c) {
    fetch.cancel(c.out());
  }

  @Override
  public Job copy() {
    FetchJob j = new FetchJob(plan, fetch.copy());
    j.told = told;
    return j;
  }
}
