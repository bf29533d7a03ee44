package fivedoors.filter;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.MalformedException;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;

/**
 * Reads the flow of a packet from its bytes, and writes another flow into a copy that is not sent
 * yet, with all checksums mended (RFC 1624; RFC 3022, section 4.1; RFC 5508, section 4).
 */
public final class Packets {
  private static final int IP_CHECKSUM = 10;
  private static final int IP_SRC = 12;
  private static final int IP_DST = 16;
  private static final int UDP_CHECKSUM = 6;
  private static final int TCP_CHECKSUM = 16;
  private static final int TCP_FLAGS = 13;
  private static final int ICMP_CHECKSUM = 2;
  private static final int ICMP_IDENT = 4;
  private static final int TIMESTAMP = 13;
  private static final int TIMESTAMP_REPLY = 14;

  /** Bytes behind the IPv4 header that every quotation has: enough for the ports. */
  private static final int QUOTED = 8;

  private Packets() {}

  /**
   * The flow of the packet whose header starts at {@code at} and has been checked. Null for what
   * has none: fragments, other protocols, ICMP errors, and packets that end too early.
   *
   * @param to index after the last byte there is
   */
  public static Flow flow(byte[] b, int at, int to) {
    int load = at + Ipv4Packet.peekHeaderLength(b, at);
    boolean fragment = (ByteReader.u16(b, at + 6) & 0x3FFF) != 0;
    if (fragment || load + QUOTED > to) {
      return null;
    }
    int protocol = Ipv4Packet.peekProtocol(b, at);
    int src = Ipv4Packet.peekSrc(b, at);
    int dst = Ipv4Packet.peekDst(b, at);
    if (protocol == IpProtocol.TCP || protocol == IpProtocol.UDP) {
      return new Flow(protocol, src, ByteReader.u16(b, load), dst, ByteReader.u16(b, load + 2));
    }
    if (protocol != IpProtocol.ICMP) {
      return null;
    }
    int ident = ByteReader.u16(b, load + ICMP_IDENT);
    int type = b[load] & 0xFF;
    if (isQuery(type)) {
      return new Flow(protocol, src, ident, dst, 0);
    }
    return isAnswer(type) ? new Flow(protocol, src, 0, dst, ident) : null;
  }

  private static boolean isQuery(int type) {
    return type == IcmpMessage.ECHO_REQUEST || type == TIMESTAMP;
  }

  private static boolean isAnswer(int type) {
    return type == IcmpMessage.ECHO_REPLY || type == TIMESTAMP_REPLY;
  }

  /** Whether a packet that has a flow is the answer to an ICMP query: it opens no conversation. */
  public static boolean isIcmpAnswer(byte[] b, int at) {
    return Ipv4Packet.peekProtocol(b, at) == IpProtocol.ICMP
        && isAnswer(b[at + Ipv4Packet.peekHeaderLength(b, at)] & 0xFF);
  }

  /** Whether a packet is an ICMP error, or would be if it did not end too early. */
  public static boolean isIcmpError(byte[] b, int at, int to) {
    int load = at + Ipv4Packet.peekHeaderLength(b, at);
    return Ipv4Packet.peekProtocol(b, at) == IpProtocol.ICMP
        && !Ipv4Packet.peekIsLaterFragment(b, at)
        && load < to
        && IcmpMessage.isError(b[load] & 0xFF);
  }

  /** The flag bits if the packet is a whole TCP header at least, else 0. */
  public static int tcpFlags(byte[] b, int at, int to) {
    int load = at + Ipv4Packet.peekHeaderLength(b, at);
    boolean tcp = Ipv4Packet.peekProtocol(b, at) == IpProtocol.TCP && load + TCP_FLAGS < to;
    return tcp ? b[load + TCP_FLAGS] & 0x3F : 0;
  }

  /**
   * Where the packet that an ICMP error quotes begins.
   *
   * @throws ChecksumException if the error's checksum, or the quoted header's, is wrong (RFC 5508
   *     REQ-3)
   * @throws MalformedException if error or quotation end too early
   */
  public static int quotation(byte[] b, int at, int to) {
    int icmp = at + Ipv4Packet.peekHeaderLength(b, at);
    int quoted = icmp + IcmpMessage.HEADER_LENGTH;
    if (quoted + Ipv4Packet.MIN_HEADER_LENGTH + QUOTED > to) {
      throw new MalformedException("ICMP error", icmp, "quotes too little");
    }
    if (Checksum.of(b, icmp, to) != 0) {
      int found = ByteReader.u16(b, icmp + ICMP_CHECKSUM);
      throw new ChecksumException("ICMP error", icmp + ICMP_CHECKSUM, found);
    }
    int header = Ipv4Packet.peekHeaderLength(b, quoted);
    boolean fits = header >= Ipv4Packet.MIN_HEADER_LENGTH && quoted + header + QUOTED <= to;
    if ((b[quoted] & 0xF0) != 0x40 || !fits) {
      throw new MalformedException("quoted IPv4 header", quoted, "is broken");
    }
    if (Checksum.of(b, quoted, quoted + header) != 0) {
      int found = ByteReader.u16(b, quoted + IP_CHECKSUM);
      throw new ChecksumException("quoted IPv4 header", quoted + IP_CHECKSUM, found);
    }
    return quoted;
  }

  /**
   * Makes a packet of the flow {@code before} one of the flow {@code after}.
   *
   * @param to index after the last byte there is; a quoted packet may lack its end
   */
  public static void rewrite(byte[] b, int at, int to, Flow before, Flow after) {
    int load = at + Ipv4Packet.peekHeaderLength(b, at);
    if (before.protocol() == Flow.ICMP) {
      ident(b, load, before, after);
    } else {
      ports(b, load, to, before, after);
    }
    address(b, at, IP_SRC, before.source(), after.source());
    address(b, at, IP_DST, before.target(), after.target());
  }

  private static void ident(byte[] b, int load, Flow before, Flow after) {
    boolean query = isQuery(b[load] & 0xFF);
    int old = query ? before.sourcePort() : before.targetPort();
    int ident = query ? after.sourcePort() : after.targetPort();
    if (old != ident) {
      ByteWriter.putU16(b, load + ICMP_IDENT, ident);
      int sum = ByteReader.u16(b, load + ICMP_CHECKSUM);
      ByteWriter.putU16(b, load + ICMP_CHECKSUM, Checksum.update16(sum, old, ident));
    }
  }

  private static void ports(byte[] b, int load, int to, Flow before, Flow after) {
    ByteWriter.putU16(b, load, after.sourcePort());
    ByteWriter.putU16(b, load + 2, after.targetPort());
    boolean udp = before.protocol() == Flow.UDP;
    int at = load + (udp ? UDP_CHECKSUM : TCP_CHECKSUM);
    if (at + 2 > to) {
      return; // quoted without its checksum
    }
    int sum = ByteReader.u16(b, at);
    if (udp && sum == 0) {
      return; // none was made, and none is made now
    }
    sum = Checksum.update32(sum, before.source(), after.source());
    sum = Checksum.update32(sum, before.target(), after.target());
    sum = Checksum.update16(sum, before.sourcePort(), after.sourcePort());
    sum = Checksum.update16(sum, before.targetPort(), after.targetPort());
    ByteWriter.putU16(b, at, udp ? Checksum.udp(sum) : sum);
  }

  private static void address(byte[] b, int at, int field, int old, int changed) {
    if (old != changed) {
      ByteWriter.putI32(b, at + field, changed);
      int sum = ByteReader.u16(b, at + IP_CHECKSUM);
      ByteWriter.putU16(b, at + IP_CHECKSUM, Checksum.update32(sum, old, changed));
    }
  }

  /**
   * Makes an ICMP error that quotes {@code before} one that quotes {@code after} and goes to the
   * sender of the latter (RFC 5508 REQ-4 and REQ-5).
   *
   * @param quoted what {@link #quotation} answered
   * @param src who the error comes from
   */
  public static void rewriteError(
      byte[] b, int at, int to, int quoted, Flow before, Flow after, int src) {
    rewrite(b, quoted, to, before, after);
    int icmp = at + Ipv4Packet.peekHeaderLength(b, at);
    ByteWriter.putU16(b, icmp + ICMP_CHECKSUM, 0);
    ByteWriter.putU16(b, icmp + ICMP_CHECKSUM, Checksum.of(b, icmp, to));
    address(b, at, IP_SRC, Ipv4Packet.peekSrc(b, at), src);
    address(b, at, IP_DST, Ipv4Packet.peekDst(b, at), after.source());
  }
}
