package fivedoors.service.dhcp;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import java.util.List;

/**
 * A server's settings. Addresses given out are those from {@code first} to {@code last}, both
 * included.
 *
 * @param on whether it answers at all
 * @param lan the server's own address and the network it serves
 * @param gateway what clients are told as their router; 0.0.0.0 for none
 * @param dns what clients are told as their name server; 0.0.0.0 for none
 * @param first lowest address of the pool
 * @param last highest address of the pool
 * @param leaseSec lease in seconds, {@value LeaseLimits#MIN_SEC} to {@value LeaseLimits#MAX_SEC}
 * @param reservations fixed addresses
 * @param authoritative whether it alone decides about its network, as a home router does: it says
 *     NAK to clients that come from another network, lets clients of which it has no record keep an
 *     address that is free, and says NAK if it is not. One that may not be the only server is
 *     silent to all of these (RFC 2131, section 4.3.2), as dnsmasq is unless told otherwise.
 * @param checkBeforeOffer whether it asks by ARP before it offers (RFC 2131, section 3.1.2)
 */
public record ServerConfig(
    boolean on,
    Cidr lan,
    Ipv4Address gateway,
    Ipv4Address dns,
    Ipv4Address first,
    Ipv4Address last,
    int leaseSec,
    List<Reservation> reservations,
    boolean authoritative,
    boolean checkBeforeOffer) {
  /** Checks the ranges; the message says which value is wrong and what was expected. */
  public ServerConfig {
    reservations = List.copyOf(reservations);
    if (leaseSec < LeaseLimits.MIN_SEC || leaseSec > LeaseLimits.MAX_SEC) {
      throw new IllegalArgumentException(
          "leaseSec is "
              + leaseSec
              + "; expected "
              + LeaseLimits.MIN_SEC
              + " to "
              + LeaseLimits.MAX_SEC);
    }
    if (!lan.contains(first) || !lan.contains(last) || first.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          "the pool " + first + " to " + last + " is not a range inside " + lan);
    }
  }

  /**
   * A server that gives out {@code first} to {@code last} for a day and names itself as gateway.
   */
  public static ServerConfig of(Cidr lan, Ipv4Address first, Ipv4Address last) {
    Ipv4Address self = lan.address();
    return new ServerConfig(true, lan, self, self, first, last, 86_400, List.of(), true, false);
  }

  /** The same, on or off. */
  public ServerConfig withOn(boolean value) {
    return new ServerConfig(
        value,
        lan,
        gateway,
        dns,
        first,
        last,
        leaseSec,
        reservations,
        authoritative,
        checkBeforeOffer);
  }

  /** The same with another pool. */
  public ServerConfig withPool(Ipv4Address low, Ipv4Address high) {
    return new ServerConfig(
        on, lan, gateway, dns, low, high, leaseSec, reservations, authoritative, checkBeforeOffer);
  }

  /** The same with another lease time. */
  public ServerConfig withLeaseSec(int value) {
    return new ServerConfig(
        on, lan, gateway, dns, first, last, value, reservations, authoritative, checkBeforeOffer);
  }

  /** The same with other reservations. */
  public ServerConfig withReservations(List<Reservation> value) {
    return new ServerConfig(
        on, lan, gateway, dns, first, last, leaseSec, value, authoritative, checkBeforeOffer);
  }

  /** The same, saying NAK to strangers or not. */
  public ServerConfig withAuthoritative(boolean value) {
    return new ServerConfig(
        on, lan, gateway, dns, first, last, leaseSec, reservations, value, checkBeforeOffer);
  }

  /** The same, asking before it offers or not. */
  public ServerConfig withCheckBeforeOffer(boolean value) {
    return new ServerConfig(
        on, lan, gateway, dns, first, last, leaseSec, reservations, authoritative, value);
  }

  /** The server's own address. */
  public Ipv4Address serverId() {
    return lan.address();
  }

  boolean inPool(Ipv4Address ip) {
    return ip.compareTo(first) >= 0 && ip.compareTo(last) <= 0;
  }

  /** The address reserved for a client, or null. */
  Ipv4Address reservedFor(Mac mac) {
    for (int i = 0; i < reservations.size(); i++) {
      if (reservations.get(i).mac().equals(mac)) {
        return reservations.get(i).ip();
      }
    }
    return null;
  }

  /** Whether an address is reserved for somebody else than {@code mac}. */
  boolean reservedForOther(Ipv4Address ip, Mac mac) {
    for (int i = 0; i < reservations.size(); i++) {
      Reservation r = reservations.get(i);
      if (r.ip().equals(ip) && !r.mac().equals(mac)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a client may have this address at all. */
  boolean allows(Mac mac, Ipv4Address ip) {
    Ipv4Address reserved = reservedFor(mac);
    if (reserved != null) {
      return reserved.equals(ip);
    }
    return inPool(ip) && !reservedForOther(ip, mac) && !ip.equals(serverId());
  }
}
