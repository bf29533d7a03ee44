package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;

/**
 * Where a packet goes next.
 *
 * @param out the interface it leaves by
 * @param via the neighbour it is handed to
 * @param prefixLength how many leading bits of the route's network matched; 0 for the default route
 */
public record Hop(NetInterface out, Ipv4Address via, int prefixLength) {
  /** The route's name in the table: {@code 192.168.0.0/24}, or {@code default}. */
  String row(int dst) {
    if (prefixLength == 0) {
      return "default";
    }
    return new Ipv4Address(dst & -1 << (32 - prefixLength)) + "/" + prefixLength;
  }
}
