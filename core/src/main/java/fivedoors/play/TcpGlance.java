package fivedoors.play;

import fivedoors.wire.EtherType;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.TcpSegment;

/** What a TCP letter is about, at a glance and without decoding it (RFC 9293, section 3.1). */
public final class TcpGlance {
  private static final int TYPE = 12;
  private static final int IP = 14;
  private static final int LEAST = IP + 20 + 20;

  private TcpGlance() {}

  private static int tcp(byte[] b) {
    boolean tcp =
        b.length >= LEAST
            && u16(b, TYPE) == EtherType.IPV4
            && (b[IP + 9] & 0xFF) == IpProtocol.TCP
            && (u16(b, IP + 6) & 0x1FFF) == 0;
    int at = IP + (b.length > IP ? (b[IP] & 15) * 4 : 0);
    return tcp && at + 20 <= b.length ? at : -1;
  }

  private static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) << 8 | b[at + 1] & 0xFF;
  }

  /** Whether a frame carries TCP. */
  public static boolean is(byte[] frame) {
    return tcp(frame) >= 0;
  }

  private static int flags(byte[] frame) {
    return frame[tcp(frame) + 13] & 0xFF;
  }

  private static boolean hasData(byte[] frame) {
    int at = tcp(frame);
    int header = at - IP + (frame[at + 12] >> 4 & 15) * 4;
    return u16(frame, IP + 2) > header;
  }

  /**
   * Whether a letter is one of those that only keep a conversation going: it confirms or closes,
   * and carries nothing.
   */
  public static boolean isMinor(byte[] frame) {
    return is(frame) && !hasData(frame) && (flags(frame) & (TcpSegment.SYN | TcpSegment.RST)) == 0;
  }

  /**
   * Who talks with which service, and what kind of letter it is: equal for letters of which one is
   * like the other. Null for what is not TCP.
   */
  static String kind(byte[] frame) {
    int at = tcp(frame);
    if (at < 0) {
      return null;
    }
    int from = u16(frame, at);
    int to = u16(frame, at + 2);
    StringBuilder s = new StringBuilder();
    for (int i = IP + 12; i < IP + 20; i++) {
      s.append((char) ('a' + (frame[i] >> 4 & 15))).append((char) ('a' + (frame[i] & 15)));
    }
    // The lower port is the service's; the other one is new each time.
    return s.append(Math.min(from, to))
        .append(from < to ? '<' : '>')
        .append(hasData(frame) ? "data" : Integer.toString(flags(frame)))
        .toString();
  }
}
