package fivedoors.device;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.service.dns.DnsResolver;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.sim.Rng;
import fivedoors.trace.Cell;
import fivedoors.wire.DnsMessage;
import fivedoors.wire.Ports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks names up for the programs of a host: asks the configured name server from a fresh port and
 * remembers what it says (RFC 1035, section 7; RFC 5452). Addresses written in digits and {@code
 * localhost} need no server.
 */
final class NameLookups implements Program {
  /** Its name in the trace. */
  static final String NAME = "dns-client";

  private static final int CACHED = 100;

  /**
   * A settled question.
   *
   * @param program who asked
   * @param run which of its runs did
   * @param ticket the asker's own number
   * @param address null if there is none
   */
  record Found(int program, int run, int ticket, Ipv4Address address) {}

  private record Asker(int program, int run, int ticket, Ipv4Address server) {}

  private final DnsResolver resolver;
  private final Map<Integer, Asker> askers = new LinkedHashMap<>();

  /** Sockets of questions under way, by the port the resolver knows. */
  private final Map<Integer, Integer> sockets = new LinkedHashMap<>();

  private final List<Found> found = new ArrayList<>();
  private int nextTicket;

  /** Whom the question that is being asked now goes to. */
  private Ipv4Address server = Ipv4Address.UNSPECIFIED;

  NameLookups(Rng random) {
    this(new DnsResolver(random, CACHED));
  }

  private NameLookups(DnsResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(long now, ProgramOut out) {
    stop(now, out);
  }

  @Override
  public void stop(long now, ProgramOut out) {
    resolver.flush();
    askers.clear();
    sockets.clear();
    found.clear();
  }

  /** Forgets every answer. */
  void flush() {
    resolver.flush();
  }

  /** What was settled since the last call of this. */
  List<Found> settled() {
    if (found.isEmpty()) {
      return List.of(); // as nearly always, after each packet
    }
    List<Found> all = List.copyOf(found);
    found.clear();
    return all;
  }

  void resolve(
      long now, int program, int run, int ticket, String text, Ipv4Address via, ProgramOut out) {
    Ipv4Address known = DnsResolver.withoutServer(text);
    if (known != null || via.isUnspecified() || !isName(text)) {
      found.add(new Found(program, run, ticket, known));
      return;
    }
    int mine = nextTicket++;
    askers.put(mine, new Asker(program, run, ticket, via));
    server = via;
    resolver.resolve(now, text, mine, out(out));
  }

  private static boolean isName(String text) {
    try {
      return DnsMessage.query(0, text).encode().length > 0;
    } catch (IllegalArgumentException e) {
      return false; // a label that is empty or too long: no server could know it
    }
  }

  @Override
  public void datagram(long now, int socket, Endpoint from, byte[] data, ProgramOut out) {
    int port = portOf(socket);
    try {
      DnsMessage m = DnsMessage.decode(data, 0, data.length);
      out.delivered(outcome(m));
      if (port != ProgramOut.NONE && from.port() == Ports.DNS) {
        resolver.answer(now, port, m, out(out));
      }
    } catch (MalformedException e) {
      out.delivered("malformed");
    }
    closeIdle(out);
  }

  private static String outcome(DnsMessage m) {
    Ipv4Address address = m.firstAddress();
    return m.question() + " " + (address == null ? "no address, code " + m.code() : address);
  }

  private int portOf(int socket) {
    for (Map.Entry<Integer, Integer> e : sockets.entrySet()) {
      if (e.getValue() == socket) {
        return e.getKey();
      }
    }
    return ProgramOut.NONE;
  }

  @Override
  public void timer(long now, int what, int id, ProgramOut out) {
    resolver.timer(now, id, out(out));
    closeIdle(out);
  }

  private void closeIdle(ProgramOut out) {
    for (Integer port : List.copyOf(sockets.keySet())) {
      if (!resolver.waitsAt(port)) {
        out.close(sockets.remove(port));
      }
    }
  }

  private DnsResolver.Out out(ProgramOut out) {
    return new DnsResolver.Out() {
      @Override
      public void ask(int port, DnsMessage question) {
        NameLookups.this.ask(port, question, out);
      }

      @Override
      public void timer(int id, long at) {
        out.timer(0, id, at);
      }

      @Override
      public void settled(int ticket, DnsMessage answer) {
        Asker a = askers.remove(ticket);
        if (a != null) {
          note(answer.question(), "" + answer.firstAddress(), "answered", out);
          found.add(new Found(a.program, a.run, a.ticket, answer.firstAddress()));
        }
      }
    };
  }

  private void ask(int port, DnsMessage question, ProgramOut out) {
    if (!sockets.containsKey(port)) {
      int opened = out.bindUdp(Ipv4Address.UNSPECIFIED, port);
      if (opened == ProgramOut.NONE) {
        return; // the port is taken: the question is asked again when its time is over
      }
      sockets.put(port, opened);
    }
    note(question.question(), server.toString(), "asking", out);
    out.sendTo(sockets.get(port), new Endpoint(server, Ports.DNS), question.encode());
  }

  private static void note(String name, String other, String state, ProgramOut out) {
    if (out.tracing()) {
      String column = state.equals("asking") ? "server" : "address";
      String value = other.equals("null") ? "" : other;
      out.state(state, state, List.of(new Cell("name", name), new Cell(column, value)));
    }
  }

  @Override
  public NameLookups copy() {
    NameLookups n = new NameLookups(resolver.copy());
    n.askers.putAll(askers);
    n.sockets.putAll(sockets);
    n.found.addAll(found);
    n.nextTicket = nextTicket;
    n.server = server;
    return n;
  }
}
