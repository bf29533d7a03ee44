package fivedoors.stack.tcp;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a segment says, without ports, checksum and options other than MSS.
 *
 * @param seq sequence number
 * @param ack acknowledgement number; meaningful with {@link #ACK}
 * @param flags a sum of {@link #FIN} to {@link #ACK}
 * @param window receive window in bytes, 0 to 65535
 * @param mss the MSS option (RFC 9293 section 3.7.1), 0 for none
 * @param payload data; never modified
 */
public record Segment(int seq, int ack, int flags, int window, int mss, byte[] payload) {
  public static final int FIN = 1;
  public static final int SYN = 2;
  public static final int RST = 4;
  public static final int PSH = 8;
  public static final int ACK = 16;

  static final byte[] NONE = new byte[0];

  /** Whether all the given flags are set. */
  public boolean has(int mask) {
    return (flags & mask) == mask;
  }

  /** SEG.LEN of RFC 9293: data, and one each for SYN and FIN. */
  public int length() {
    return payload.length + (flags & SYN) / SYN + (flags & FIN);
  }

  /**
   * The reset that answers this segment where no connection takes it (RFC 9293 section 3.10.7.1),
   * or null if this is a reset itself.
   */
  public Segment reset() {
    if (has(RST)) {
      return null;
    }
    return has(ACK)
        ? new Segment(ack, 0, RST, 0, 0, NONE)
        : new Segment(0, (seq + length()) | 0, RST | ACK, 0, 0, NONE);
  }

  // Written out, data included: the browser's own would count the constants in.
  @Override
  public boolean equals(Object other) {
    return other instanceof Segment s
        && s.seq == seq
        && s.ack == ack
        && s.flags == flags
        && s.window == window
        && s.mss == mss
        && Arrays.equals(s.payload, payload);
  }

  @Override
  public int hashCode() {
    return Objects.hash(seq, ack, flags, window, mss, Arrays.hashCode(payload));
  }

  @Override
  public String toString() {
    return "Segment["
        + ("seq " + seq + " ack " + ack + " flags " + flags)
        + (" window " + window + " mss " + mss + ", " + payload.length + " bytes")
        + "]";
  }
}
