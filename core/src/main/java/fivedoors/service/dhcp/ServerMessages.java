package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.List;

/** A server's answers and where they go (RFC 2131, table 3 and section 4.1). */
final class ServerMessages {
  private ServerMessages() {}

  /** An OFFER or an ACK. */
  static DhcpMessage grant(
      DhcpType type, DhcpMessage question, Ipv4Address ip, ServerConfig config) {
    int lease = config.leaseSec();
    DhcpOptions options =
        DhcpOptions.of(
            DhcpOption.type(type),
            DhcpOption.address(DhcpOption.SERVER_ID, config.serverId()),
            DhcpOption.seconds(DhcpOption.LEASE_TIME, lease),
            DhcpOption.seconds(DhcpOption.RENEWAL_TIME, lease / 2),
            DhcpOption.seconds(DhcpOption.REBINDING_TIME, lease * 7L / 8));
    DhcpMessage answer = question.reply(network(options, config)).withYiaddr(ip);
    return type == DhcpType.ACK ? answer.withCiaddr(question.ciaddr()) : answer;
  }

  /** The ACK to an INFORM: no lease and no address, only what there is to know of the network. */
  static DhcpMessage inform(DhcpMessage question, ServerConfig config) {
    DhcpOptions options =
        DhcpOptions.of(
            DhcpOption.type(DhcpType.ACK),
            DhcpOption.address(DhcpOption.SERVER_ID, config.serverId()));
    return question.reply(network(options, config)).withCiaddr(question.ciaddr());
  }

  private static DhcpOptions network(DhcpOptions options, ServerConfig config) {
    DhcpOptions more =
        options.plus(DhcpOption.address(DhcpOption.SUBNET_MASK, config.lan().netmask()));
    if (!config.gateway().isUnspecified()) {
      more = more.plus(DhcpOption.addresses(DhcpOption.ROUTER, List.of(config.gateway())));
    }
    if (!config.dns().isUnspecified()) {
      more = more.plus(DhcpOption.addresses(DhcpOption.DNS, List.of(config.dns())));
    }
    return more;
  }

  static DhcpMessage nak(DhcpMessage question, ServerConfig config) {
    return question.reply(
        DhcpOptions.of(
            DhcpOption.type(DhcpType.NAK),
            DhcpOption.address(DhcpOption.SERVER_ID, config.serverId())));
  }

  /** Sends an answer to where the question's fields say. */
  static void send(DhcpMessage question, DhcpMessage answer, DhcpServerOut out) {
    boolean nak = answer.type() == DhcpType.NAK;
    if (!nak && !question.ciaddr().isUnspecified()) {
      out.send(answer, question.ciaddr(), null);
    } else if (nak || question.broadcast()) {
      out.send(answer, Ipv4Address.LIMITED_BROADCAST, Mac.BROADCAST);
    } else {
      out.send(answer, answer.yiaddr(), question.chaddr());
    }
  }
}
