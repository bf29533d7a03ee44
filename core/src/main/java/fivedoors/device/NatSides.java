package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.wire.Ipv4Packet;

/** Which interfaces of a translating router are inside, and the address that the outside sees. */
final class NatSides {
  private final int outside;
  private final boolean[] inside;
  private int address;

  /**
   * @param outside number of the interface whose address the outside sees
   * @param inside for each interface, whether it is an inside one
   */
  NatSides(int outside, boolean[] inside) {
    this.outside = outside;
    this.inside = inside;
  }

  /** Whether an interface is an inside one. */
  boolean isInside(NetInterface i) {
    return inside[i.index()];
  }

  /** The bits of the address that the outside sees; 0 while there is none. */
  int address() {
    return address;
  }

  /** Looks which address the outside interface has now. Answers true if it is another one. */
  boolean changed(IpStack stack) {
    int before = address;
    address = stack.at(outside).address().bits();
    return address != before;
  }

  /** There is no outside address any more. */
  void forget() {
    address = 0;
  }

  /**
   * Whether a packet's source is an address that nobody has, or that only we or an insider can have
   * (RFC 1812, section 5.3.7).
   */
  boolean isMartian(Passage p) {
    Ipv4Address src = new Ipv4Address(Ipv4Packet.peekSrc(p.bytes(), NatPart.AT));
    if (src.isUnspecified()) {
      return p.dst() != -1; // a DHCP client that has none yet
    }
    if (src.isLoopback() || src.bits() >>> 29 == 7 || src.bits() >>> 24 == 0) {
      return true;
    }
    for (NetInterface i : p.stack().interfaces()) {
      boolean insider = isInside(i) && i.isOnLink(src) && !p.in().isOnLink(src);
      if (insider || i.address().equals(src)) {
        return true;
      }
    }
    return false;
  }

  NatSides copy() {
    NatSides s = new NatSides(outside, inside);
    s.address = address;
    return s;
  }
}
