package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.net.Timer;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.Forwarder;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.Route;
import fivedoors.stack.StackOwner;
import fivedoors.stack.UdpArrival;
import fivedoors.trace.DropReason;
import java.util.ArrayList;
import java.util.List;

/**
 * The provider's router at the other end of the line. It answers for itself and forwards nothing
 * yet.
 */
public final class IspRouter implements Node, StackOwner, Facts {
  private static final List<FactSpec> SPECS =
      List.of(
          FactSpec.setting("power", FactKind.ON_OFF),
          FactSpec.setting("link", FactKind.UP_DOWN),
          FactSpec.seen("mac", FactKind.MAC),
          FactSpec.seen("ip", FactKind.IPV4),
          FactSpec.seen("prefix", FactKind.NUMBER),
          FactSpec.seen("arp", FactKind.TABLE));

  private final int id;
  private final IpStack stack;
  private final List<AddressConfig> configs;

  private IspRouter(int id, IpStack stack, List<AddressConfig> configs) {
    this.id = id;
    this.stack = stack;
    this.configs = configs;
  }

  /** Adds a provider's router to a network that is being built. It is off until it is started. */
  public static IspRouter add(Network net, String name, List<IspPort> ports) {
    int id = net.nextNodeId();
    IpStack stack = new IpStack(id, name);
    List<AddressConfig> configs = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (IspPort port : ports) {
      stack.addInterface(
          names.size(), port.name(), port.mac(), net.random(name + "." + port.name() + ".arp"));
      configs.add(port.address());
      names.add(port.name());
    }
    IspRouter router = new IspRouter(id, stack, List.copyOf(configs));
    net.add(name, router, names);
    return router;
  }

  /** Sets the routes to networks that none of its ports is in. */
  public void routes(List<Route> routes) {
    stack.output().routes(routes);
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public List<FactSpec> facts() {
    return SPECS;
  }

  @Override
  public String get(Network net, String name) {
    NetInterface first = stack.at(0);
    return switch (spec(name).name()) {
      case "power" -> Boolean.toString(net.powered(id));
      case "link" -> Values.link(net, id);
      case "mac" -> first.mac().toString();
      case "ip" -> Values.address(first.address());
      case "prefix" -> first.hasAddress() ? Integer.toString(first.config().prefixLength()) : "";
      default -> {
        List<String> rows = new ArrayList<>();
        for (NetInterface i : stack.interfaces()) {
          rows.addAll(i.arp().rows());
        }
        yield Values.rows(rows);
      }
    };
  }

  @Override
  public void set(Network net, String name, String value) {
    spec(name).check(value);
    if (name.equals("power")) {
      net.power(id, value.equals("true"));
    } else {
      Values.plug(net, id, name, value);
    }
  }

  @Override
  public void start(Network net) {
    for (int i = 0; i < configs.size(); i++) {
      stack.at(i).configure(net, configs.get(i), "static");
    }
  }

  @Override
  public void stop(Network net) {
    stack.stop(net);
    for (NetInterface i : stack.interfaces()) {
      i.configure(net, AddressConfig.NONE, "removed");
    }
  }

  @Override
  public void receive(Network net, int port, Frame frame) {
    stack.receive(net, this, stack.at(port), frame);
  }

  @Override
  public void timer(Network net, Timer timer) {
    stack.timer(net, this, timer);
  }

  @Override
  public void linkChanged(Network net, int port, boolean up) {
    if (!up) {
      stack.at(port).arp().clear(net, stack.at(port), "link-down");
    }
  }

  @Override
  public Node copy() {
    return new IspRouter(id, stack.copy(), configs);
  }

  // ---- as the stack's owner

  @Override
  public void transmit(Network net, NetInterface iface, Frame frame) {
    net.send(id, iface.port(), frame);
  }

  @Override
  public boolean listensUdp(NetInterface iface, int port) {
    return false;
  }

  @Override
  public boolean takesUnaddressedUdp(NetInterface iface, int port) {
    return false;
  }

  @Override
  public boolean refusesUdp(
      Network net, NetInterface iface, Frame frame, int port, int from, int to) {
    return false;
  }

  @Override
  public void udp(Network net, NetInterface iface, UdpArrival arrival) {
    throw new IllegalStateException("no program listens here");
  }

  @Override
  public String udpSetting(NetInterface iface, int port) {
    return null;
  }

  @Override
  public void notForUs(Network net, NetInterface iface, Frame frame) {
    // RFC 1918 addresses have no business out here (RFC 1812, section 5.3.7).
    byte[] b = frame.bytes();
    if (Ipv4Address.read(b, 30).isPrivate() || Ipv4Address.read(b, 26).isPrivate()) {
      net.drop(id, iface.port(), frame, DropReason.PRIVATE_OUTSIDE, iface.place(), null);
    } else {
      Forwarder.forward(net, this, stack, iface, frame);
    }
  }

  @Override
  public void noHost(Network net, NetInterface out, Frame frame) {
    Forwarder.noHost(net, this, stack, frame);
  }

  @Override
  public void addressFree(Network net, NetInterface iface, Ipv4Address address) {
    // Its addresses are fixed: they are not checked.
  }

  @Override
  public void addressTaken(Network net, NetInterface iface, Ipv4Address address, Mac other) {
    // Its addresses are fixed: it defends them and goes on (RFC 5227, section 2.4 (c)).
  }

  @Override
  public void arpHeard(Network net, NetInterface iface, Ipv4Address ip, Mac mac) {
    // It keeps no more of it than its ARP table.
  }
}
