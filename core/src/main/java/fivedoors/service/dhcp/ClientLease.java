package fivedoors.service.dhcp;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.wire.DhcpMessage;
import java.util.List;

/**
 * What an ACK gave a client. Times are ns since scenario start and count from the moment the
 * REQUEST was sent (RFC 2131, section 4.4.1), so that the client never believes in a lease longer
 * than the server.
 *
 * @param address the client's address
 * @param prefixLength from the subnet mask; 24 if the server did not say
 * @param gateway the first router, or 0.0.0.0
 * @param dns the first name server, or 0.0.0.0
 * @param server the server's identifier, or 0.0.0.0
 * @param leaseSec the lease in seconds
 * @param t1At when to start asking the server
 * @param t2At when to start asking any server
 * @param expiresAt when the address must not be used any more
 */
public record ClientLease(
    Ipv4Address address,
    int prefixLength,
    Ipv4Address gateway,
    Ipv4Address dns,
    Ipv4Address server,
    long leaseSec,
    long t1At,
    long t2At,
    long expiresAt) {
  static ClientLease of(DhcpMessage ack, long requestedAt) {
    long ns = 1_000_000_000L;
    long lease = ack.options().leaseTime();
    long t1 = ack.options().renewalTime();
    long t2 = ack.options().rebindingTime();
    // A T1 of 0 would have the client ask again and again without a pause.
    boolean given = t1 > 0 && t2 >= t1 && lease >= t2;
    // The defaults of RFC 2131, section 4.4.5, also where one value is missing or they are out of
    // order.
    long t1Ns = given ? t1 * ns : lease * ns / 2;
    long t2Ns = given ? t2 * ns : lease * ns / 8 * 7;
    boolean forever = lease == LeaseLimits.INFINITE_SEC;
    return new ClientLease(
        ack.yiaddr(),
        prefix(ack.options().subnetMask()),
        first(ack.options().routers()),
        first(ack.options().dns()),
        orNone(ack.options().serverId()),
        lease,
        forever ? Long.MAX_VALUE : requestedAt + t1Ns,
        forever ? Long.MAX_VALUE : requestedAt + t2Ns,
        forever ? Long.MAX_VALUE : requestedAt + lease * ns);
  }

  private static int prefix(Ipv4Address mask) {
    int length = mask == null ? -1 : Cidr.prefixLengthOf(mask);
    return length < 0 ? 24 : length;
  }

  private static Ipv4Address first(List<Ipv4Address> list) {
    return list.isEmpty() ? Ipv4Address.UNSPECIFIED : list.get(0);
  }

  private static Ipv4Address orNone(Ipv4Address address) {
    return address == null ? Ipv4Address.UNSPECIFIED : address;
  }
}
