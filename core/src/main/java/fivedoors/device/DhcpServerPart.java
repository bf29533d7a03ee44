package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.bytes.MalformedException;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.service.dhcp.DhcpServerOut;
import fivedoors.service.dhcp.ServerConfig;
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

/** A DHCP server bound to one interface; it carries out what the service asks for. */
final class DhcpServerPart {
  private final int timerPart;
  private final int iface;
  private final DhcpServer server;

  /** A server for interface number {@code iface} whose timers have the part {@code timerPart}. */
  DhcpServerPart(int timerPart, int iface, DhcpServer server) {
    this.timerPart = timerPart;
    this.iface = iface;
    this.server = server;
  }

  DhcpServer server() {
    return server;
  }

  boolean listens(NetInterface in, int port) {
    return port == Ports.DHCP_SERVER && in.index() == iface && server.listens();
  }

  void start(Network net, StackOwner owner, IpStack stack) {
    server.handleStart(out(net, owner, stack, TraceEvent.NONE));
  }

  void stop(Network net, StackOwner owner, IpStack stack) {
    server.handleStop(out(net, owner, stack, TraceEvent.NONE));
  }

  void configure(Network net, StackOwner owner, IpStack stack, ServerConfig config) {
    server.handleConfig(config, out(net, owner, stack, TraceEvent.NONE));
  }

  void udp(Network net, StackOwner owner, IpStack stack, UdpArrival arrival) {
    NetInterface in = stack.at(iface);
    DhcpMessage m;
    try {
      m = DhcpMessage.decode(arrival.frame().bytes(), arrival.from(), arrival.to());
    } catch (MalformedException e) {
      net.drop(
          in.node(),
          in.port(),
          arrival.frame(),
          DropReason.MALFORMED,
          in.nodeName() + ".udp" + Ports.DHCP_SERVER,
          null);
      return;
    }
    if (net.tracing()) {
      net.emit(
          new TraceEvent.Delivered(
              net.now(),
              in.node(),
              arrival.frame().id(),
              arrival.frame().bytes(),
              DhcpServer.SERVICE,
              m.type() == null ? "" : m.type().name()));
    }
    server.handleMessage(net.now(), m, out(net, owner, stack, arrival.frame().id()));
  }

  void arpHeard(Network net, StackOwner owner, IpStack stack, NetInterface in, Ipv4Address ip) {
    if (in.index() == iface) {
      server.handleInUse(net.now(), ip, out(net, owner, stack, TraceEvent.NONE));
    }
  }

  void timer(Network net, StackOwner owner, IpStack stack, Timer timer) {
    server.handleTimer(
        net.now(),
        timer.generation(),
        (Ipv4Address) timer.key(),
        out(net, owner, stack, TraceEvent.NONE));
  }

  DhcpServerPart copy() {
    return new DhcpServerPart(timerPart, iface, server.copy());
  }

  private Out out(Network net, StackOwner owner, IpStack stack, int parent) {
    return new Out(net, owner, stack, stack.at(iface), timerPart, parent);
  }

  /** Carries out what one call of the server asks for; never kept. */
  private record Out(
      Network net, StackOwner owner, IpStack stack, NetInterface in, int timerPart, int parent)
      implements DhcpServerOut {
    @Override
    public boolean tracing() {
      return net.tracing();
    }

    @Override
    public void send(DhcpMessage message, Ipv4Address dst, Mac nextHop) {
      UdpDatagram datagram =
          new UdpDatagram(Ports.DHCP_SERVER, Ports.DHCP_CLIENT, message.encode());
      if (nextHop == null) {
        stack.output().sendUdp(net, owner, dst, datagram, parent);
      } else {
        stack.output().sendUdpTo(net, owner, in, nextHop, in.address(), dst, datagram, parent);
      }
    }

    @Override
    public void timer(long at, int generation, Ipv4Address ip) {
      net.timer(in.node(), at, new Timer(timerPart, 0, generation, ip));
    }

    @Override
    public void state(String from, String to, List<Cell> cells) {
      net.emit(
          new TraceEvent.ServiceState(net.now(), in.node(), DhcpServer.SERVICE, from, to, cells));
    }

    @Override
    public void rowAdded(String row, List<Cell> cells) {
      net.emit(new TraceEvent.RowAdded(net.now(), in.node(), DhcpServer.TABLE, row, cells));
    }

    @Override
    public void rowChanged(String row, List<Cell> cells) {
      net.emit(new TraceEvent.RowChanged(net.now(), in.node(), DhcpServer.TABLE, row, cells));
    }

    @Override
    public void rowRemoved(String row, String why) {
      net.emit(new TraceEvent.RowRemoved(net.now(), in.node(), DhcpServer.TABLE, row, why));
    }

    @Override
    public void ask(Ipv4Address ip) {
      in.arp().inquire(net, owner, in, ip);
    }
  }
}
