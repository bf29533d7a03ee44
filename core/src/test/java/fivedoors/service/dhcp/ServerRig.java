package fivedoors.service.dhcp;

import static fivedoors.testing.NetLab.config;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.trace.Cell;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A DHCP server on the bench: pool .2 to .5, lease 3600 s; time and timers are the test's. */
final class ServerRig implements DhcpServerOut {
  static final long S = 1_000_000_000L;
  static final Ipv4Address SELF = ip("192.168.0.1");

  record Sent(DhcpMessage message, Ipv4Address dst, Mac nextHop) {}

  private record Due(long at, int generation, Ipv4Address ip) {}

  final List<Sent> sent = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<Ipv4Address> asked = new ArrayList<>();

  /** Rows as the events tell them: key to "ip state". */
  final Map<String, String> rows = new LinkedHashMap<>();

  final List<String> removed = new ArrayList<>();
  private final List<Due> timers = new ArrayList<>();
  DhcpServer server;
  long now;
  private int xid = 100;

  ServerRig() {
    this(config("192.168.0.1/24", "192.168.0.2", "192.168.0.5"));
  }

  ServerRig(ServerConfig config) {
    server = new DhcpServer(config);
    server.handleStart(this);
  }

  /** A server of two addresses, .2 and .3, that keeps .2 for client 1. */
  static ServerRig reserving() {
    Reservation first = new Reservation(mac(1), ip("192.168.0.2"));
    return new ServerRig(
        config("192.168.0.1/24", "192.168.0.2", "192.168.0.3").withReservations(List.of(first)));
  }

  /** From now on keeps an address for client {@code n}, and no other. */
  void reserve(int n, String ip) {
    Reservation one = new Reservation(mac(n), ip(ip));
    server.handleConfig(server.config().withReservations(List.of(one)), this);
  }

  ServerRig run(double seconds) {
    long until = now + (long) (seconds * S);
    while (step(until)) {}
    now = until;
    return this;
  }

  private boolean step(long until) {
    Due next = null;
    for (Due d : timers) {
      if (d.at <= until && (next == null || d.at < next.at)) {
        next = d;
      }
    }
    if (next == null) {
      return false;
    }
    timers.remove(next);
    now = Math.max(now, next.at);
    server.handleTimer(now, next.generation, next.ip, this);
    return true;
  }

  /** A message of client {@code n}, called {@code cN}. */
  DhcpMessage message(int n, DhcpType type, DhcpOption... more) {
    DhcpOptions options = DhcpOptions.of(DhcpOption.type(type));
    for (DhcpOption o : more) {
      options = options.plus(o);
    }
    if (!options.has(DhcpOption.HOST_NAME)) {
      options = options.plus(DhcpOption.text(DhcpOption.HOST_NAME, "c" + n));
    }
    return DhcpMessage.request(++xid, 0, mac(n), options);
  }

  static DhcpOption wish(String ip) {
    return DhcpOption.address(DhcpOption.REQUESTED_ADDRESS, ip(ip));
  }

  static DhcpOption id(String ip) {
    return DhcpOption.address(DhcpOption.SERVER_ID, ip(ip));
  }

  /** Hands over a message; answers what the server sent, or null. */
  Sent give(DhcpMessage m) {
    int before = sent.size();
    server.handleMessage(now, m, this);
    return sent.size() > before ? sent.get(sent.size() - 1) : null;
  }

  /** DISCOVER of client {@code n}; answers the address offered, or null. */
  String discover(int n, DhcpOption... more) {
    Sent s = give(message(n, DhcpType.DISCOVER, more));
    return s == null ? null : s.message.yiaddr().toString();
  }

  /** DISCOVER and REQUEST of client {@code n}; answers the address leased. */
  String lease(int n, DhcpOption... more) {
    String offered = discover(n, more);
    Sent s = give(message(n, DhcpType.REQUEST, wish(offered), id("192.168.0.1")));
    return s.message.type() == DhcpType.ACK ? s.message.yiaddr().toString() : "NAK";
  }

  /** REQUEST with ciaddr, as in RENEWING (unicast) or REBINDING. */
  Sent renew(int n, String ciaddr) {
    return give(message(n, DhcpType.REQUEST).withCiaddr(ip(ciaddr)));
  }

  static String type(Sent s) {
    return s == null ? "silence" : s.message.type().name();
  }

  @Override
  public boolean tracing() {
    return true;
  }

  @Override
  public void send(DhcpMessage message, Ipv4Address dst, Mac nextHop) {
    sent.add(new Sent(message, dst, nextHop));
  }

  @Override
  public void timer(long at, int generation, Ipv4Address ip) {
    timers.add(new Due(at, generation, ip));
  }

  @Override
  public void state(String from, String to, List<Cell> cells) {
    notes.add(from.equals(to) ? cells.get(0).value() : to);
  }

  @Override
  public void rowAdded(String row, List<Cell> cells) {
    if (rows.put(row, text(cells)) != null) {
      throw new AssertionError(row + " was there already");
    }
  }

  @Override
  public void rowChanged(String row, List<Cell> cells) {
    if (rows.put(row, text(cells)) == null) {
      throw new AssertionError(row + " was not there");
    }
  }

  @Override
  public void rowRemoved(String row, String why) {
    if (rows.remove(row) == null) {
      throw new AssertionError(row + " was not there");
    }
    removed.add(row + " " + why);
  }

  private static String text(List<Cell> cells) {
    return Cell.value(cells, "ip") + " " + Cell.value(cells, "state");
  }

  @Override
  public void ask(Ipv4Address ip) {
    asked.add(ip);
  }
}
