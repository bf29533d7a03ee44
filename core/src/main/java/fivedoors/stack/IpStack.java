package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.sim.Rng;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import java.util.ArrayList;
import java.util.List;

/** All of a device's interfaces and what they share. Its timers have part numbers from 256 on. */
public final class IpStack {
  /** Lowest part number of the stack's timers; the device's own parts stay below. */
  public static final int FIRST_TIMER_PART = 256;

  static final int ARP_TIMERS = FIRST_TIMER_PART;
  static final int CHECK_TIMERS = 1 << 16;
  static final int PING_TIMERS = 1 << 17;
  static final int TCP_TIMERS = 1 << 18;
  static final int LOOP_TIMERS = 1 << 19;

  private final int node;
  private final String name;
  private final List<NetInterface> interfaces = new ArrayList<>();
  private final Pinger pinger;
  private final Sockets sockets;
  private final KnownWays known;
  private final Routing routing;
  private final Ipv4Output output;

  /** The stack of node {@code node}, which is called {@code name}. */
  public IpStack(int node, String name) {
    this.node = node;
    this.name = name;
    this.known = new KnownWays();
    this.routing = new Routing(interfaces, known);
    this.output = new Ipv4Output(interfaces, routing);
    this.pinger = new Pinger(node + 1);
    this.sockets = new Sockets();
  }

  private IpStack(IpStack other) {
    node = other.node;
    name = other.name;
    known = new KnownWays();
    for (NetInterface i : other.interfaces) {
      interfaces.add(i.copy(known));
    }
    routing = other.routing.copy(interfaces, known);
    output = other.output.copy(interfaces, routing);
    pinger = other.pinger.copy();
    sockets = other.sockets.copy();
  }

  /** Adds an interface; its number is its place. {@code rng} spreads its probes in time. */
  public NetInterface addInterface(int port, String portName, Mac mac, Rng rng) {
    NetInterface i =
        new NetInterface(interfaces.size(), node, name, port, portName, mac, rng, known);
    interfaces.add(i);
    known.forget();
    return i;
  }

  /** Number of the device. */
  public int node() {
    return node;
  }

  /** The interfaces in the order they were added. */
  public List<NetInterface> interfaces() {
    return interfaces;
  }

  /** The interface with that number. */
  public NetInterface at(int index) {
    return interfaces.get(index);
  }

  /** Which addresses are its own, and which way leads to others. */
  public Routing routing() {
    return routing;
  }

  /** What sends packets. */
  public Ipv4Output output() {
    return output;
  }

  /** The device's name. */
  public String name() {
    return name;
  }

  /** Its sockets. */
  public Sockets sockets() {
    return sockets;
  }

  Pinger pinger() {
    return pinger;
  }

  /** Whether an address is its own: one of its interfaces has it, or it is in 127/8. */
  public boolean owns(Ipv4Address address) {
    return address.isLoopback() || routing.owning(address.bits()) != null;
  }

  /** The address from which packets to {@code dst} come; 0.0.0.0 if no route leads there. */
  public Ipv4Address sourceFor(Ipv4Address dst) {
    return output.sourceFor(dst);
  }

  /** Sends one echo request; ends in DELIVERED to {@code ping}, or in TIMED_OUT 4 s later. */
  public void ping(Network net, StackOwner owner, Ipv4Address to) {
    pinger.ping(new StackCall(net, owner, this, null), to);
  }

  /**
   * Sends an echo request of a program, which gets {@link SocketEvent.EchoReply} or {@link
   * SocketEvent.IcmpError}; how long it waits is its own business.
   *
   * @param ttl 1 to 255
   * @param seq 0 to 65535; tells the program's requests apart
   * @param length of the data, 0 to 1472
   * @return false if no route leads there
   */
  public boolean echo(StackCall call, int program, Ipv4Address to, int ttl, int seq, int length) {
    return pinger.send(call, program, to, ttl, seq, length);
  }

  /** Whether the device itself waits for the answer to an echo request. */
  public boolean awaitsEcho(int identifier, int number) {
    return pinger.awaits(identifier, number);
  }

  /**
   * A packet did not find its neighbour: the socket that it came from is told. Others are told by
   * the device, which also knows what it translated.
   */
  void noHost(Network net, StackOwner owner, NetInterface iface, Frame frame) {
    byte[] b = frame.bytes();
    if (owns(Ipv4Input.src(b))) {
      IcmpQuote.about(
          new StackCall(net, owner, this, null),
          Ipv4Input.src(b),
          IcmpMessage.UNREACHABLE,
          IcmpMessage.HOST_UNREACHABLE,
          0,
          b,
          EthernetFrame.HEADER_LENGTH,
          Ipv4Input.payloadTo(b));
    }
    owner.noHost(net, iface, frame);
  }

  /** A frame came in through an interface. */
  public void receive(Network net, StackOwner owner, NetInterface in, Frame frame) {
    byte[] b = frame.bytes();
    if (b.length < EthernetFrame.HEADER_LENGTH) {
      Drops.drop(net, in, frame, DropReason.MALFORMED, in.place(), null);
    } else if (!in.mac().isAt(b, 0) && !Mac.BROADCAST.isAt(b, 0)) {
      Drops.drop(net, in, frame, DropReason.NOT_FOR_ME, in.place(), null);
    } else {
      int type = EthernetFrame.peekType(b);
      if (type == EtherType.IPV4) {
        Ipv4Input.receive(net, owner, this, in, frame);
      } else if (type == EtherType.ARP) {
        ArpInput.receive(net, owner, in, frame);
      } else {
        Drops.drop(net, in, frame, DropReason.NOT_FOR_ME, in.place(), null);
      }
    }
  }

  /** One of the stack's timers is due. */
  public void timer(Network net, StackOwner owner, Timer timer) {
    int part = timer.part();
    if (part == LOOP_TIMERS) {
      Frame frame = (Frame) timer.key();
      net.receivedInside(node, TraceEvent.NONE, frame);
      Ipv4Input.looped(new StackCall(net, owner, this, frame), interfaces.get(timer.what()));
    } else if (part == TCP_TIMERS) {
      sockets.timer(new StackCall(net, owner, this, null), timer);
    } else if (part == PING_TIMERS) {
      pinger.timer(new StackCall(net, owner, this, null), timer);
    } else if (part >= CHECK_TIMERS) {
      NetInterface i = interfaces.get(part - CHECK_TIMERS);
      i.detector().timer(net, owner, i, timer);
    } else {
      NetInterface i = interfaces.get(part - ARP_TIMERS);
      i.arp().timer(net, owner, this, i, timer);
    }
  }

  /** The power goes off: neighbours, checks, pings and sockets are forgotten, addresses stay. */
  public void stop(Network net) {
    pinger.stop();
    sockets.stop(net, node);
    for (NetInterface i : interfaces) {
      i.arp().clear(net, i, "power-off");
      i.detector().stop(net, i);
    }
  }

  /** An independent deep copy. */
  public IpStack copy() {
    return new IpStack(this);
  }
}
