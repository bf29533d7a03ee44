package fivedoors.play;

import fivedoors.bytes.Ipv4Address;

/**
 * The address of an interface at a moment.
 *
 * @param node the node
 * @param port the port
 * @param address the address; {@link Ipv4Address#UNSPECIFIED} while there is none
 * @param prefixLength 0 to 32
 * @param gateway the gateway, or {@link Ipv4Address#UNSPECIFIED}
 * @param how static, dhcp, linklocal or removed
 * @param changedAt index of the event that set it
 */
public record AddressView(
    int node,
    int port,
    Ipv4Address address,
    int prefixLength,
    Ipv4Address gateway,
    String how,
    int changedAt) {}
