package fivedoors.wire;

/** Numbers that say what an Ethernet frame carries (IEEE 802 numbers at IANA). */
public final class EtherType {
  /** IPv4 (RFC 894). */
  public static final int IPV4 = 0x0800;

  /** ARP (RFC 826). */
  public static final int ARP = 0x0806;

  /** IPv6 (RFC 2464). */
  public static final int IPV6 = 0x86DD;

  /** Below this the number is a length (IEEE 802.3), not a type. */
  public static final int LOWEST = 0x0600;

  private EtherType() {}
}
