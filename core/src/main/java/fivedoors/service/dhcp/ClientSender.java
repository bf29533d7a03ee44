package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.sim.Rng;

/**
 * Sends a client's messages to where RFC 2131 wants them, and asks for the timer that repeats them.
 */
final class ClientSender {
  private static final Ipv4Address NOBODY = Ipv4Address.UNSPECIFIED;
  private static final Ipv4Address EVERYBODY = Ipv4Address.LIMITED_BROADCAST;

  private final ClientMessages messages;
  private final Exchange exchange;
  private boolean broadcast;

  ClientSender(Mac mac, String hostName, Rng rng) {
    this(new ClientMessages(mac, hostName), new Exchange(rng));
  }

  private ClientSender(ClientMessages messages, Exchange exchange) {
    this.messages = messages;
    this.exchange = exchange;
  }

  Exchange exchange() {
    return exchange;
  }

  boolean broadcast() {
    return broadcast;
  }

  void broadcast(boolean on) {
    broadcast = on;
  }

  /** {@code wish} may be null. */
  void discover(long now, Ipv4Address wish, DhcpClientOut out) {
    int secs = exchange.elapsed(now);
    out.send(messages.discover(exchange.xid(), secs, broadcast, wish), NOBODY, EVERYBODY);
    exchange.backOff(now, out);
  }

  /** The {@code secs} are those of the DISCOVER (section 4.4.1). */
  void select(long now, Ipv4Address offered, Ipv4Address server, DhcpClientOut out) {
    out.send(
        messages.select(exchange.xid(), exchange.secs(), broadcast, offered, server),
        NOBODY,
        EVERYBODY);
    exchange.backOff(now, out);
  }

  void reboot(long now, ClientLease lease, DhcpClientOut out) {
    out.send(
        messages.reboot(exchange.xid(), exchange.elapsed(now), broadcast, lease.address()),
        NOBODY,
        EVERYBODY);
    exchange.backOff(now, out);
  }

  /** Asks the lease's server for more time; once more after half of what is left until T2. */
  void renew(long now, ClientLease lease, DhcpClientOut out) {
    extend(now, lease, lease.server(), lease.t2At(), out);
  }

  /** Asks any server for more time; once more after half of what is left of the lease. */
  void rebind(long now, ClientLease lease, DhcpClientOut out) {
    extend(now, lease, EVERYBODY, lease.expiresAt(), out);
  }

  private void extend(long now, ClientLease lease, Ipv4Address to, long until, DhcpClientOut out) {
    out.send(
        messages.renew(exchange.xid(), exchange.elapsed(now), lease.address()),
        lease.address(),
        to);
    long wait = Backoff.renew(until - now);
    if (wait > 0) {
      exchange.arm(now + wait, out);
    }
  }

  void decline(ClientLease lease, DhcpClientOut out) {
    out.send(messages.decline(exchange.xid(), lease.address(), lease.server()), NOBODY, EVERYBODY);
  }

  void release(ClientLease lease, DhcpClientOut out) {
    out.send(
        messages.release(exchange.xid(), lease.address(), lease.server()),
        lease.address(),
        lease.server());
  }

  ClientSender copy() {
    ClientSender s = new ClientSender(messages, exchange.copy());
    s.broadcast = broadcast;
    return s;
  }
}
