package fivedoors.device;

import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.service.dhcp.DhcpClient;
import fivedoors.service.linklocal.LinkLocal;
import fivedoors.stack.AddressConfig;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.StackOwner;

/** One interface of a host and how it gets its address: fixed, or from a DHCP client of its own. */
public final class NicPart {
  private final int index;
  private final String port;
  private final DhcpClientPart dhcp;
  private AddressConfig fixed;
  private boolean dhcpOn;

  private NicPart(
      int index, String port, DhcpClientPart dhcp, AddressConfig fixed, boolean dhcpOn) {
    this.index = index;
    this.port = port;
    this.dhcp = dhcp;
    this.fixed = fixed;
    this.dhcpOn = dhcpOn;
  }

  /**
   * An interface without power.
   *
   * @param stream name of its random streams: the host's, and the port's but for the first
   */
  static NicPart of(
      Network net, String host, String stream, int index, int timerPart, NicSpec spec) {
    DhcpClient client = new DhcpClient(spec.mac(), host, net.random(stream + ".dhcp"));
    LinkLocal linkLocal = new LinkLocal(net.random(stream + ".linklocal"));
    boolean byDhcp = spec.address() == null;
    return new NicPart(
        index,
        spec.port(),
        new DhcpClientPart(timerPart, index, client, linkLocal),
        byDhcp ? AddressConfig.NONE : spec.address(),
        byDhcp);
  }

  /** Its number among the host's interfaces, which is its port's too. */
  public int index() {
    return index;
  }

  /** Its port's name, such as {@code eth0}. */
  public String port() {
    return port;
  }

  /** Its DHCP client, for looking at; it rests while the address is fixed. */
  public DhcpClient client() {
    return dhcp.client();
  }

  /** Whether it gets its address by DHCP. */
  public boolean dhcpOn() {
    return dhcpOn;
  }

  AddressConfig fixed() {
    return fixed;
  }

  DhcpClientPart dhcp() {
    return dhcp;
  }

  private NetInterface iface(IpStack stack) {
    return stack.at(index);
  }

  private boolean linkUp(Network net, IpStack stack) {
    return net.up(stack.node(), index);
  }

  void dhcpOn(Network net, StackOwner owner, IpStack stack, boolean on) {
    if (on == dhcpOn) {
      return; // as it was
    }
    dhcpOn = on;
    if (on) {
      iface(stack).configure(net, AddressConfig.NONE, "removed");
      if (linkUp(net, stack)) {
        dhcp.start(net, owner, stack);
      }
    } else {
      dhcp.stop(net, owner, stack);
      useFixed(net, stack);
    }
  }

  void fixed(Network net, IpStack stack, AddressConfig config) {
    fixed = config;
    if (!dhcpOn) {
      useFixed(net, stack);
    }
  }

  private void useFixed(Network net, IpStack stack) {
    if (net.powered(stack.node())) {
      iface(stack).configure(net, fixed, "static");
    }
  }

  void start(Network net, IpStack stack) {
    if (!dhcpOn) {
      useFixed(net, stack);
    }
  }

  /** The power goes off; the stack has still to be stopped. */
  void stop(Network net, StackOwner owner, IpStack stack) {
    dhcp.stop(net, owner, stack);
    iface(stack).up(false);
  }

  void forgetAddress(Network net, IpStack stack) {
    iface(stack).configure(net, AddressConfig.NONE, "removed");
  }

  void linkChanged(Network net, StackOwner owner, IpStack stack, boolean up) {
    iface(stack).up(up);
    if (dhcpOn && up) {
      dhcp.start(net, owner, stack);
    } else if (!up) {
      dhcp.stop(net, owner, stack);
      iface(stack).arp().clear(net, iface(stack), "link-down");
    }
  }

  boolean renew(Network net, StackOwner owner, IpStack stack) {
    boolean can = dhcpOn && linkUp(net, stack);
    if (can) {
      dhcp.renew(net, owner, stack);
    }
    return can;
  }

  boolean release(Network net, StackOwner owner, IpStack stack) {
    boolean can = dhcpOn && linkUp(net, stack);
    if (can) {
      dhcp.release(net, owner, stack);
    }
    return can;
  }

  void timer(Network net, StackOwner owner, IpStack stack, Timer timer) {
    dhcp.timer(net, owner, stack, timer);
  }

  NicPart copy() {
    return new NicPart(index, port, dhcp.copy(), fixed, dhcpOn);
  }
}
