package fivedoors.service.dns;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.service.program.Served;
import fivedoors.trace.Cell;
import fivedoors.wire.DnsMessage;
import java.util.List;

/** Answers questions about the names of a {@link DnsZone} over UDP (RFC 1035 section 4.2.1). */
public final class DnsServer extends Served {
  /** The port of name servers. */
  public static final int PORT = 53;

  private final DnsZone zone;

  /** A server that is not started. */
  public DnsServer(String name, Ipv4Address bind, int port, DnsZone zone) {
    super(name, Waits.UDP, bind, port);
    this.zone = zone;
  }

  private DnsServer(DnsServer other) {
    super(other);
    zone = other.zone.copy();
  }

  /** The names it knows; they may be changed while it runs. */
  public DnsZone zone() {
    return zone;
  }

  @Override
  public void datagram(long now, int at, Endpoint from, byte[] data, ProgramOut out) {
    DnsMessage query = read(data, out);
    if (query == null) {
      return;
    }
    DnsMessage answer = zone.answer(query);
    out.delivered(outcome(answer));
    note(from, answer, out);
    out.sendTo(at, from, answer.encodeForUdp());
  }

  /** A question; null, after it has been noted, if it is none. */
  static DnsMessage read(byte[] data, ProgramOut out) {
    try {
      DnsMessage m = DnsMessage.decode(data, 0, data.length);
      if (!m.response()) {
        return m;
      }
      out.delivered("dns not-a-question");
    } catch (MalformedException e) {
      out.delivered("dns malformed");
    }
    return null;
  }

  /** Such as {@code home.example A NOERROR 203.0.113.10}. */
  static String outcome(DnsMessage answer) {
    String code =
        switch (answer.code()) {
          case DnsMessage.NO_ERROR -> "NOERROR";
          case DnsMessage.FORMAT_ERROR -> "FORMERR";
          case DnsMessage.SERVER_FAILURE -> "SERVFAIL";
          case DnsMessage.NAME_ERROR -> "NXDOMAIN";
          default -> "RCODE" + answer.code();
        };
    Ipv4Address address = answer.firstAddress();
    return answer.question() + " " + code + (address == null ? "" : " " + address);
  }

  static void note(Endpoint from, DnsMessage answer, ProgramOut out) {
    if (out.tracing()) {
      out.state(
          "listening",
          "listening",
          List.of(new Cell("client", from.toString()), new Cell("answer", outcome(answer))));
    }
  }

  @Override
  public Program copy() {
    return new DnsServer(this);
  }
}
