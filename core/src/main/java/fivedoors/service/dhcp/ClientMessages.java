package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;

/** The messages of a client, with the fields that RFC 2131, table 5, demands of each. */
final class ClientMessages {
  private final Mac mac;
  private final String hostName;

  ClientMessages(Mac mac, String hostName) {
    this.mac = mac;
    this.hostName = hostName;
  }

  /** Asks everybody for an address; {@code wish} may be null. */
  DhcpMessage discover(int xid, int secs, boolean broadcast, Ipv4Address wish) {
    DhcpOptions options = DhcpOptions.of(DhcpOption.type(DhcpType.DISCOVER));
    if (wish != null) {
      options = options.plus(DhcpOption.address(DhcpOption.REQUESTED_ADDRESS, wish));
    }
    return DhcpMessage.request(xid, secs, mac, about(options)).withBroadcast(broadcast);
  }

  /** Accepts an offer: options 50 and 54, ciaddr 0. */
  DhcpMessage select(
      int xid, int secs, boolean broadcast, Ipv4Address offered, Ipv4Address server) {
    DhcpOptions options =
        DhcpOptions.of(
            DhcpOption.type(DhcpType.REQUEST),
            DhcpOption.address(DhcpOption.REQUESTED_ADDRESS, offered),
            DhcpOption.address(DhcpOption.SERVER_ID, server));
    return DhcpMessage.request(xid, secs, mac, about(options)).withBroadcast(broadcast);
  }

  /** Asks for a remembered address: option 50 only, ciaddr 0. */
  DhcpMessage reboot(int xid, int secs, boolean broadcast, Ipv4Address remembered) {
    DhcpOptions options =
        DhcpOptions.of(
            DhcpOption.type(DhcpType.REQUEST),
            DhcpOption.address(DhcpOption.REQUESTED_ADDRESS, remembered));
    return DhcpMessage.request(xid, secs, mac, about(options)).withBroadcast(broadcast);
  }

  /** Asks for more time: ciaddr only. */
  DhcpMessage renew(int xid, int secs, Ipv4Address address) {
    DhcpOptions options = DhcpOptions.of(DhcpOption.type(DhcpType.REQUEST));
    return DhcpMessage.request(xid, secs, mac, about(options)).withCiaddr(address);
  }

  /** Says that somebody else has the address: options 50 and 54, ciaddr 0, secs 0. */
  DhcpMessage decline(int xid, Ipv4Address address, Ipv4Address server) {
    return DhcpMessage.request(
        xid,
        0,
        mac,
        DhcpOptions.of(
            DhcpOption.type(DhcpType.DECLINE),
            DhcpOption.address(DhcpOption.REQUESTED_ADDRESS, address),
            DhcpOption.address(DhcpOption.SERVER_ID, server)));
  }

  /** Gives the address back: ciaddr and option 54, secs 0. */
  DhcpMessage release(int xid, Ipv4Address address, Ipv4Address server) {
    return DhcpMessage.request(
            xid,
            0,
            mac,
            DhcpOptions.of(
                DhcpOption.type(DhcpType.RELEASE),
                DhcpOption.address(DhcpOption.SERVER_ID, server)))
        .withCiaddr(address);
  }

  private DhcpOptions about(DhcpOptions options) {
    DhcpOptions more = options;
    if (!hostName.isEmpty()) {
      more = more.plus(DhcpOption.text(DhcpOption.HOST_NAME, hostName));
    }
    return more.plus(
        DhcpOption.numbers(
            DhcpOption.PARAMETER_LIST,
            DhcpOption.SUBNET_MASK,
            DhcpOption.ROUTER,
            DhcpOption.DNS,
            DhcpOption.LEASE_TIME,
            DhcpOption.RENEWAL_TIME,
            DhcpOption.REBINDING_TIME));
  }
}
