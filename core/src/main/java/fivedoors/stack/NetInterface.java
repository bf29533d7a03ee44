package fivedoors.stack;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Network;
import fivedoors.sim.Rng;
import fivedoors.trace.TraceEvent;

/** One place where a device meets a network: a MAC address, and for a time an IPv4 address. */
public final class NetInterface {
  private final int index;
  private final int node;
  private final int port;
  private final String nodeName;
  private final String place;
  private final Mac mac;
  private final ArpEngine arp;
  private final ConflictDetector detector;
  private AddressConfig config = AddressConfig.NONE;
  private boolean up = true;

  /** What its device knows of ways; all of it goes when this interface changes. */
  private final KnownWays known;

  NetInterface(
      int index,
      int node,
      String nodeName,
      int port,
      String portName,
      Mac mac,
      Rng rng,
      KnownWays known) {
    this.known = known;
    this.index = index;
    this.node = node;
    this.port = port;
    this.nodeName = nodeName;
    this.place = nodeName + "." + portName;
    this.mac = mac;
    this.arp = new ArpEngine();
    this.detector = new ConflictDetector(rng);
  }

  private NetInterface(NetInterface other, KnownWays known) {
    this.known = known;
    index = other.index;
    node = other.node;
    port = other.port;
    nodeName = other.nodeName;
    place = other.place;
    mac = other.mac;
    arp = other.arp.copy();
    detector = other.detector.copy();
    config = other.config;
    up = other.up;
  }

  /** Number of this interface in its device, from 0. */
  public int index() {
    return index;
  }

  /** The device. */
  public int node() {
    return node;
  }

  /** The device's port it belongs to. */
  public int port() {
    return port;
  }

  /** The device's name. */
  public String nodeName() {
    return nodeName;
  }

  /** {@code laptop.eth0}: what a drop at this interface names. */
  public String place() {
    return place;
  }

  /** Its Ethernet address. */
  public Mac mac() {
    return mac;
  }

  /** Address, prefix, gateway and DNS server as they are now. */
  public AddressConfig config() {
    return config;
  }

  /** Its address, or 0.0.0.0. */
  public Ipv4Address address() {
    return config.address();
  }

  /** Whether its link is up, as far as its device says so: where it does not, true. */
  public boolean isUp() {
    return up;
  }

  /** Says whether its link is up: routes prefer interfaces that are. */
  public void up(boolean isUp) {
    up = isUp;
    known.forget();
  }

  /** Whether it has an address. */
  public boolean hasAddress() {
    return config.address().bits() != 0;
  }

  /** Whether {@code destination} is on the same link, so that it is asked for by ARP itself. */
  public boolean isOnLink(Ipv4Address destination) {
    return hasAddress() && config.contains(destination.bits());
  }

  /** Whether these address bits mean every host of this interface's network. */
  public boolean isBroadcast(int bits) {
    return bits == -1 || hasAddress() && config.isBroadcast(bits);
  }

  /** Its network, or null without an address. */
  public Cidr cidr() {
    return hasAddress() ? new Cidr(config.address(), config.prefixLength()) : null;
  }

  /** Its ARP table. */
  public ArpEngine arp() {
    return arp;
  }

  /** What checks an address before it is used and defends it afterwards. */
  public ConflictDetector detector() {
    return detector;
  }

  /**
   * Gives the interface an address, or takes it away with {@link AddressConfig#NONE}. Neighbours of
   * the former address are forgotten.
   *
   * @param how {@code static}, {@code dhcp}, {@code linklocal} or {@code removed}
   */
  public void configure(Network net, AddressConfig changed, String how) {
    if (changed.equals(config)) {
      return;
    }
    if (!changed.address().equals(config.address())) {
      arp.clear(net, this, "address-changed");
    }
    config = changed;
    known.forget();
    if (net.tracing()) {
      net.emit(
          new TraceEvent.AddressSet(
              net.now(),
              node,
              port,
              changed.address(),
              changed.prefixLength(),
              changed.gateway(),
              how));
    }
  }

  NetInterface copy(KnownWays ofCopy) {
    return new NetInterface(this, ofCopy);
  }
}
