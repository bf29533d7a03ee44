package fivedoors.filter;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mix;

/**
 * One direction of a conversation. For ICMP queries the identifier stands in the port of the side
 * that asks, and the port of the side that answers is 0.
 *
 * @param protocol IP protocol number: 1, 6 or 17
 * @param source address of the sender, as 32 bits
 * @param sourcePort 0 to 65535
 * @param target address of the receiver, as 32 bits
 * @param targetPort 0 to 65535
 */
public record Flow(int protocol, int source, int sourcePort, int target, int targetPort) {
  public static final int ICMP = 1;
  public static final int TCP = 6;
  public static final int UDP = 17;

  /** The flow of two endpoints. */
  public static Flow of(int protocol, Endpoint source, Endpoint target) {
    return new Flow(
        protocol, source.address().bits(), source.port(), target.address().bits(), target.port());
  }

  /** The other direction. */
  public Flow reversed() {
    return new Flow(protocol, target, targetPort, source, sourcePort);
  }

  /** The same with another sender. */
  public Flow withSource(int address, int port) {
    return new Flow(protocol, address, port, target, targetPort);
  }

  /** The same with another receiver. */
  public Flow withTarget(int address, int port) {
    return new Flow(protocol, source, sourcePort, address, port);
  }

  /** The sender as address and port. */
  public Endpoint from() {
    return new Endpoint(new Ipv4Address(source), sourcePort);
  }

  /** The receiver as address and port. */
  public Endpoint to() {
    return new Endpoint(new Ipv4Address(target), targetPort);
  }

  /** {@code tcp}, {@code udp} or {@code icmp}. */
  public String protocolName() {
    return protocol == TCP ? "tcp" : protocol == UDP ? "udp" : "icmp";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Flow f
        && source == f.source
        && target == f.target
        && sourcePort == f.sourcePort
        && targetPort == f.targetPort
        && protocol == f.protocol;
  }

  @Override
  public int hashCode() {
    return Mix.of(source, target, sourcePort << 16 | targetPort, protocol);
  }

  @Override
  public String toString() {
    return protocolName() + " " + from() + " > " + to();
  }
}
