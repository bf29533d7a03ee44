/**
 * ARP, IPv4, ICMP and UDP of one device, written against bytes and time. Nothing here keeps a
 * reference to the network or the device: both are given in every call, so that a copy is a copy.
 */
package fivedoors.stack;
