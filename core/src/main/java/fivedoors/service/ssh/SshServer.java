package fivedoors.service.ssh;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Utf8;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.service.program.Served;
import fivedoors.trace.Cell;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Greets with its version, reads the visitor's, and hangs up on whoever does not speak SSH (RFC
 * 4253 section 4.2). Keys and logins are not simulated: it hangs up after the grace time.
 */
public final class SshServer extends Served {
  /** Its greeting, without the line end. */
  public static final String BANNER = "SSH-2.0-OpenSSH_9.6";

  /** How long a visitor may stay without having logged in, in nanoseconds. */
  public static final long GRACE_NS = 120_000_000_000L;

  /** A line of greeting may be that long with its end (RFC 4253 section 4.2). */
  public static final int MAX_LINE = 255;

  /** How many visitors may be there without having logged in. */
  public static final int MAX_VISITS = 10;

  private record Visit(Endpoint peer, int generation, String heard) {}

  private final Map<Integer, Visit> visits = new LinkedHashMap<>();
  private int generation;

  /** A server that is not started; its usual port is 22. */
  public SshServer(String name, Ipv4Address bind, int port) {
    super(name, Waits.TCP, bind, port);
  }

  private SshServer(SshServer other) {
    super(other);
    visits.putAll(other.visits);
    generation = other.generation;
  }

  @Override
  protected void forget() {
    visits.clear();
  }

  @Override
  public void accepted(long now, int from, int socket, Endpoint peer, ProgramOut out) {
    if (visits.size() >= MAX_VISITS) {
      out.abort(socket);
      return;
    }
    visits.put(socket, new Visit(peer, ++generation, ""));
    out.send(socket, (BANNER + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.timer(1, generation, now + GRACE_NS);
  }

  @Override
  public void received(long now, int socket, byte[] data, ProgramOut out) {
    Visit v = visits.get(socket);
    if (v == null || v.heard == null) {
      return; // Hung up already, or the greeting is over: what follows is not simulated.
    }
    String all = v.heard + Utf8.text(data);
    int end = all.indexOf('\n');
    boolean good = all.length() < 4 ? "SSH-".startsWith(all) : all.startsWith("SSH-");
    if (!good || end < 0 && all.length() > MAX_LINE) {
      note("bad-greeting", v, out);
      out.delivered("ssh bad greeting");
      out.send(socket, "Invalid SSH identification string.\r\n".getBytes(StandardCharsets.UTF_8));
      hangUp(socket, out);
    } else if (end >= 0) {
      note("greeted", v, out);
      out.delivered("ssh greeting");
      visits.put(socket, new Visit(v.peer, v.generation, null));
    } else {
      visits.put(socket, new Visit(v.peer, v.generation, all));
    }
  }

  @Override
  public void ended(long now, int socket, ConnectionEnd how, ProgramOut out) {
    if (visits.remove(socket) != null && how == ConnectionEnd.PEER_CLOSED) {
      out.close(socket);
    }
  }

  @Override
  public void timer(long now, int what, int which, ProgramOut out) {
    for (Map.Entry<Integer, Visit> e : visits.entrySet()) {
      if (e.getValue().generation == which) {
        note("grace-over", e.getValue(), out);
        hangUp(e.getKey(), out);
        return;
      }
    }
  }

  private void hangUp(int socket, ProgramOut out) {
    visits.remove(socket);
    out.close(socket);
  }

  private static void note(String what, Visit v, ProgramOut out) {
    if (out.tracing()) {
      List<Cell> cells = List.of(new Cell("client", v.peer.toString()), new Cell("what", what));
      out.state("listening", "listening", cells);
    }
  }

  @Override
  public Program copy() {
    return new SshServer(this);
  }
}
