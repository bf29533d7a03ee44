package fivedoors.wire;

/** The kinds of letter that are told apart by colour, shape and code. */
public enum Stamp {
  /** Addresses being given out. */
  DHCP,
  /** Who has which IPv4 address on this link. */
  ARP,
  /** Names being looked up. */
  DNS,
  /** TCP segments without data: opening, confirming, closing, refusing. */
  TCP,
  /** A web page asked for or sent. */
  HTTP,
  /** Any other program's data. */
  APP,
  /** Ping, and reports of errors. */
  ICMP,
  /** Anything else, and what cannot be read. */
  OTHER
}
