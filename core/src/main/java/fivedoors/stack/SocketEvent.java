package fivedoors.stack;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Frame;

/** What a program learns about one of its sockets; see {@link StackOwner#socket}. */
public sealed interface SocketEvent {
  /** The frame that brought it, or null if a timer or the own stack did. */
  Frame frame();

  /** The connection that {@link Sockets#connect} began is open. */
  record Connected(int socket, Frame frame) implements SocketEvent {}

  /** A peer opened a connection to a listening socket. */
  record Accepted(int listener, int socket, Endpoint peer, Frame frame) implements SocketEvent {}

  /** Bytes arrived on a connection, in order; the array is not modified afterwards. */
  record Received(int socket, byte[] data, Frame frame) implements SocketEvent {}

  /** A connection ended, or its peer will send no more. */
  record Ended(int socket, SocketEnd how, Frame frame) implements SocketEvent {}

  /** A datagram arrived at a UDP socket. */
  record Datagram(int socket, Endpoint from, byte[] data, Frame frame) implements SocketEvent {}

  /** The reply to an echo request (RFC 792). */
  record EchoReply(Ipv4Address from, int seq, int length, int ttl, Frame frame)
      implements SocketEvent {}

  /**
   * An ICMP error about a datagram (RFC 1122, section 4.1.3.3) or about an echo request.
   *
   * @param socket the UDP socket; {@link Sockets#NONE} for an echo request
   * @param from who sent the error
   * @param type ICMP type
   * @param code ICMP code
   * @param about where the packet went; the port is the sequence number of an echo request
   * @param ttl time to live that the error still had; 0 if the own stack says it
   * @param frame the frame, or null if the own stack says it
   */
  record IcmpError(
      int socket, Ipv4Address from, int type, int code, Endpoint about, int ttl, Frame frame)
      implements SocketEvent {}
}
