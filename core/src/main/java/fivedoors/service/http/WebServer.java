package fivedoors.service.http;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.service.program.Served;
import fivedoors.service.program.Tunable;
import fivedoors.trace.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Serves a {@link WebApp} over HTTP/1.1. It closes each connection after one answer and says so
 * (RFC 9112 section 9.6). What is not HTTP gets 400; who says nothing for half a minute gets 408.
 */
public final class WebServer extends Served implements Tunable {
  /** How long a request may take to come, in nanoseconds. */
  public static final long PATIENCE_NS = 30_000_000_000L;

  /** How long after an answer {@link WebApp#after} is called, in nanoseconds. */
  public static final long AFTER_NS = 500_000_000L;

  /** How many requests may be coming in at once; above that the answer is 503. */
  public static final int MAX_VISITS = 256;

  private static final int IDLE_TIMER = 1;
  private static final int AFTER_TIMER = 2;

  private record Visit(HttpParser parser, Endpoint peer, int generation) {}

  private final WebApp app;
  private final Map<Integer, Visit> visits = new LinkedHashMap<>();
  private int generation;

  /** A server that is not started. */
  public WebServer(String name, Ipv4Address bind, int port, WebApp app) {
    super(name, Waits.TCP, bind, port);
    this.app = app;
  }

  private WebServer(WebServer other) {
    super(other);
    app = other.app.copy();
    for (Map.Entry<Integer, Visit> e : other.visits.entrySet()) {
      Visit v = e.getValue();
      visits.put(e.getKey(), new Visit(v.parser.copy(), v.peer, v.generation));
    }
    generation = other.generation;
  }

  /** What it serves. */
  public WebApp app() {
    return app;
  }

  @Override
  public List<String> settings() {
    return app.settings();
  }

  @Override
  public String setting(String setting) {
    return app.setting(setting);
  }

  @Override
  public void setting(String setting, String value) {
    app.setting(setting, value);
  }

  @Override
  protected void forget() {
    visits.clear();
  }

  @Override
  public void accepted(long now, int from, int socket, Endpoint peer, ProgramOut out) {
    visits.put(socket, new Visit(HttpParser.forRequest(), peer, ++generation));
    out.timer(IDLE_TIMER, generation, now + PATIENCE_NS);
    if (visits.size() > MAX_VISITS) {
      refuse(socket, 503, out);
    }
  }

  @Override
  public void received(long now, int socket, byte[] data, ProgramOut out) {
    Visit visit = visits.get(socket);
    if (visit != null) {
      progress(now, socket, visit, visit.parser.feed(data), out);
    }
  }

  @Override
  public void ended(long now, int socket, ConnectionEnd how, ProgramOut out) {
    Visit visit = visits.get(socket);
    if (visit == null) {
      return; // Answered and closed already.
    }
    if (how == ConnectionEnd.PEER_CLOSED && visit.parser.started()) {
      progress(now, socket, visit, visit.parser.end(), out);
    } else {
      visits.remove(socket);
      if (how == ConnectionEnd.PEER_CLOSED) {
        out.close(socket);
      }
    }
  }

  @Override
  public void timer(long now, int what, int which, ProgramOut out) {
    if (what == AFTER_TIMER) {
      app.after(now, out);
      return;
    }
    for (Map.Entry<Integer, Visit> e : visits.entrySet()) {
      if (e.getValue().generation == which) {
        refuse(e.getKey(), 408, out);
        return;
      }
    }
  }

  private void progress(
      long now, int socket, Visit visit, HttpParser.Progress progress, ProgramOut out) {
    if (progress == HttpParser.Progress.BAD) {
      refuse(socket, 400, out);
    } else if (progress == HttpParser.Progress.COMPLETE) {
      HttpRequest request = visit.parser.request();
      HttpResponse response = app.respond(now, request, visit.peer, out);
      answer(socket, request.method() + " " + request.target(), response, out);
      if (app.wantsAfter()) {
        out.timer(AFTER_TIMER, 0, now + AFTER_NS);
      }
    }
  }

  private void refuse(int socket, int status, ProgramOut out) {
    String reason = status + " " + HttpResponse.reasonOf(status);
    answer(socket, "?", HttpResponse.html(status, name(), "<h1>" + reason + "</h1>"), out);
  }

  private void answer(int socket, String request, HttpResponse response, ProgramOut out) {
    Visit visit = visits.remove(socket);
    out.delivered(request + " " + response.status());
    if (out.tracing()) {
      out.state(
          "listening",
          "listening",
          List.of(
              new Cell("client", visit.peer.toString()),
              new Cell("request", request),
              new Cell("status", "" + response.status())));
    }
    out.send(socket, response.encode());
    out.close(socket);
  }

  @Override
  public Program copy() {
    return new WebServer(this);
  }
}
