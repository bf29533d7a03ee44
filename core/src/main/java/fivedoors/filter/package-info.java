/**
 * What a device decides about packets: connection tracking, address and port translation, port
 * forwarding, host firewall. Pure decisions over flows: nothing here reads or writes packets.
 */
package fivedoors.filter;
