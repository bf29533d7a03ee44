package fivedoors.device;

import fivedoors.bytes.Mac;
import fivedoors.stack.AddressConfig;

/**
 * One port of a provider's router.
 *
 * @param name the port's name
 * @param mac its Ethernet address
 * @param address its address and network
 */
public record IspPort(String name, Mac mac, AddressConfig address) {}
