/**
 * What a device decides about packets: connection tracking, address and port translation, port
 * forwarding, host firewall. Pure decisions over flows; only {@link fivedoors.filter.Packets} reads
 * and writes packets.
 */
package fivedoors.filter;
