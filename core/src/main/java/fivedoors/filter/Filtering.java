package fivedoors.filter;

/** Who outside may send to a mapping (RFC 4787 section 5). */
public enum Filtering {
  /** Anybody. */
  ENDPOINT_INDEPENDENT,
  /** Anybody at an address that was written to. */
  ADDRESS_DEPENDENT,
  /** Only the very address and port that was written to: what home routers do. */
  ADDRESS_AND_PORT_DEPENDENT
}
