package fivedoors.device;

import fivedoors.bytes.Mac;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.stack.AddressConfig;

/**
 * One side of a provider's router.
 *
 * @param name the port's name
 * @param mac its Ethernet address
 * @param address its address and network
 * @param pool settings of the DHCP server for the customers on that side, or null for none
 * @param carrier whether the customers there share the public address of the router's first side
 *     that is not such a one (carrier-grade NAT, RFC 6888); their network is not known elsewhere
 */
public record IspPort(
    String name, Mac mac, AddressConfig address, ServerConfig pool, boolean carrier) {
  // Written out, though empty: the browser's compiler needs it for the second one to call.
  /** A side as it is described. */
  public IspPort {}

  /** A side whose neighbours have fixed addresses. */
  public IspPort(String name, Mac mac, AddressConfig address) {
    this(name, mac, address, null, false);
  }
}
