package fivedoors.service.dhcp;

/** What a server's row says about an address. */
public enum BindingState {
  /** Being asked for by ARP before it is offered. */
  CHECKING("checking"),
  /** Offered; held for the client for a minute. */
  OFFERED("offered"),
  /** Given. */
  LEASED("leased"),
  /** Kept for one MAC address, which has not asked for it lately. */
  RESERVED("reserved"),
  /** The lease is over; kept for the same client while other addresses are free. */
  EXPIRED("expired"),
  /** Given back; kept likewise. */
  RELEASED("released"),
  /** In use by somebody unknown; not given out for a while. */
  DECLINED("declined");

  private final String text;

  BindingState(String text) {
    this.text = text;
  }

  /** The word in the table. */
  public String text() {
    return text;
  }

  /** Whether the address may go to another client when nothing else is left. */
  boolean reusable() {
    return this == EXPIRED || this == RELEASED;
  }
}
