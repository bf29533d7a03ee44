package fivedoors.stack;

import fivedoors.bytes.Endpoint;

/**
 * A row of the table {@code sockets}, which netstat prints.
 *
 * @param id such as {@code tcp/3}
 * @param protocol {@code tcp} or {@code udp}
 * @param local own end; 0.0.0.0 for every address
 * @param remote other end; 0.0.0.0:0 if there is none
 * @param state RFC 9293 state, {@code LISTEN}, or {@code BOUND} for UDP
 * @param program number of the program, or {@link Sockets#NONE} if that was stopped
 */
public record SocketRow(
    String id, String protocol, Endpoint local, Endpoint remote, String state, int program) {
  @Override
  public String toString() {
    return id + " " + local + " " + remote + " " + state;
  }
}
