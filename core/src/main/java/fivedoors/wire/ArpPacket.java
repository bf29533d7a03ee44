package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;

/**
 * An ARP packet for IPv4 over Ethernet (RFC 826; RFC 5227 for probes and announcements).
 *
 * <pre>
 *  0       2       4    5    6     8             14          18            24
 *  | htype | ptype | 6  | 4  | op  | sender MAC  | sender IP | target MAC  | target IP |
 * </pre>
 *
 * @param opcode 1 asks, 2 answers; others exist and are kept, 0 to 65535
 * @param senderMac the sender's Ethernet address
 * @param senderIp the sender's IPv4 address, 0.0.0.0 in a probe
 * @param targetMac the Ethernet address asked for: zero in a request
 * @param targetIp the IPv4 address asked about
 */
public record ArpPacket(
    int opcode, Mac senderMac, Ipv4Address senderIp, Mac targetMac, Ipv4Address targetIp) {
  /** "Who has this address?" */
  public static final int REQUEST = 1;

  /** "I have it." */
  public static final int REPLY = 2;

  /** Bytes of an ARP packet for IPv4 over Ethernet. */
  public static final int LENGTH = 28;

  static final int HARDWARE_ETHERNET = 1;
  private static final String WHAT = "ARP packet";

  /**
   * @throws IllegalArgumentException for an opcode out of range or a missing part
   */
  public ArpPacket {
    Ranges.u16("arp.opcode", opcode);
    Ranges.present("arp.src.hw_mac", senderMac);
    Ranges.present("arp.src.proto_ipv4", senderIp);
    Ranges.present("arp.dst.hw_mac", targetMac);
    Ranges.present("arp.dst.proto_ipv4", targetIp);
  }

  /** Asks who has {@code target}; sent to everyone. */
  public static ArpPacket request(Mac mac, Ipv4Address ip, Ipv4Address target) {
    return new ArpPacket(REQUEST, mac, ip, Mac.ZERO, target);
  }

  /** Asks whether anyone has {@code target} before using it (RFC 5227 section 2.1.1). */
  public static ArpPacket probe(Mac mac, Ipv4Address target) {
    return request(mac, Ipv4Address.UNSPECIFIED, target);
  }

  /** Tells everyone that {@code ip} is in use here from now on (RFC 5227 section 2.3). */
  public static ArpPacket announcement(Mac mac, Ipv4Address ip) {
    return request(mac, ip, ip);
  }

  /** The answer to this request from the one who has the address asked for. */
  public ArpPacket reply(Mac owner) {
    return new ArpPacket(REPLY, owner, targetIp, senderMac, senderIp);
  }

  /** True for a request from 0.0.0.0, which must not be learned from. */
  public boolean isProbe() {
    return opcode == REQUEST && senderIp.isUnspecified();
  }

  /** True for a request in which sender and target are the same address. */
  public boolean isAnnouncement() {
    return opcode == REQUEST && isGratuitous();
  }

  /** True for a request or reply that says something nobody asked: sender IP is target IP. */
  public boolean isGratuitous() {
    return senderIp.equals(targetIp) && !senderIp.isUnspecified();
  }

  /**
   * Reads a packet; bytes behind it are padding and are passed over.
   *
   * @throws fivedoors.bytes.MalformedException if it is too short or not for IPv4 over Ethernet
   */
  public static ArpPacket decode(byte[] b, int from, int to) {
    ByteReader in = new ByteReader(WHAT, b, from, to);
    int hardware = in.u16();
    int protocol = in.u16();
    int hardwareLength = in.u8();
    int protocolLength = in.u8();
    if (hardware != HARDWARE_ETHERNET
        || protocol != EtherType.IPV4
        || hardwareLength != Mac.LENGTH
        || protocolLength != Ipv4Address.LENGTH) {
      throw in.malformed("is not for IPv4 over Ethernet");
    }
    return new ArpPacket(in.u16(), in.mac(), in.ipv4(), in.mac(), in.ipv4());
  }

  /** The packet as {@value #LENGTH} bytes. */
  public byte[] encode() {
    return new ByteWriter(LENGTH)
        .u16(HARDWARE_ETHERNET)
        .u16(EtherType.IPV4)
        .u8(Mac.LENGTH)
        .u8(Ipv4Address.LENGTH)
        .u16(opcode)
        .mac(senderMac)
        .ipv4(senderIp)
        .mac(targetMac)
        .ipv4(targetIp)
        .finish();
  }

  @Override
  public int hashCode() {
    return Hash.of(
        opcode,
        senderMac.hashCode(),
        senderIp.hashCode(),
        targetMac.hashCode(),
        targetIp.hashCode());
  }

  @Override
  public String toString() {
    return "ArpPacket["
        + ("opcode " + opcode)
        + (" sender " + senderMac + " " + senderIp)
        + (" target " + targetMac + " " + targetIp)
        + "]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArpPacket p
        && p.opcode == opcode
        && p.senderMac.equals(senderMac)
        && p.senderIp.equals(senderIp)
        && p.targetMac.equals(targetMac)
        && p.targetIp.equals(targetIp);
  }
}
