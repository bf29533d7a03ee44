package fivedoors.trace;

/** Why a frame or packet ended its way without an answer to its sender. A closed list. */
public enum DropReason {
  /** The bytes could not be decoded. */
  MALFORMED,
  /** A checksum did not match (RFC 1071). */
  BAD_CHECKSUM,
  /** The frame or packet names another receiver. */
  NOT_FOR_ME,
  /** A DHCP client message reached a host that is not a DHCP server. */
  NOT_DHCP_SERVER,
  /** The cable is cut or the port is down. */
  LINK_DOWN,
  /** The link lost it, as its loss rate says. */
  LINK_LOSS,
  /** The transmit queue of the port was full. */
  QUEUE_FULL,
  /** TTL reached zero (RFC 1812, section 5.3.1). */
  TTL_EXPIRED,
  /** Larger than the MTU with DF set (RFC 1191). */
  TOO_BIG,
  /** Not all fragments came in time (RFC 791). */
  REASSEMBLY_TIMEOUT,
  /** The host has no gateway for an address outside its network. */
  NO_GATEWAY,
  /** The router has no route. */
  NO_ROUTE,
  /** Nobody answered ARP for the next hop. */
  NO_HOST,
  /** A private address outside a home (RFC 1918). */
  PRIVATE_OUTSIDE,
  /** No port forward rule matches. */
  NO_FORWARD,
  /** No NAT mapping matches. */
  NO_MAPPING,
  /** A mapping exists, but for another remote. */
  NAT_FILTERED,
  /** The NAT table is full. */
  TABLE_FULL,
  /** From inside to the own public address, and hairpinning is off. */
  HAIRPIN_OFF,
  /** The host firewall blocked it on the way in. */
  FW_IN,
  /** The host firewall blocked it on the way out. */
  FW_OUT,
  /**
   * Its sender or receiver is an address that nobody can have there, such as 127.0.0.1 on a link or
   * one of the own network coming from outside (RFC 1812, section 5.3.7; RFC 2827).
   */
  MARTIAN,
  /**
   * It reached a provider's router that shares one public address among many homes, and none of
   * them has asked for it: nobody outside can begin (RFC 6888; RFC 6269, section 5).
   */
  CGNAT
}
