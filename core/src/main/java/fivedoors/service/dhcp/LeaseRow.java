package fivedoors.service.dhcp;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;

/**
 * A line of a server's table, for looking at.
 *
 * @param name what the client calls itself; may be empty
 * @param mac its address; null for an address that nobody may have now
 * @param ip the address
 * @param state one word, as in the table
 */
public record LeaseRow(String name, Mac mac, Ipv4Address ip, String state) {}
