package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.bytes.MalformedException;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.service.dhcp.ClientLease;
import fivedoors.service.dhcp.DhcpClient;
import fivedoors.service.dhcp.DhcpClientOut;
import fivedoors.service.linklocal.LinkLocal;
import fivedoors.service.linklocal.LinkLocalOut;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.StackOwner;
import fivedoors.stack.UdpArrival;
import fivedoors.trace.Cell;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.Ports;
import fivedoors.wire.UdpDatagram;
import java.util.List;

/**
 * Gives one interface its address without a person: a DHCP client, and link-local addressing for
 * when no server answers. It carries out what the two services ask for.
 */
final class DhcpClientPart {
  private static final int LINK_LOCAL = 100;

  /** Bytes up to the options: shorter ones cannot be peeked into. */
  private static final int FIXED = 240;

  private final int timerPart;
  private final int iface;
  private final DhcpClient client;
  private final LinkLocal linkLocal;

  /**
   * A client for interface number {@code iface} whose timers have the part {@code timerPart}.
   *
   * @param linkLocal null for an interface that stays without an address when no server answers
   */
  DhcpClientPart(int timerPart, int iface, DhcpClient client, LinkLocal linkLocal) {
    this.timerPart = timerPart;
    this.iface = iface;
    this.client = client;
    this.linkLocal = linkLocal;
  }

  DhcpClient client() {
    return client;
  }

  void start(Network net, StackOwner owner, IpStack stack) {
    client.handleStart(net.now(), out(net, owner, stack, TraceEvent.NONE));
  }

  void stop(Network net, StackOwner owner, IpStack stack) {
    client.handleStop(out(net, owner, stack, TraceEvent.NONE));
    yieldLocal(net, stack);
  }

  private void yieldLocal(Network net, IpStack stack) {
    if (linkLocal != null) {
      linkLocal.handleStop(localOut(net, stack));
    }
  }

  void renew(Network net, StackOwner owner, IpStack stack) {
    client.handleRenew(net.now(), out(net, owner, stack, TraceEvent.NONE));
  }

  void release(Network net, StackOwner owner, IpStack stack) {
    yieldLocal(net, stack);
    client.handleRelease(net.now(), out(net, owner, stack, TraceEvent.NONE));
  }

  /** Drops what is not for this client, seen from its first bytes. */
  boolean refuses(Network net, NetInterface in, Frame frame, int from, int to) {
    byte[] b = frame.bytes();
    if (to - from < FIXED) {
      return false; // decoding will say what is wrong with it
    }
    if (client.awaits(DhcpMessage.peekXid(b, from, to))
        && DhcpMessage.peekChaddrIs(b, from, to, in.mac())) {
      return false;
    }
    drop(net, in, frame, DropReason.NOT_FOR_ME, null);
    return true;
  }

  void udp(Network net, StackOwner owner, IpStack stack, NetInterface in, UdpArrival arrival) {
    DhcpMessage m;
    try {
      m = DhcpMessage.decode(arrival.frame().bytes(), arrival.from(), arrival.to());
    } catch (MalformedException e) {
      drop(net, in, arrival.frame(), DropReason.MALFORMED, null);
      return;
    }
    String objection = client.objection(m);
    if (objection != null) {
      drop(net, in, arrival.frame(), DropReason.NOT_FOR_ME, objection);
      return;
    }
    if (net.tracing()) {
      net.emit(
          new TraceEvent.Delivered(
              net.now(),
              in.node(),
              arrival.frame().id(),
              arrival.frame().bytes(),
              DhcpClient.SERVICE,
              m.type().name()));
    }
    client.handleMessage(net.now(), m, out(net, owner, stack, arrival.frame().id()));
  }

  private static void drop(
      Network net, NetInterface in, Frame frame, DropReason reason, String why) {
    if (net.tracing()) {
      String place = in.nodeName() + ".udp" + Ports.DHCP_CLIENT;
      net.drop(in.node(), in.port(), frame, reason, place, why, null, null);
    }
  }

  void addressFree(Network net, StackOwner owner, IpStack stack, Ipv4Address address) {
    client.handleAddressFree(net.now(), address, out(net, owner, stack, TraceEvent.NONE));
    if (linkLocal != null) {
      linkLocal.handleAddressFree(address, localOut(net, stack));
    }
  }

  void addressTaken(Network net, StackOwner owner, IpStack stack, Ipv4Address address) {
    client.handleAddressTaken(net.now(), address, out(net, owner, stack, TraceEvent.NONE));
    if (linkLocal != null) {
      linkLocal.handleAddressTaken(net.now(), address, localOut(net, stack));
    }
  }

  void timer(Network net, StackOwner owner, IpStack stack, Timer timer) {
    if (timer.what() == LINK_LOCAL) {
      linkLocal.handleTimer(timer.generation(), localOut(net, stack));
    } else {
      client.handleTimer(
          net.now(), timer.what(), timer.generation(), out(net, owner, stack, TraceEvent.NONE));
    }
  }

  DhcpClientPart copy() {
    return new DhcpClientPart(
        timerPart, iface, client.copy(), linkLocal == null ? null : linkLocal.copy());
  }

  private Out out(Network net, StackOwner owner, IpStack stack, int parent) {
    return new Out(net, owner, stack, stack.at(iface), this, parent);
  }

  private LocalOut localOut(Network net, IpStack stack) {
    return new LocalOut(net, stack.at(iface), timerPart);
  }

  /** Carries out what one call of the DHCP client asks for; never kept. */
  private record Out(
      Network net,
      StackOwner owner,
      IpStack stack,
      NetInterface in,
      DhcpClientPart part,
      int parent)
      implements DhcpClientOut {
    @Override
    public boolean tracing() {
      return net.tracing();
    }

    @Override
    public void send(DhcpMessage message, Ipv4Address src, Ipv4Address dst) {
      UdpDatagram datagram =
          new UdpDatagram(Ports.DHCP_CLIENT, Ports.DHCP_SERVER, message.encode());
      if (dst.isLimitedBroadcast()) {
        stack.output().sendUdpTo(net, owner, in, Mac.BROADCAST, src, dst, datagram, parent);
      } else {
        stack.output().sendUdp(net, owner, dst, datagram, parent);
      }
    }

    @Override
    public void timer(long at, int what, int generation) {
      net.timer(in.node(), at, new Timer(part.timerPart, what, generation, null));
    }

    @Override
    public void state(String from, String to, List<Cell> cells) {
      net.emit(
          new TraceEvent.ServiceState(net.now(), in.node(), DhcpClient.SERVICE, from, to, cells));
    }

    @Override
    public void check(Ipv4Address address) {
      if (part.linkLocal != null) {
        part.linkLocal.handleYield(part.localOut(net, stack));
      }
      in.detector().probe(net, in, address);
    }

    @Override
    public void stopChecking() {
      in.detector().stop(net, in);
    }

    @Override
    public void bind(ClientLease lease) {
      part.yieldLocal(net, stack);
      in.configure(
          net,
          new AddressConfig(lease.address(), lease.prefixLength(), lease.gateway(), lease.dns()),
          "dhcp");
    }

    @Override
    public void unbind() {
      in.configure(net, AddressConfig.NONE, "removed");
    }

    @Override
    public void noServer() {
      if (part.linkLocal != null) {
        part.linkLocal.handleStart(part.localOut(net, stack));
      }
    }
  }

  /** Carries out what one call of link-local addressing asks for; never kept. */
  private record LocalOut(Network net, NetInterface in, int timerPart) implements LinkLocalOut {
    @Override
    public boolean tracing() {
      return net.tracing();
    }

    @Override
    public void check(Ipv4Address address) {
      in.detector().probe(net, in, address);
    }

    @Override
    public void stopChecking() {
      in.detector().stop(net, in);
    }

    @Override
    public void bind(Ipv4Address address) {
      Ipv4Address none = Ipv4Address.UNSPECIFIED;
      in.configure(
          net, new AddressConfig(address, LinkLocal.PREFIX_LENGTH, none, none), "linklocal");
    }

    @Override
    public void unbind() {
      in.configure(net, AddressConfig.NONE, "removed");
    }

    @Override
    public void timer(long at, int generation) {
      net.timer(in.node(), at, new Timer(timerPart, LINK_LOCAL, generation, null));
    }

    @Override
    public void state(String from, String to, List<Cell> cells) {
      net.emit(
          new TraceEvent.ServiceState(net.now(), in.node(), LinkLocal.SERVICE, from, to, cells));
    }
  }
}
