package fivedoors.play;

import fivedoors.wire.EtherType;

/**
 * Tells whether two frames carry the same packet: hop by hop the MAC addresses, the TTL and the
 * checksums change, the rest stays (RFC 791: identification, protocol, source and destination tell
 * packets apart).
 */
public final class SamePacket {
  private static final int TYPE = 12;
  private static final int IP = 14;
  private static final int ID = IP + 4;
  private static final int PROTOCOL = IP + 9;
  private static final int SOURCE = IP + 12;
  private static final int HEADER = IP + 20;

  private SamePacket() {}

  /** Whether both carry the same packet, untouched but for what every hop changes. */
  public static boolean same(byte[] a, byte[] b) {
    if (a == b) {
      return true;
    }
    if (!isIpv4(a) || !isIpv4(b)) {
      return equal(a, b, 0, Math.max(a.length, b.length));
    }
    return equal(a, b, ID, ID + 2)
        && a[PROTOCOL] == b[PROTOCOL]
        && equal(a, b, SOURCE, HEADER)
        && a.length == b.length;
  }

  private static boolean isIpv4(byte[] frame) {
    return frame.length >= HEADER
        && ((frame[TYPE] & 0xFF) << 8 | frame[TYPE + 1] & 0xFF) == EtherType.IPV4;
  }

  private static boolean equal(byte[] a, byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i >= a.length || i >= b.length || a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }
}
