package fivedoors.shell;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.EchoAnswer;

/**
 * A command that takes time. It is told what happens to its sockets, timers and lookups, and prints
 * as answers come; what it needs is given in every call and never kept.
 */
interface Job {
  /** What a person would call it: {@code ping}. */
  String name();

  /** The command was typed. */
  void begin(long now, Console c);

  /**
   * Whether it tells its own timers and lookups from those of earlier jobs by itself. Others get
   * only what they asked for through {@link Console}.
   */
  default boolean sortsItself() {
    return false;
  }

  /** A reminder that was asked for. */
  default void timer(long now, int what, int generation, Console c) {}

  /** An answer to an echo request, or an ICMP error. */
  default void echo(long now, EchoAnswer answer, Console c) {}

  /** A name was looked up; null if there is no address. */
  default void resolved(long now, int ticket, Ipv4Address address, Console c) {}

  /** A connection is open. */
  default void connected(long now, int socket, Console c) {}

  /** Bytes arrived. */
  default void received(long now, int socket, byte[] data, Console c) {}

  /** A connection ended. */
  default void ended(long now, int socket, ConnectionEnd how, Console c) {}

  /** A datagram arrived. */
  default void datagram(long now, int socket, Endpoint from, byte[] data, Console c) {}

  /** Whether what it stands for has ended without it. */
  default boolean over(Console c) {
    return false;
  }

  /** Ctrl+C: prints what it has to say and gives back its sockets. */
  void interrupt(long now, Console c);

  /** An independent deep copy. */
  Job copy();
}
