package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;

/**
 * What a stack asks of the device around it. It is given in every call and never kept. What a
 * device sends to itself never comes by here. The hooks {@link #prerouting}, {@link #input} and
 * {@link #output} get whole packets with a sound IPv4 header; FORWARD and POSTROUTING belong to
 * whoever carries out {@link #notForUs}.
 */
public interface StackOwner {
  /** Puts a finished frame on the link, or on the bridge, that an interface stands for. */
  void transmit(Network net, NetInterface iface, Frame frame);

  /** Whether a program listens on a UDP port for datagrams that come in through {@code iface}. */
  boolean listensUdp(NetInterface iface, int port);

  /**
   * Whether datagrams to that port are taken although their IP address is not ours (yet): a DHCP
   * client gets its OFFER that way (RFC 2131, section 4.1).
   */
  boolean takesUnaddressedUdp(NetInterface iface, int port);

  /**
   * A look at the raw payload before anything is decoded, for programs that get much that is not
   * theirs. Answers true if the datagram was dropped here, with its event.
   *
   * @param from index in the frame's bytes of the payload's first byte
   * @param to index after its last byte
   */
  boolean refusesUdp(Network net, NetInterface iface, Frame frame, int port, int from, int to);

  /** A datagram for a port on which a program listens; its checksum is right. */
  void udp(Network net, NetInterface iface, UdpArrival arrival);

  /** The fact path of the setting that would make a program listen there, or null. */
  String udpSetting(NetInterface iface, int port);

  /** Something happened to a socket, or to an echo request, of program number {@code program}. */
  default void socket(Network net, int program, SocketEvent event) {
    throw new IllegalStateException("no program owns sockets here: " + event);
  }

  /** The program's name, as DELIVERED has it. */
  default String programName(int program) {
    return "program" + program;
  }

  /**
   * The fact path of a program's setting, such as {@code laptop.programs.flask.bind}; null if it
   * has none.
   */
  default String programSetting(int program, String setting) {
    return null;
  }

  /** The fact path of the setting that would make a program listen on a TCP port, or null. */
  default String tcpSetting(NetInterface iface, int port) {
    return null;
  }

  /**
   * Hook PREROUTING: a packet came in and nobody has looked where it goes. Answers the frame that
   * goes on, which is the same or a rewritten copy whose parent it is; or null if the device has
   * passed it on itself or dropped it, with its event.
   */
  default Frame prerouting(Network net, NetInterface iface, Frame frame) {
    return frame;
  }

  /** Hook INPUT: a packet for this device. Answers false if it ended here, with its event. */
  default boolean input(Network net, NetInterface iface, Frame frame) {
    return true;
  }

  /**
   * Hook OUTPUT: a packet of this device leaves through {@code iface}; it has no destination MAC
   * yet and has not been sent. Answers false if it ended here, with its event.
   */
  default boolean output(Network net, NetInterface iface, Frame frame) {
    return true;
  }

  /**
   * A packet was dropped because nobody answered ARP for its next hop on {@code out}: NO_HOST has
   * been written. A router tells the sender of a packet that it passed on.
   */
  default void noHost(Network net, NetInterface out, Frame frame) {}

  /** A sound packet for an address that is not ours: routers forward it, hosts drop it. */
  void notForUs(Network net, NetInterface iface, Frame frame);

  /** Nobody uses the address that was probed: it may be set now (RFC 5227, section 2.1.1). */
  void addressFree(Network net, NetInterface iface, Ipv4Address address);

  /** Somebody else uses the address that was probed, or twice attacked ours (RFC 5227, 2.4). */
  void addressTaken(Network net, NetInterface iface, Ipv4Address address, Mac other);

  /** An ARP packet said that {@code mac} has {@code ip}. */
  void arpHeard(Network net, NetInterface iface, Ipv4Address ip, Mac mac);
}
