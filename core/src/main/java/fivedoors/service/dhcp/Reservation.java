package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;

/**
 * An address that one client always gets; it may lie outside the pool.
 *
 * @param mac the client
 * @param ip its address
 */
public record Reservation(Mac mac, Ipv4Address ip) {}
