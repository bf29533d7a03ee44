package fivedoors.service.dhcp;

/**
 * States of a DHCP client (RFC 2131, figure 5), and three that the RFC leaves to the implementer.
 */
public enum ClientState {
  /** Not in use: the host has a fixed address, or its link is down. */
  OFF("OFF"),
  /** Nothing asked yet, or waiting a while after a DECLINE or RELEASE. */
  INIT("INIT"),
  /** DISCOVER is out; offers are awaited. */
  SELECTING("SELECTING"),
  /** REQUEST for an offer is out. */
  REQUESTING("REQUESTING"),
  /** The network is back and an address is remembered. */
  INIT_REBOOT("INIT-REBOOT"),
  /** REQUEST for a remembered address is out. */
  REBOOTING("REBOOTING"),
  /** The ACK is here; the address is being checked for conflicts (RFC 2131, section 4.4.1). */
  CHECKING("CHECKING"),
  /** The address is in use. */
  BOUND("BOUND"),
  /** T1 is over: the server is asked to extend the lease. */
  RENEWING("RENEWING"),
  /** T2 is over: any server is asked to extend the lease. */
  REBINDING("REBINDING"),
  /** RELEASE is out; the address goes as soon as ARP had time to find the server. */
  RELEASING("RELEASING");

  private final String text;

  ClientState(String text) {
    this.text = text;
  }

  /** The state's name in the trace. */
  public String text() {
    return text;
  }

  /** Whether an address is in use in this state. */
  public boolean hasAddress() {
    return this == BOUND || this == RENEWING || this == REBINDING || this == RELEASING;
  }

  /** Whether a question is out that servers answer. */
  public boolean awaitsAnswer() {
    return this == SELECTING
        || this == REQUESTING
        || this == REBOOTING
        || this == RENEWING
        || this == REBINDING;
  }
}
