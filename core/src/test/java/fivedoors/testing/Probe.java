package fivedoors.testing;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.EchoAnswer;
import fivedoors.service.program.ProgramOut;
import fivedoors.service.program.Served;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that writes down all that happens to it, for tests of what lies below programs. It may
 * wait at a TCP or UDP port and send back what it gets.
 */
public final class Probe extends Served {
  /** What happened, such as {@code connected 3}, {@code received 3 hello}. */
  public final List<String> log = new ArrayList<>();

  /** All bytes of all connections. */
  public final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** The connection that was opened last, by either side. */
  public int socket = ProgramOut.NONE;

  /** Closes its side when the peer has closed its own. */
  public boolean polite = true;

  /** Ends a connection at once when the first bytes come. */
  public boolean aborts;

  private final boolean echoes;

  private Probe(String name, Waits waits, boolean echoes, Ipv4Address bind, int port) {
    super(name, waits, bind, port);
    this.echoes = echoes;
  }

  private Probe(Probe other) {
    super(other);
    log.addAll(other.log);
    bytes.writeBytes(other.bytes.toByteArray());
    socket = other.socket;
    polite = other.polite;
    aborts = other.aborts;
    echoes = other.echoes;
  }

  /** One that only does what the test makes it do. */
  public static Probe client(String name) {
    return new Probe(name, Waits.TCP, false, Ipv4Address.UNSPECIFIED, 0);
  }

  /** One that listens for TCP and sends back what it gets. */
  public static Probe tcp(String name, String bind, int port) {
    return new Probe(name, Waits.TCP, true, Ipv4Address.parse(bind), port);
  }

  /** One that listens for TCP and says nothing. */
  public static Probe mute(String name, int port) {
    return new Probe(name, Waits.TCP, false, Ipv4Address.UNSPECIFIED, port);
  }

  /** One that waits for datagrams and sends them back. */
  public static Probe udp(String name, String bind, int port) {
    return new Probe(name, Waits.UDP, true, Ipv4Address.parse(bind), port);
  }

  @Override
  public void start(long now, ProgramOut out) {
    log.add("start");
    if (port() == 0) {
      return;
    }
    super.start(now, out);
    if (!serving()) {
      log.add("taken");
    }
  }

  @Override
  public void stop(long now, ProgramOut out) {
    log.add("stop");
    super.stop(now, out);
  }

  @Override
  public void connected(long now, int s, ProgramOut out) {
    socket = s;
    log.add("connected");
  }

  @Override
  public void accepted(long now, int at, int s, Endpoint peer, ProgramOut out) {
    socket = s;
    log.add("accepted " + peer);
  }

  @Override
  public void received(long now, int s, byte[] data, ProgramOut out) {
    bytes.writeBytes(data);
    log.add("received " + data.length);
    if (aborts) {
      out.abort(s);
      return;
    }
    if (echoes) {
      out.delivered("echoed " + data.length);
      out.send(s, data);
    }
  }

  @Override
  public void ended(long now, int s, ConnectionEnd how, ProgramOut out) {
    log.add("ended " + how);
    if (how == ConnectionEnd.PEER_CLOSED && polite) {
      out.close(s);
    }
  }

  @Override
  public void datagram(long now, int s, Endpoint from, byte[] data, ProgramOut out) {
    log.add("datagram " + from + " " + new String(data, StandardCharsets.UTF_8));
    if (echoes) {
      out.sendTo(s, from, data);
    }
  }

  @Override
  public void echo(long now, EchoAnswer a, ProgramOut out) {
    log.add("echo " + a.kind() + " " + a.from() + " seq " + a.seq() + " code " + a.code());
  }

  @Override
  public void resolved(long now, int ticket, Ipv4Address address, ProgramOut out) {
    log.add("resolved " + ticket + " " + address);
  }

  @Override
  public void timer(long now, int what, int generation, ProgramOut out) {
    log.add("timer " + what);
  }

  @Override
  public Probe copy() {
    return new Probe(this);
  }
}
