package fivedoors.stack;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;

/**
 * A line of a route table that somebody wrote: what interfaces and gateways give needs none.
 *
 * @param to the network
 * @param iface number of the interface that leads there
 * @param via the router to hand packets to, or 0.0.0.0 if the network is on the link itself
 */
public record Route(Cidr to, int iface, Ipv4Address via) {}
