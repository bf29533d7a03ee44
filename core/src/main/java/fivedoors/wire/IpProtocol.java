package fivedoors.wire;

/** Numbers that say what an IPv4 packet carries (IANA "Protocol Numbers"). */
public final class IpProtocol {
  /** RFC 792. */
  public static final int ICMP = 1;

  /** RFC 9293. */
  public static final int TCP = 6;

  /** RFC 768. */
  public static final int UDP = 17;

  private IpProtocol() {}
}
