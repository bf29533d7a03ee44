package fivedoors.service.dhcp;

/** How long a lease may last, in seconds. */
public final class LeaseLimits {
  /** The shortest that a server can be set to. */
  public static final int MIN_SEC = 10;

  /** The longest that a server can be set to: a week. */
  public static final int MAX_SEC = 604_800;

  /** "Forever" (RFC 2131, section 3.3). */
  public static final long INFINITE_SEC = 0xFFFFFFFFL;

  private LeaseLimits() {}
}
