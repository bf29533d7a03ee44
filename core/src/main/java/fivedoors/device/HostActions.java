package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;

/** What a person can do at a host. */
public interface HostActions {
  /** How long a reboot takes. */
  long REBOOT_NS = 1_000_000_000L;

  /** Sends one echo request: ends in DELIVERED to {@code ping}, DROPPED or TIMED_OUT. */
  void ping(Network net, Ipv4Address to);

  /** Asks the DHCP server anew. Answers false if the host does not use DHCP now. */
  boolean renew(Network net);

  /** Gives the DHCP lease back. Answers false if the host does not use DHCP now. */
  boolean release(Network net);

  /** Turns the power off and, a second later, on. The DHCP lease is remembered (INIT-REBOOT). */
  void reboot(Network net);
}
