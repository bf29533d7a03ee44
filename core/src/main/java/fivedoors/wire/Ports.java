package fivedoors.wire;

/** Ports that programs agreed on (IANA "Service Name and Transport Protocol Port Numbers"). */
public final class Ports {
  /** FTP's commands (RFC 959). */
  public static final int FTP = 21;

  /** SSH (RFC 4253). */
  public static final int SSH = 22;

  /** DNS (RFC 1035). */
  public static final int DNS = 53;

  /** Where a DHCP server listens (RFC 2131 section 4.1). */
  public static final int DHCP_SERVER = 67;

  /** Where a DHCP client listens (RFC 2131 section 4.1). */
  public static final int DHCP_CLIENT = 68;

  /** HTTP (RFC 9110 section 4.2.1). */
  public static final int HTTP = 80;

  /** HTTPS (RFC 9110 section 4.2.2). */
  public static final int HTTPS = 443;

  /** SMB over TCP. */
  public static final int SMB = 445;

  private Ports() {}
}
