package fivedoors.scenario;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.TcpSegment;
import java.util.HashSet;
import java.util.Set;

/**
 * Follows the first letter of a connection, its SYN, and its repetitions through the trace: over
 * hops, copies and rewrites. It is known by its sequence number, which nobody on the way changes.
 */
final class Track {
  private static final int IP = EthernetFrame.HEADER_LENGTH;

  private final int from;
  private final Endpoint server;

  // These are only asked, never walked through.
  private final Set<Integer> sequences = new HashSet<>();
  private final Set<Integer> frames = new HashSet<>();

  /** Follows what a node sends to a server. */
  Track(int from, Endpoint server) {
    this.from = from;
    this.server = server;
  }

  /** Whether an event is about the letter. To be asked about every event, in order. */
  boolean isAbout(TraceEvent event) {
    byte[] b = event.bytes();
    if (event.frame() != TraceEvent.NONE && isSyn(b)) {
      int sequence = ByteReader.i32(b, tcp(b) + 4);
      if (event.node() == from && server.equals(to(b))) {
        sequences.add(sequence);
      }
      if (sequences.contains(sequence)) {
        frames.add(event.frame());
      }
    }
    return frames.contains(event.frame());
  }

  private static boolean isTcp(byte[] b) {
    return b != null
        && b.length >= IP + Ipv4Packet.MIN_HEADER_LENGTH + TcpSegment.MIN_HEADER_LENGTH
        && EthernetFrame.peekType(b) == EtherType.IPV4
        && Ipv4Packet.peekProtocol(b, IP) == IpProtocol.TCP;
  }

  /** Whether it is the first letter of a TCP connection. */
  static boolean isSyn(byte[] b) {
    if (!isTcp(b)) {
      return false;
    }
    int flags = ByteReader.u8(b, tcp(b) + 13);
    return (flags & (TcpSegment.SYN | TcpSegment.ACK)) == TcpSegment.SYN;
  }

  private static int tcp(byte[] b) {
    int at = IP + Ipv4Packet.peekHeaderLength(b, IP);
    return at + TcpSegment.MIN_HEADER_LENGTH <= b.length ? at : IP + Ipv4Packet.MIN_HEADER_LENGTH;
  }

  /** Where a TCP packet goes; null for anything else. */
  static Endpoint to(byte[] b) {
    return isTcp(b)
        ? new Endpoint(new Ipv4Address(Ipv4Packet.peekDst(b, IP)), ByteReader.u16(b, tcp(b) + 2))
        : null;
  }

  /** Where a TCP packet comes from; null for anything else. */
  static Endpoint sender(byte[] b) {
    return isTcp(b)
        ? new Endpoint(new Ipv4Address(Ipv4Packet.peekSrc(b, IP)), ByteReader.u16(b, tcp(b)))
        : null;
  }
}
