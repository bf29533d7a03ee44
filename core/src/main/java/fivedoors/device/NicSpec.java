package fivedoors.device;

import fivedoors.bytes.Mac;
import fivedoors.stack.AddressConfig;

/**
 * A further port of a host.
 *
 * @param port its name, such as {@code wlan0}
 * @param mac its Ethernet address, another than that of the host's other ports
 * @param address its fixed address, or null for DHCP
 */
public record NicSpec(String port, Mac mac, AddressConfig address) {}
