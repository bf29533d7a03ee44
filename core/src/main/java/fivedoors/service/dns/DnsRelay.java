package fivedoors.service.dns;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.service.program.Served;
import fivedoors.sim.Rng;
import fivedoors.wire.DnsMessage;
import fivedoors.wire.DnsRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The name server in a home router: it knows no names itself, asks the provider's server, and
 * remembers the answers (RFC 5625). Each question goes out from a port of its own.
 */
public final class DnsRelay extends Served {
  private static final int NOT_IMPLEMENTED = 4;
  private static final int CACHED = 150;

  /** Who asked what; the ticket of the resolver is its key. */
  private record Asked(Endpoint client, DnsMessage query) {}

  private final DnsResolver resolver;
  private final Map<Integer, Asked> asked = new LinkedHashMap<>();

  /** Sockets of questions under way, by the port the resolver knows. */
  private final Map<Integer, Integer> sockets = new LinkedHashMap<>();

  private Ipv4Address upstream = Ipv4Address.UNSPECIFIED;
  private int ticket;

  /** A relay that is not started and has nobody to ask yet. */
  public DnsRelay(String name, Ipv4Address bind, Rng random) {
    super(name, Waits.UDP, bind, DnsServer.PORT);
    resolver = new DnsResolver(random, CACHED);
  }

  private DnsRelay(DnsRelay other) {
    super(other);
    resolver = other.resolver.copy();
    asked.putAll(other.asked);
    sockets.putAll(other.sockets);
    upstream = other.upstream;
    ticket = other.ticket;
  }

  /** The server it asks; 0.0.0.0 for none. */
  public Ipv4Address upstream() {
    return upstream;
  }

  /** Sets whom it asks: the name server that the router learnt on its WAN side. */
  public void upstream(Ipv4Address server) {
    if (!server.equals(upstream)) {
      upstream = server;
      resolver.flush();
    }
  }

  @Override
  protected void forget() {
    asked.clear();
    sockets.clear();
  }

  @Override
  public void stop(long now, ProgramOut out) {
    super.stop(now, out);
    resolver.flush();
  }

  @Override
  public void datagram(long now, int at, Endpoint from, byte[] data, ProgramOut out) {
    if (at == socket()) {
      fromClient(now, from, data, out);
      return;
    }
    int asking = portOf(at);
    if (asking != ProgramOut.NONE && from.address().equals(upstream)) {
      fromServer(now, asking, data, out);
    } else {
      out.delivered("dns unexpected");
    }
  }

  private void fromClient(long now, Endpoint from, byte[] data, ProgramOut out) {
    DnsMessage query = DnsServer.read(data, out);
    if (query == null) {
      return;
    }
    out.delivered("dns " + query.question());
    if (query.questionType() != DnsRecord.A) {
      reply(from, query.answer(false, true, NOT_IMPLEMENTED, List.of()), out);
    } else if (upstream.equals(Ipv4Address.UNSPECIFIED)) {
      reply(from, query.answer(false, true, DnsMessage.SERVER_FAILURE, List.of()), out);
    } else {
      int mine = ticket++;
      asked.put(mine, new Asked(from, query));
      resolver.resolve(now, query.question(), mine, outward(out));
    }
  }

  private void fromServer(long now, int asking, byte[] data, ProgramOut out) {
    try {
      DnsMessage answer = DnsMessage.decode(data, 0, data.length);
      out.delivered(DnsServer.outcome(answer));
      if (resolver.answer(now, asking, answer, outward(out)) && !resolver.waitsAt(asking)) {
        out.close(sockets.remove(asking));
      }
    } catch (MalformedException e) {
      out.delivered("dns malformed");
    }
  }

  private int portOf(int at) {
    for (Map.Entry<Integer, Integer> e : sockets.entrySet()) {
      if (e.getValue() == at) {
        return e.getKey();
      }
    }
    return ProgramOut.NONE;
  }

  @Override
  public void timer(long now, int what, int id, ProgramOut out) {
    resolver.timer(now, id, outward(out));
    for (Integer each : List.copyOf(sockets.keySet())) {
      if (!resolver.waitsAt(each)) {
        out.close(sockets.remove(each));
      }
    }
  }

  private DnsResolver.Out outward(ProgramOut out) {
    return new DnsResolver.Out() {
      @Override
      public void ask(int from, DnsMessage question) {
        if (!sockets.containsKey(from)) {
          int opened = out.bindUdp(Ipv4Address.UNSPECIFIED, from);
          if (opened == ProgramOut.NONE) {
            return; // The port is taken: the question is asked again when its time is over.
          }
          sockets.put(from, opened);
        }
        Endpoint server = new Endpoint(upstream, DnsServer.PORT);
        out.sendTo(sockets.get(from), server, question.encode());
      }

      @Override
      public void timer(int id, long at) {
        out.timer(1, id, at);
      }

      @Override
      public void settled(int which, DnsMessage answer) {
        Asked a = asked.remove(which);
        if (a != null) {
          reply(a.client, a.query.answer(false, true, answer.code(), answer.answers()), out);
        }
      }
    };
  }

  private void reply(Endpoint client, DnsMessage answer, ProgramOut out) {
    DnsServer.note(client, answer, out);
    out.sendTo(socket(), client, answer.encodeForUdp());
  }

  @Override
  public Program copy() {
    return new DnsRelay(this);
  }
}
