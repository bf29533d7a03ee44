package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.sim.Rng;
import fivedoors.trace.Cell;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpType;
import java.util.List;

/**
 * A DHCP client (RFC 2131, sections 3 and 4.4). It is told of messages, timers and commands by the
 * {@code handle} methods and puts what it wants done into {@code out}.
 */
public final class DhcpClient {
  /** Name in SERVICE_STATE and DELIVERED. */
  public static final String SERVICE = "dhcp-client";

  /** Messages of one round of DISCOVERs; after it the host helps itself (RFC 3927, section 1.9). */
  static final int ROUND = 5;

  /** REQUESTs before the client starts anew: 4 + 8 + 16 + 32 = 60 s (RFC 2131, section 3.1.5). */
  static final int REQUESTS = 4;

  /** Wait after a DECLINE (RFC 2131, section 3.1.5: at least ten seconds). */
  static final long DECLINE_WAIT_NS = 10_000_000_000L;

  /** How long the address stays after a RELEASE, so that ARP can find the server. */
  static final long RELEASE_WAIT_NS = 1_000_000_000L;

  static final int RETRY = 0;
  static final int T1 = 1;
  static final int T2 = 2;
  static final int EXPIRE = 3;

  private final Mac mac;
  private final ClientSender sender;
  private final Exchange exchange;
  private boolean conflictCheck = true;

  private ClientState state = ClientState.OFF;
  private int leaseGeneration;
  private Ipv4Address offered = Ipv4Address.UNSPECIFIED;
  private Ipv4Address server = Ipv4Address.UNSPECIFIED;

  /** The lease in use or remembered, or null. */
  private ClientLease lease;

  /** An address to wish for in DISCOVER, or null. */
  private Ipv4Address wish;

  private boolean helplessTold;

  /** A client that is off. {@code rng} gives transaction ids and spreads retransmissions. */
  public DhcpClient(Mac mac, String hostName, Rng rng) {
    this(mac, new ClientSender(mac, hostName, rng));
  }

  private DhcpClient(Mac mac, ClientSender sender) {
    this.mac = mac;
    this.sender = sender;
    this.exchange = sender.exchange();
  }

  /** The state. */
  public ClientState state() {
    return state;
  }

  /** The lease in use or remembered for the next start, or null. */
  public ClientLease lease() {
    return lease;
  }

  /** Whether servers are asked to broadcast their answers (RFC 2131, section 4.1). */
  public boolean broadcast() {
    return sender.broadcast();
  }

  /** Sets the broadcast flag of messages to come. */
  public void broadcast(boolean on) {
    sender.broadcast(on);
  }

  /** Whether an address is checked by ARP before it is used. */
  public boolean conflictCheck() {
    return conflictCheck;
  }

  /** Sets whether addresses to come are checked by ARP before they are used. */
  public void conflictCheck(boolean on) {
    conflictCheck = on;
  }

  // ---- what comes in

  /** The link is there and DHCP is wanted. */
  public void handleStart(long now, DhcpClientOut out) {
    if (state != ClientState.OFF) {
      return; // on already: nothing changed
    }
    exchange.want(now);
    helplessTold = false;
    if (lease != null && now < lease.expiresAt()) {
      become(ClientState.INIT_REBOOT, out, null);
      exchange.renewXid();
      exchange.request(now);
      become(ClientState.REBOOTING, out, null);
      sendRequest(now, out);
    } else {
      become(ClientState.INIT, out, null);
      discover(now, out);
    }
  }

  /** The link went, the power goes, or DHCP is turned off. The lease is remembered. */
  public void handleStop(DhcpClientOut out) {
    if (state == ClientState.OFF) {
      return; // off already
    }
    exchange.silence();
    leaseGeneration++;
    out.stopChecking();
    if (state.hasAddress()) {
      out.unbind();
    }
    if (state == ClientState.RELEASING) {
      lease = null;
    }
    become(ClientState.OFF, out, null);
  }

  /** A person asks for a fresh lease ({@code ipconfig /renew}). */
  public void handleRenew(long now, DhcpClientOut out) {
    if (state == ClientState.BOUND
        || state == ClientState.RENEWING
        || state == ClientState.REBINDING) {
      renew(now, out, ClientState.RENEWING);
    } else if (state != ClientState.OFF && state != ClientState.CHECKING) {
      if (state == ClientState.RELEASING) {
        released(out);
      }
      exchange.want(now);
      discover(now, out);
    }
  }

  /** A person gives the address back ({@code ipconfig /release}). */
  public void handleRelease(long now, DhcpClientOut out) {
    if (state == ClientState.OFF || state == ClientState.RELEASING) {
      return; // nothing to give back
    }
    leaseGeneration++;
    exchange.silence();
    out.stopChecking();
    if (state.hasAddress()) {
      exchange.renewXid();
      become(ClientState.RELEASING, out, null);
      sender.release(lease, out);
      exchange.arm(now + RELEASE_WAIT_NS, out);
    } else {
      lease = null;
      become(ClientState.INIT, out, "released");
    }
  }

  /** Whether a message with this transaction id may be for this client now. */
  public boolean awaits(int messageXid) {
    return messageXid == exchange.xid() && state.awaitsAnswer();
  }

  /**
   * Whether a message fits what this client waits for; only then it may be handled. Answers null if
   * it does, else why not, as a short code.
   */
  public String objection(DhcpMessage m) {
    boolean mine = m.op() == DhcpMessage.BOOTREPLY && awaits(m.xid()) && m.chaddr().equals(mac);
    return mine ? ServerAnswers.objection(m, state, server) : "not-mine";
  }

  /** A message came to which there is no {@link #objection}. */
  public void handleMessage(long now, DhcpMessage m, DhcpClientOut out) {
    if (m.type() == DhcpType.OFFER) {
      offered = m.yiaddr();
      server = m.options().serverId();
      exchange.request(now);
      become(ClientState.REQUESTING, out, null);
      sendRequest(now, out);
    } else if (m.type() == DhcpType.NAK) {
      drop(out);
      become(ClientState.INIT, out, "nak");
      exchange.want(now);
      discover(now, out);
    } else {
      acknowledged(now, m, out);
    }
  }

  private void acknowledged(long now, DhcpMessage ack, DhcpClientOut out) {
    boolean keeps = state.hasAddress() && lease.address().equals(ack.yiaddr());
    if (state.hasAddress() && !keeps) {
      out.unbind();
    }
    lease = ClientLease.of(ack, exchange.requestedAt());
    server = lease.server();
    wish = lease.address();
    exchange.silence();
    leaseGeneration++;
    timer(lease.expiresAt(), EXPIRE, out);
    if (keeps || !conflictCheck) {
      bound(now, out);
    } else {
      become(ClientState.CHECKING, out, null);
      out.check(lease.address());
    }
  }

  /** Nobody uses the address. */
  public void handleAddressFree(long now, Ipv4Address address, DhcpClientOut out) {
    if (state == ClientState.CHECKING && lease.address().equals(address)) {
      bound(now, out);
    }
  }

  /** Somebody else uses the address (RFC 2131, section 3.1.5). */
  public void handleAddressTaken(long now, Ipv4Address address, DhcpClientOut out) {
    if ((state == ClientState.CHECKING || state.hasAddress()) && lease.address().equals(address)) {
      ClientLease refused = lease;
      drop(out);
      exchange.renewXid();
      become(ClientState.INIT, out, "conflict");
      sender.decline(refused, out);
      exchange.arm(now + DECLINE_WAIT_NS, out);
    }
  }

  /** A timer asked for by {@code out} is due. */
  public void handleTimer(long now, int what, int generation, DhcpClientOut out) {
    if (what == RETRY) {
      if (exchange.isDue(generation)) {
        retry(now, out);
      }
    } else if (generation == leaseGeneration) {
      leaseTimer(now, what, out);
    }
  }

  private void leaseTimer(long now, int what, DhcpClientOut out) {
    if (what == EXPIRE) {
      Ipv4Address former = lease.address();
      out.stopChecking();
      drop(out);
      wish = former;
      become(ClientState.INIT, out, "expired");
      exchange.want(now);
      discover(now, out);
    } else if (what == T1 && state == ClientState.BOUND) {
      renew(now, out, ClientState.RENEWING);
    } else if (what == T2 && state.hasAddress()) {
      renew(now, out, ClientState.REBINDING);
    }
  }

  // ---- what it does

  private void discover(long now, DhcpClientOut out) {
    exchange.renewXid();
    become(ClientState.SELECTING, out, null);
    sender.discover(now, wish, out);
  }

  private void sendRequest(long now, DhcpClientOut out) {
    switch (state) {
      case REQUESTING -> sender.select(now, offered, server, out);
      case REBOOTING -> sender.reboot(now, lease, out);
      case RENEWING -> sender.renew(now, lease, out);
      case REBINDING -> sender.rebind(now, lease, out);
      default -> throw new IllegalStateException(state.text());
    }
  }

  private void renew(long now, DhcpClientOut out, ClientState next) {
    exchange.renewXid();
    exchange.want(now);
    exchange.request(now);
    exchange.silence();
    become(next, out, null);
    sendRequest(now, out);
  }

  private void bound(long now, DhcpClientOut out) {
    helplessTold = false;
    become(ClientState.BOUND, out, null);
    out.bind(lease);
    timer(Math.max(now, lease.t1At()), T1, out);
    timer(Math.max(now, lease.t2At()), T2, out);
  }

  private void retry(long now, DhcpClientOut out) {
    switch (state) {
      case SELECTING -> retryDiscover(now, out);
      case REQUESTING, REBOOTING -> {
        if (exchange.attempt() < REQUESTS) {
          note(out, "retry");
          sendRequest(now, out);
        } else {
          become(ClientState.INIT, out, "no-answer");
          exchange.want(now);
          discover(now, out);
        }
      }
      case RENEWING, REBINDING -> {
        note(out, "retry");
        sendRequest(now, out);
      }
      case RELEASING -> {
        released(out);
        become(ClientState.INIT, out, "released");
      }
      case INIT -> {
        exchange.want(now);
        discover(now, out);
      }
      default -> throw new IllegalStateException(state.text());
    }
  }

  private void retryDiscover(long now, DhcpClientOut out) {
    if (exchange.attempt() == ROUND) {
      exchange.nextTry();
      if (!helplessTold) {
        helplessTold = true;
        out.noServer();
      }
    }
    note(out, "retry");
    sender.discover(now, wish, out);
  }

  private void released(DhcpClientOut out) {
    out.unbind();
    lease = null;
  }

  // Forgets the lease for good.
  private void drop(DhcpClientOut out) {
    leaseGeneration++;
    if (state.hasAddress()) {
      out.unbind();
    }
    lease = null;
    wish = null;
  }

  // ---- timers and the trace

  private void timer(long at, int what, DhcpClientOut out) {
    if (at != Long.MAX_VALUE) {
      out.timer(at, what, leaseGeneration);
    }
  }

  private void become(ClientState next, DhcpClientOut out, String why) {
    ClientState from = state;
    state = next;
    if (out.tracing() && (from != next || why != null)) {
      out.state(from.text(), next.text(), cells(why, ""));
    }
  }

  private void note(DhcpClientOut out, String what) {
    if (out.tracing()) {
      out.state(state.text(), state.text(), cells(what, Integer.toString(exchange.attempt())));
    }
  }

  private List<Cell> cells(String why, String retry) {
    Ipv4Address leased = lease == null ? Ipv4Address.UNSPECIFIED : lease.address();
    Ipv4Address ip = state == ClientState.REQUESTING ? offered : leased;
    return exchange.cells(why, retry, ip, server);
  }

  /** An independent copy. */
  public DhcpClient copy() {
    DhcpClient c = new DhcpClient(mac, sender.copy());
    c.conflictCheck = conflictCheck;
    c.state = state;
    c.leaseGeneration = leaseGeneration;
    c.offered = offered;
    c.server = server;
    c.lease = lease;
    c.wish = wish;
    c.helplessTold = helplessTold;
    return c;
  }
}
