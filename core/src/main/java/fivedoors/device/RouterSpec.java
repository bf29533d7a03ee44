package fivedoors.device;

import fivedoors.bytes.Mac;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.stack.AddressConfig;

/**
 * A home router to be added to a network.
 *
 * @param name its name
 * @param wanMac the Ethernet address of its WAN side
 * @param wan address, prefix and gateway of its WAN side, or null if it asks for them by DHCP
 * @param lanMac the Ethernet address of its LAN side
 * @param dhcp its DHCP server's settings; their {@code lan} is the LAN side's address
 */
public record RouterSpec(
    String name, Mac wanMac, AddressConfig wan, Mac lanMac, ServerConfig dhcp) {}
