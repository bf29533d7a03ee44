package fivedoors.service.dhcp;

import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.trace.Cell;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.ArrayList;
import java.util.List;

/**
 * A DHCP server for one network (RFC 2131, sections 3 and 4.3). It is told of messages, timers and
 * settings by the {@code handle} methods and puts what it wants done into {@code out}.
 */
public final class DhcpServer {
  /** Name in SERVICE_STATE and DELIVERED. */
  public static final String SERVICE = "dhcp-server";

  /** Name of its table. */
  public static final String TABLE = "leases";

  /** How long an offer is held. */
  static final long OFFER_NS = 60_000_000_000L;

  /** How long a declined address is not given out. */
  static final long DECLINE_NS = 600_000_000_000L;

  /** How long an answer to ARP is waited for before an offer. */
  static final long CHECK_NS = 1_000_000_000L;

  private static final String READY = "READY";
  private static final String OFF = "OFF";
  private static final long NS = 1_000_000_000L;

  private final LeaseTable table;
  private ServerConfig config;
  private boolean running;

  /** A server that is not running yet. */
  public DhcpServer(ServerConfig config) {
    this(config, new LeaseTable());
  }

  private DhcpServer(ServerConfig config, LeaseTable table) {
    this.config = config;
    this.table = table;
  }

  /** The settings. */
  public ServerConfig config() {
    return config;
  }

  /** Whether it answers: it has power and is switched on. */
  public boolean listens() {
    return running && config.on();
  }

  /** All rows as {@code row ip state}, in the order they came. */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (Binding b : table.all()) {
      rows.add(b.row + " " + b.ip + " " + b.state.text());
    }
    return rows;
  }

  /** All rows, in the order they came. */
  public List<LeaseRow> leases() {
    List<LeaseRow> rows = new ArrayList<>();
    for (Binding b : table.all()) {
      rows.add(new LeaseRow(b.name, b.mac, b.ip, b.state.text()));
    }
    return rows;
  }

  // ---- what comes in

  /** The power comes on. */
  public void handleStart(DhcpServerOut out) {
    running = true;
    if (config.on()) {
      state(OFF, READY, out);
    }
    showReservations(out);
  }

  /** The power goes: the table, which is only in memory, is lost. */
  public void handleStop(DhcpServerOut out) {
    for (Binding b : table.all()) {
      table.remove(b, "power-off", out);
    }
    if (listens()) {
      state(READY, OFF, out);
    }
    running = false;
  }

  /**
   * The settings change; leases that were given stay until the client asks again, unless the
   * network itself is another one now: then they are forgotten.
   */
  public void handleConfig(ServerConfig changed, DhcpServerOut out) {
    boolean before = listens();
    boolean moved = !changed.lan().equals(config.lan());
    config = changed;
    table.forgetHint();
    if (moved) {
      for (Binding b : table.all()) {
        table.remove(b, "renumbered", out);
      }
    }
    if (running) {
      if (before != listens()) {
        state(before ? READY : OFF, before ? OFF : READY, out);
      }
      for (Binding b : table.all()) {
        if (b.state == BindingState.RESERVED && !b.ip.equals(config.reservedFor(b.mac))) {
          table.remove(b, "setting", out);
        }
      }
      showReservations(out);
    }
  }

  private void showReservations(DhcpServerOut out) {
    for (Reservation r : config.reservations()) {
      if (table.at(r.ip()) == null && table.of(r.mac().toString()) == null) {
        Binding b = table.assign(r.ip(), r.mac().toString(), r.mac(), "", out);
        table.set(b, BindingState.RESERVED, 0, out);
      }
    }
  }

  /** A client's message came. */
  public void handleMessage(long now, DhcpMessage m, DhcpServerOut out) {
    DhcpType type = m.type();
    if (m.op() != DhcpMessage.BOOTREQUEST || type == null || !m.giaddr().isUnspecified()) {
      note("not-for-server", m, out); // relays are not simulated
      return;
    }
    switch (type) {
      case DISCOVER -> discover(now, m, out);
      case REQUEST -> request(now, m, out);
      case DECLINE -> decline(now, m, out);
      case RELEASE -> release(m, out);
      case INFORM -> inform(m, out);
      default -> note("not-for-server", m, out);
    }
  }

  /** A timer asked for by {@code out} is due. */
  public void handleTimer(long now, int generation, Ipv4Address ip, DhcpServerOut out) {
    Binding b = table.at(ip);
    if (b == null || b.generation != generation) {
      return; // outdated: the row changed since
    }
    switch (b.state) {
      case CHECKING -> {
        b.state = b.before;
        offer(now, b, b.question, out);
      }
      case OFFERED -> {
        if (b.before != null && b.before.reusable()) {
          table.set(b, b.before, 0, out);
        } else {
          table.remove(b, "offer-expired", out);
          showReservations(out);
        }
      }
      case LEASED -> table.set(b, BindingState.EXPIRED, 0, out);
      case DECLINED -> table.remove(b, "declined-over", out);
      default -> throw new IllegalStateException(b.state.text());
    }
  }

  /** Somebody answered for an address that was asked for by {@code out}. */
  public void handleInUse(long now, Ipv4Address ip, DhcpServerOut out) {
    Binding b = table.at(ip);
    if (b != null && b.state == BindingState.CHECKING) {
      unusable(now, b, out);
      note("address-in-use", b.question, out);
      discover(now, b.question, out);
    }
  }

  // ---- what it does

  private void discover(long now, DhcpMessage m, DhcpServerOut out) {
    String client = client(m);
    Ipv4Address ip = table.choose(config, client, m.chaddr(), m.options().requestedAddress());
    if (ip == null) {
      boolean reserved = config.reservedFor(m.chaddr()) != null;
      note(reserved ? "reservation-taken" : "pool-empty", m, out);
      return;
    }
    Binding b = table.assign(ip, client, m.chaddr(), Binding.nameIn(m), out);
    b.question = m;
    if (b.state == BindingState.CHECKING) {
      note("still-checking", m, out); // asked again while ARP is still out
    } else if (config.checkBeforeOffer() && b.state != BindingState.LEASED) {
      table.set(b, BindingState.CHECKING, now + CHECK_NS, out);
      out.ask(ip);
    } else {
      offer(now, b, m, out);
    }
  }

  private void offer(long now, Binding b, DhcpMessage question, DhcpServerOut out) {
    if (b.state != BindingState.LEASED) {
      BindingState kept = b.state == BindingState.OFFERED ? b.before : b.state;
      table.set(b, BindingState.OFFERED, now + OFFER_NS, out);
      b.before = kept;
    }
    DhcpMessage offer = ServerMessages.grant(DhcpType.OFFER, question, b.ip, config);
    ServerMessages.send(question, offer, out);
  }

  private void request(long now, DhcpMessage m, DhcpServerOut out) {
    DhcpOptions o = m.options();
    if (o.serverId() != null) {
      selecting(now, m, out);
    } else if (m.ciaddr().isUnspecified()) {
      rebooting(now, m, out);
    } else {
      renewing(now, m, out);
    }
  }

  // RFC 2131, section 4.3.2: "generated during SELECTING state".
  private void selecting(long now, DhcpMessage m, DhcpServerOut out) {
    Ipv4Address ip = m.options().requestedAddress();
    Binding b = table.of(client(m));
    if (!m.options().serverId().equals(config.serverId())) {
      note("other-server-chosen", m, out);
      if (b != null && b.state == BindingState.OFFERED) {
        withdraw(b, out);
      }
    } else if (ip == null || b != null && !b.ip.equals(ip) || !mayHave(m, ip)) {
      nak(m, "not-offered", out);
    } else {
      grant(now, m, ip, out);
    }
  }

  private void withdraw(Binding b, DhcpServerOut out) {
    if (b.before != null && b.before.reusable()) {
      table.set(b, b.before, 0, out);
    } else {
      table.remove(b, "other-server", out);
      showReservations(out);
    }
  }

  // "generated during INIT-REBOOT state".
  private void rebooting(long now, DhcpMessage m, DhcpServerOut out) {
    Ipv4Address ip = m.options().requestedAddress();
    Binding b = table.of(client(m));
    if (ip == null) {
      note("no-requested-address", m, out);
    } else if (!config.lan().contains(ip)) {
      strange(m, "wrong-net", out);
    } else if (b == null || b.state == BindingState.RESERVED) {
      unrecorded(now, m, ip, out);
    } else if (!b.ip.equals(ip) || !mayHave(m, ip)) {
      nak(m, "not-yours", out);
    } else {
      grant(now, m, ip, out);
    }
  }

  // "generated during RENEWING state" (unicast) and "REBINDING state" (broadcast).
  private void renewing(long now, DhcpMessage m, DhcpServerOut out) {
    Ipv4Address ip = m.ciaddr();
    Binding b = table.of(client(m));
    if (!config.lan().contains(ip)) {
      strange(m, "wrong-net", out);
    } else if (b == null) {
      unrecorded(now, m, ip, out);
    } else if (!b.ip.equals(ip) || !mayHave(m, ip)) {
      nak(m, "not-yours", out);
    } else {
      grant(now, m, ip, out);
    }
  }

  // The client has a lease of which there is no record, as after the server was without power.
  private void unrecorded(long now, DhcpMessage m, Ipv4Address ip, DhcpServerOut out) {
    if (!config.authoritative()) {
      note("unknown-client", m, out); // another server may know it
    } else if (mayHave(m, ip)) {
      note("adopted", m, out);
      grant(now, m, ip, out);
    } else {
      nak(m, "not-free", out);
    }
  }

  private boolean mayHave(DhcpMessage m, Ipv4Address ip) {
    return config.allows(m.chaddr(), ip) && table.isFreeFor(ip, client(m), true);
  }

  private void grant(long now, DhcpMessage m, Ipv4Address ip, DhcpServerOut out) {
    Binding b = table.assign(ip, client(m), m.chaddr(), Binding.nameIn(m), out);
    table.set(b, BindingState.LEASED, now + config.leaseSec() * NS, out);
    ServerMessages.send(m, ServerMessages.grant(DhcpType.ACK, m, ip, config), out);
  }

  private void strange(DhcpMessage m, String why, DhcpServerOut out) {
    if (config.authoritative()) {
      nak(m, why, out);
    } else {
      note(why, m, out);
    }
  }

  private void nak(DhcpMessage m, String why, DhcpServerOut out) {
    note(why, m, out);
    ServerMessages.send(m, ServerMessages.nak(m, config), out);
  }

  private void decline(long now, DhcpMessage m, DhcpServerOut out) {
    Binding b = mine(m, m.options().requestedAddress());
    if (b == null) {
      note("unknown-client", m, out);
    } else {
      unusable(now, b, out);
      note("address-in-use", m, out);
    }
  }

  private void unusable(long now, Binding b, DhcpServerOut out) {
    table.remove(b, "declined", out);
    Binding blocked = new Binding(b.ip, null, null, "", b.ip.toString(), BindingState.DECLINED);
    table.set(blocked, BindingState.DECLINED, now + DECLINE_NS, out);
  }

  private void release(DhcpMessage m, DhcpServerOut out) {
    Binding b = mine(m, m.ciaddr());
    if (b == null || b.state != BindingState.LEASED) {
      note("unknown-client", m, out);
    } else {
      table.set(b, BindingState.RELEASED, 0, out);
    }
  }

  // The client has its address from elsewhere and asks for the rest (RFC 2131, section 4.3.5).
  private void inform(DhcpMessage m, DhcpServerOut out) {
    if (!config.lan().contains(m.ciaddr())) {
      note("not-for-server", m, out);
    } else {
      ServerMessages.send(m, ServerMessages.inform(m, config), out);
    }
  }

  // The client's row if message and row agree about server and address, else null.
  private Binding mine(DhcpMessage m, Ipv4Address ip) {
    Binding b = table.of(client(m));
    Ipv4Address server = m.options().serverId();
    boolean agree = b != null && b.ip.equals(ip) && config.serverId().equals(server);
    return agree ? b : null;
  }

  private static String client(DhcpMessage m) {
    byte[] id = m.options().clientId();
    return id == null ? m.chaddr().toString() : Hex.of(id);
  }

  // ---- the trace

  private void state(String from, String to, DhcpServerOut out) {
    if (out.tracing()) {
      out.state(from, to, List.of());
    }
  }

  private void note(String what, DhcpMessage m, DhcpServerOut out) {
    if (out.tracing()) {
      Mac mac = m.chaddr();
      out.state(
          READY,
          READY,
          List.of(
              new Cell("note", what),
              new Cell("mac", mac.toString()),
              new Cell("xid", Hex.u32(m.xid()))));
    }
  }

  /** An independent copy. */
  public DhcpServer copy() {
    DhcpServer s = new DhcpServer(config, table.copy());
    s.running = running;
    return s;
  }
}
