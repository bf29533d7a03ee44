package fivedoors.filter;

/** How long a silent flow is remembered depends on what kind it is. */
public enum FlowClass {
  /** TCP between both handshakes and FIN or RST. */
  TCP_ESTABLISHED("established"),
  /** TCP opening or closing. */
  TCP_TRANSITORY("transitory"),
  /** UDP. */
  UDP("udp"),
  /** ICMP queries such as echo. */
  ICMP_QUERY("query");

  private final String label;

  FlowClass(String label) {
    this.label = label;
  }

  /** A short name for tables. */
  public String label() {
    return label;
  }
}
