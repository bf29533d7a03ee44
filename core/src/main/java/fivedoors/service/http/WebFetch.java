package fivedoors.service.http;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.ProgramOut;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Gets one page: looks the name up, connects, asks, reads the answer, follows redirections. The
 * owner hands on the events of its program that concern sockets, names and timers; whether
 * something is settled shows in {@link #result}.
 */
public final class WebFetch {
  /** How long an answer may take from the first step on, in nanoseconds. */
  public static final long LIMIT_NS = 30_000_000_000L;

  /** How many redirections are followed. */
  public static final int MAX_REDIRECTS = 5;

  /** How far it is. */
  public enum Phase {
    /** Nothing asked. */
    IDLE,
    /** Waits for the address of a name. */
    RESOLVING,
    /** Waits for the connection. */
    CONNECTING,
    /** Waits for the answer. */
    WAITING,
    /** An answer is there, whatever its status. */
    DONE,
    /** There is none; {@link Result#failure} tells why. */
    FAILED;

    /** As the trace has it. */
    public String text() {
      return name().toLowerCase();
    }
  }

  /** How asking can fail. Each is another place where the way is blocked. */
  public enum Failure {
    /** The SYN was answered with RST: the machine is there, no program listens. */
    REFUSED,
    /** Nobody answered. */
    TIMED_OUT,
    /** Somebody on the way said that there is no way. */
    UNREACHABLE,
    /** The connection was open and then cut. */
    RESET,
    /** The name has no address, or no name server answered. */
    NAME_NOT_FOUND,
    /** The other side closed without an answer. */
    EMPTY_ANSWER,
    /** What came is not HTTP. */
    BAD_ANSWER,
    /** The connection was to be encrypted and the server does not do that. */
    NOT_SECURE,
    /** More than {@link #MAX_REDIRECTS} redirections, or one that leads nowhere. */
    TOO_MANY_REDIRECTS
  }

  /**
   * What came of it.
   *
   * @param url the address, the last one if there were redirections
   * @param server address and port that were tried; null if there was none
   * @param response the answer, or null
   * @param failure why there is no answer, or null
   * @param redirects how many were followed
   * @param tookNs from the start to now, in nanoseconds
   */
  public record Result(
      WebUrl url,
      Endpoint server,
      HttpResponse response,
      Failure failure,
      int redirects,
      long tookNs) {}

  private final WebAgent agent;
  private final int timer;
  private final CookieJar cookies;

  private WebUrl url;
  private String method = "GET";
  private byte[] body = new byte[0];
  private Phase phase = Phase.IDLE;
  private long startedAt;
  private int generation;
  private int socket = ProgramOut.NONE;
  private Endpoint server;
  private int redirects;
  private HttpParser parser;
  private Result result;

  /**
   * A fetch that has nothing to do yet.
   *
   * @param agent who asks
   * @param timer the {@code what} of its timers and the ticket of its questions for names
   */
  public WebFetch(WebAgent agent, int timer) {
    this(agent, timer, new CookieJar());
  }

  private WebFetch(WebAgent agent, int timer, CookieJar cookies) {
    this.agent = agent;
    this.timer = timer;
    this.cookies = cookies;
  }

  /** Gets a page; what was under way is given up. */
  public void get(long now, WebUrl page, ProgramOut out) {
    begin(now, "GET", page, "", out);
  }

  /**
   * Asks with any method.
   *
   * @param text the body; it is sent as a form
   */
  public void begin(long now, String how, WebUrl page, String text, ProgramOut out) {
    cancel(out);
    method = how;
    body = text.getBytes(StandardCharsets.UTF_8);
    startedAt = now;
    redirects = 0;
    result = null;
    generation++;
    out.timer(timer, generation, now + LIMIT_NS);
    open(now, page, out);
  }

  /** Gives up what is under way; nothing is reported. */
  public void cancel(ProgramOut out) {
    int old = socket;
    forget();
    phase = Phase.IDLE;
    if (old != ProgramOut.NONE) {
      out.abort(old);
    }
  }

  /** Forgets everything without asking for anything: its host has lost all sockets. */
  public void forget() {
    socket = ProgramOut.NONE;
    parser = null;
    if (running()) {
      phase = Phase.IDLE;
    }
  }

  private void open(long now, WebUrl page, ProgramOut out) {
    url = page;
    server = null;
    Ipv4Address literal = page.address();
    if (literal != null) {
      connect(now, literal, out);
    } else {
      phase = Phase.RESOLVING;
      out.resolve(ticket(), page.host());
    }
  }

  /** Differs from one question to the next, so that a late answer is not taken for this one. */
  private int ticket() {
    return timer + 16 * ((generation * (MAX_REDIRECTS + 1) + redirects) & 0xFFFFF);
  }

  private void connect(long now, Ipv4Address address, ProgramOut out) {
    server = new Endpoint(address, url.port());
    phase = Phase.CONNECTING;
    parser = HttpParser.forResponseTo(method);
    socket = out.connect(server);
    if (socket == ProgramOut.NONE) {
      fail(now, Failure.UNREACHABLE, out);
    }
  }

  // ---- events

  /** As {@link fivedoors.service.program.Program#resolved}; false if it was not for this. */
  public boolean resolved(long now, int which, Ipv4Address address, ProgramOut out) {
    if (phase != Phase.RESOLVING || which != ticket()) {
      return false;
    }
    if (address == null) {
      fail(now, Failure.NAME_NOT_FOUND, out);
    } else {
      connect(now, address, out);
    }
    return true;
  }

  /** As {@link fivedoors.service.program.Program#connected}; false if it was not for this. */
  public boolean connected(long now, int which, ProgramOut out) {
    if (which != socket || phase != Phase.CONNECTING) {
      return false;
    }
    phase = Phase.WAITING;
    out.send(socket, url.secure() ? TlsHello.to(url.host()) : request().encode());
    return true;
  }

  private HttpRequest request() {
    return agent.request(method, url, cookies.header(url), body);
  }

  /** As {@link fivedoors.service.program.Program#received}; false if it was not for this. */
  public boolean received(long now, int which, byte[] data, ProgramOut out) {
    if (which != socket || phase != Phase.WAITING) {
      return which == socket;
    }
    if (url.secure()) {
      fail(now, Failure.NOT_SECURE, out);
    } else {
      progress(now, parser.feed(data), out);
    }
    return true;
  }

  /** As {@link fivedoors.service.program.Program#ended}; false if it was not for this. */
  public boolean ended(long now, int which, ConnectionEnd how, ProgramOut out) {
    if (which != socket) {
      return false;
    }
    if (!running()) {
      socket = ProgramOut.NONE;
      return true;
    }
    switch (how) {
      case REFUSED -> lost(now, Failure.REFUSED, out);
      case RESET -> lost(now, url.secure() ? Failure.NOT_SECURE : Failure.RESET, out);
      case TIMED_OUT -> lost(now, Failure.TIMED_OUT, out);
      case UNREACHABLE -> lost(now, Failure.UNREACHABLE, out);
      default -> {
        if (url.secure()) {
          fail(now, Failure.NOT_SECURE, out);
        } else if (!parser.started()) {
          fail(now, Failure.EMPTY_ANSWER, out);
        } else {
          progress(now, parser.end(), out);
        }
      }
    }
    return true;
  }

  /** As {@link fivedoors.service.program.Program#timer}; false if it was not for this. */
  public boolean timer(long now, int what, int which, ProgramOut out) {
    if (what != timer) {
      return false;
    }
    if (which == generation && running()) {
      fail(now, Failure.TIMED_OUT, out);
    }
    return true;
  }

  private void progress(long now, HttpParser.Progress progress, ProgramOut out) {
    if (progress == HttpParser.Progress.BAD) {
      fail(now, Failure.BAD_ANSWER, out);
    } else if (progress == HttpParser.Progress.COMPLETE) {
      HttpResponse response = parser.response();
      int old = socket;
      socket = ProgramOut.NONE;
      out.close(old);
      cookies.take(url, response.headers());
      answered(now, response, out);
    }
  }

  private void answered(long now, HttpResponse response, ProgramOut out) {
    String location = response.header("Location");
    boolean moved = response.status() >= 301 && response.status() <= 308;
    if (!agent.follows() || !moved || location == null || response.status() == 304) {
      phase = Phase.DONE;
      result = new Result(url, server, response, null, redirects, now - startedAt);
      out.delivered(method + " " + url.target() + " " + response.status());
      return;
    }
    WebUrl next = url.resolve(location);
    if (next == null || redirects >= MAX_REDIRECTS) {
      fail(now, Failure.TOO_MANY_REDIRECTS, out);
      return;
    }
    redirects++;
    if (response.status() <= 303 && !method.equals("HEAD")) {
      method = "GET"; // RFC 9110, section 15.4: as all browsers do.
      body = new byte[0];
    }
    open(now, next, out);
  }

  /** The connection is gone already. */
  private void lost(long now, Failure failure, ProgramOut out) {
    socket = ProgramOut.NONE;
    fail(now, failure, out);
  }

  private void fail(long now, Failure failure, ProgramOut out) {
    int old = socket;
    socket = ProgramOut.NONE;
    phase = Phase.FAILED;
    result = new Result(url, server, null, failure, redirects, now - startedAt);
    if (old != ProgramOut.NONE) {
      out.abort(old);
    }
    if (failure == Failure.TIMED_OUT) {
      out.timedOut(url.toString());
    }
  }

  // ---- looking

  /** How far it is. */
  public Phase phase() {
    return phase;
  }

  /** Whether it waits for something. */
  public boolean running() {
    return phase == Phase.RESOLVING || phase == Phase.CONNECTING || phase == Phase.WAITING;
  }

  /** The address that is asked at the moment; null before the first. */
  public WebUrl url() {
    return url;
  }

  /** GET or POST. */
  public String method() {
    return method;
  }

  /** The address and port that are tried; null while there is none. */
  public Endpoint server() {
    return server;
  }

  /** What came of it; null while it is running and before the first. */
  public Result result() {
    return result;
  }

  /** What this client remembers of servers, for looking at. */
  public List<String> cookieNames() {
    return cookies.names();
  }

  /** An independent copy. */
  public WebFetch copy() {
    WebFetch f = new WebFetch(agent, timer, cookies.copy());
    f.url = url;
    f.method = method;
    f.body = body;
    f.phase = phase;
    f.startedAt = startedAt;
    f.generation = generation;
    f.socket = socket;
    f.server = server;
    f.redirects = redirects;
    f.parser = parser == null ? null : parser.copy();
    f.result = result;
    return f;
  }
}
