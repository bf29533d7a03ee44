package fivedoors.service.dhcp;

import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;

import fivedoors.bytes.Ipv4Address;
import fivedoors.sim.Rng;
import fivedoors.trace.Cell;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.ArrayList;
import java.util.List;

/** A DHCP client on the bench: time, timers and answers are the test's. */
final class ClientRig implements DhcpClientOut {
  static final long S = 1_000_000_000L;
  static final Ipv4Address SERVER = ip("192.168.0.1");

  /** The address that the server offers. */
  static final Ipv4Address MINE = ip("192.168.0.2");

  static final Ipv4Address NONE = Ipv4Address.UNSPECIFIED;
  static final Ipv4Address ALL = Ipv4Address.LIMITED_BROADCAST;

  record Sent(long at, DhcpMessage message, Ipv4Address src, Ipv4Address dst) {}

  private record Due(long at, int what, int generation) {}

  final List<Sent> sent = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  private final List<Due> timers = new ArrayList<>();
  DhcpClient client;
  long now;
  ClientLease bound;
  Ipv4Address checking;
  int helpless;
  int unbinds;

  ClientRig(int seed) {
    client = new DhcpClient(mac(1), "laptop", new Rng(seed).split("dhcp"));
  }

  ClientRig start() {
    client.handleStart(now, this);
    return this;
  }

  /** Runs every timer up to {@code seconds} from now. */
  ClientRig run(double seconds) {
    long until = now + (long) (seconds * S);
    while (step(until)) {}
    now = until;
    return this;
  }

  /** Runs the next timer if it is due by {@code until}. */
  boolean step(long until) {
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
    client.handleTimer(now, next.what, next.generation, this);
    return true;
  }

  Sent last() {
    return sent.get(sent.size() - 1);
  }

  DhcpType lastType() {
    return last().message.type();
  }

  List<DhcpType> types() {
    return sent.stream().map(s -> s.message.type()).toList();
  }

  /** An answer to the last message, with a lease of {@code leaseSec}. */
  DhcpMessage answer(DhcpType type, String yiaddr, long leaseSec, DhcpOption... more) {
    DhcpOptions options =
        DhcpOptions.of(DhcpOption.type(type), DhcpOption.address(DhcpOption.SERVER_ID, SERVER));
    if (type != DhcpType.NAK) {
      options =
          options
              .plus(DhcpOption.seconds(DhcpOption.LEASE_TIME, leaseSec))
              .plus(DhcpOption.address(DhcpOption.SUBNET_MASK, ip("255.255.255.0")))
              .plus(DhcpOption.addresses(DhcpOption.ROUTER, List.of(SERVER)))
              .plus(DhcpOption.addresses(DhcpOption.DNS, List.of(ip("9.9.9.9"))));
    }
    for (DhcpOption o : more) {
      options = options.plus(o);
    }
    DhcpMessage m = last().message.reply(options);
    return type == DhcpType.NAK ? m : m.withYiaddr(ip(yiaddr));
  }

  /** Hands a message over if the client has no objection; answers the objection. */
  String give(DhcpMessage m) {
    String objection = client.objection(m);
    if (objection == null) {
      client.handleMessage(now, m, this);
    }
    return objection;
  }

  ClientRig offer() {
    give(answer(DhcpType.OFFER, "192.168.0.2", 3600));
    return this;
  }

  ClientRig ack(long leaseSec, DhcpOption... more) {
    give(answer(DhcpType.ACK, "192.168.0.2", leaseSec, more));
    return this;
  }

  /** Up to BOUND at the present moment, without conflict check. */
  ClientRig bind(long leaseSec, DhcpOption... more) {
    client.conflictCheck(false);
    start().offer().ack(leaseSec, more);
    return this;
  }

  /** The codes of a message's options, in their order. */
  static List<Integer> codes(DhcpMessage m) {
    return m.options().list().stream().map(DhcpOption::code).toList();
  }

  String state() {
    return client.state().text();
  }

  @Override
  public boolean tracing() {
    return true;
  }

  @Override
  public void send(DhcpMessage message, Ipv4Address src, Ipv4Address dst) {
    sent.add(new Sent(now, message, src, dst));
  }

  @Override
  public void timer(long at, int what, int generation) {
    timers.add(new Due(at, what, generation));
  }

  @Override
  public void state(String from, String to, List<Cell> cells) {
    String why = Cell.value(cells, "why");
    log.add((from.equals(to) ? "" : to) + (why == null ? "" : "(" + why + ")"));
  }

  @Override
  public void check(Ipv4Address address) {
    checking = address;
  }

  @Override
  public void stopChecking() {
    checking = null;
  }

  @Override
  public void bind(ClientLease lease) {
    bound = lease;
  }

  @Override
  public void unbind() {
    bound = null;
    unbinds++;
  }

  @Override
  public void noServer() {
    helpless++;
  }
}
