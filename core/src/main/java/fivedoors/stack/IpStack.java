package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.sim.Rng;
import fivedoors.trace.DropReason;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import java.util.ArrayList;
import java.util.List;

/** All of a device's interfaces and what they share. Its timers have part numbers from 256 on. */
public final class IpStack {
  /** Lowest part number of the stack's timers; the device's own parts stay below. */
  public static final int FIRST_TIMER_PART = 256;

  static final int ARP_TIMERS = FIRST_TIMER_PART;
  static final int CHECK_TIMERS = 1 << 16;
  static final int PING_TIMERS = 1 << 17;

  private final int node;
  private final String name;
  private final List<NetInterface> interfaces = new ArrayList<>();
  private final Pinger pinger;
  private Ipv4Output output;

  /** The stack of node {@code node}, which is called {@code name}. */
  public IpStack(int node, String name) {
    this.node = node;
    this.name = name;
    this.output = new Ipv4Output(interfaces);
    this.pinger = new Pinger(node + 1);
  }

  private IpStack(IpStack other) {
    node = other.node;
    name = other.name;
    for (NetInterface i : other.interfaces) {
      interfaces.add(i.copy());
    }
    output = other.output.copy(interfaces);
    pinger = other.pinger.copy();
  }

  /** Adds an interface; its number is its place. {@code rng} spreads its probes in time. */
  public NetInterface addInterface(int port, String portName, Mac mac, Rng rng) {
    NetInterface i = new NetInterface(interfaces.size(), node, name, port, portName, mac, rng);
    interfaces.add(i);
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

  /** What sends packets. */
  public Ipv4Output output() {
    return output;
  }

  Pinger pinger() {
    return pinger;
  }

  /** Sends one echo request; ends in DELIVERED to {@code ping}, or in TIMED_OUT 4 s later. */
  public void ping(Network net, StackOwner owner, Ipv4Address to) {
    pinger.ping(net, owner, this, to);
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
    if (part >= PING_TIMERS) {
      pinger.timer(net, this, timer);
    } else if (part >= CHECK_TIMERS) {
      NetInterface i = interfaces.get(part - CHECK_TIMERS);
      i.detector().timer(net, owner, i, timer);
    } else {
      NetInterface i = interfaces.get(part - ARP_TIMERS);
      i.arp().timer(net, owner, i, timer);
    }
  }

  /** The power goes off: neighbours, checks and waiting pings are forgotten, addresses stay. */
  public void stop(Network net) {
    pinger.stop();
    for (NetInterface i : interfaces) {
      i.arp().clear(net, i, "power-off");
      i.detector().stop(net, i);
    }
  }

  static NetInterface owning(List<NetInterface> interfaces, int bits) {
    for (int k = 0; k < interfaces.size(); k++) {
      NetInterface i = interfaces.get(k);
      if (i.address().bits() == bits && bits != 0) {
        return i;
      }
    }
    return null;
  }

  /** An independent deep copy. */
  public IpStack copy() {
    return new IpStack(this);
  }
}
