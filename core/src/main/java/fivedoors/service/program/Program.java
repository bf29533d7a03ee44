package fivedoors.service.program;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;

/**
 * A program of a host: a state machine that owns sockets by number and asks for everything else
 * through {@link ProgramOut}, which is given in every call and never kept. When it is stopped the
 * host closes its sockets, and it must forget them.
 */
public interface Program {
  /** Its name, as fact paths, firewall rules and the list of processes know it: {@code flask}. */
  String name();

  /** It is started, or its host has just booted: it opens its sockets. */
  void start(long now, ProgramOut out);

  /** It is stopped. Its sockets are closed by the host after this. */
  default void stop(long now, ProgramOut out) {}

  /** The connection that {@link ProgramOut#connect} began is open. */
  default void connected(long now, int socket, ProgramOut out) {}

  /** A peer opened a connection to the listening socket {@code listener}. */
  default void accepted(long now, int listener, int socket, Endpoint peer, ProgramOut out) {}

  /** Bytes arrived on a connection, in order; the array is not modified afterwards. */
  default void received(long now, int socket, byte[] data, ProgramOut out) {}

  /** A connection ended, or its peer will send no more. */
  default void ended(long now, int socket, ConnectionEnd how, ProgramOut out) {}

  /** A datagram arrived at a UDP socket. */
  default void datagram(long now, int socket, Endpoint from, byte[] data, ProgramOut out) {}

  /** An answer to {@link ProgramOut#echo}, or an ICMP error about a datagram that was sent. */
  default void echo(long now, EchoAnswer answer, ProgramOut out) {}

  /** A name was looked up; {@code address} is null if there is none, or if nobody answered. */
  default void resolved(long now, int ticket, Ipv4Address address, ProgramOut out) {}

  /**
   * A reminder that {@link ProgramOut#timer} asked for. Outdated ones are for the program to see.
   */
  default void timer(long now, int what, int generation, ProgramOut out) {}

  /** An independent deep copy. */
  Program copy();
}
