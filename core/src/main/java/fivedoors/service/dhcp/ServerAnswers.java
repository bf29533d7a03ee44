package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpType;

/** Which answers of servers a client may act on (RFC 2131, sections 3.1 and 4.4). */
final class ServerAnswers {
  private ServerAnswers() {}

  /**
   * Why an answer to the client's own question is of no use to it, as a short code; null if it is.
   *
   * @param state one that {@linkplain ClientState#awaitsAnswer waits for an answer}
   * @param chosen the server whose offer or lease the client took
   */
  static String objection(DhcpMessage m, ClientState state, Ipv4Address chosen) {
    DhcpType type = m.type();
    boolean selecting = state == ClientState.SELECTING;
    if (type != (selecting ? DhcpType.OFFER : DhcpType.ACK)
        && (selecting || type != DhcpType.NAK)) {
      return "state-" + state.text();
    }
    Ipv4Address from = m.options().serverId();
    if (from == null) {
      return "no-server-id";
    }
    boolean fromChosen = state == ClientState.REQUESTING || state == ClientState.RENEWING;
    if (fromChosen && !from.equals(chosen)) {
      return "other-server";
    }
    if (type != DhcpType.NAK && (m.yiaddr().isUnspecified() || m.options().leaseTime() <= 0)) {
      return "no-lease";
    }
    return null;
  }
}
