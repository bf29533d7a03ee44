package fivedoors.wire;

import java.util.List;

/**
 * One protocol's part of a frame.
 *
 * @param protocol eth, arp, ip, icmp, udp, tcp, dhcp, data or malformed
 * @param from index in the frame of its first byte
 * @param to index after its last byte: of its header, where another layer follows
 * @param fields its fields from front to back, unmodifiable; of Ethernet, its padding too
 * @param problem null, or the key of the sentence that says what is wrong, one of {@link
 *     WireProblem}
 */
public record Layer(String protocol, int from, int to, List<Field> fields, String problem) {
  /** Layer of the bytes that could not be read. */
  public static final String MALFORMED = "malformed";

  /** Layer of bytes that belong to no protocol known here. */
  public static final String DATA = "data";

  // Written out, because the browser's own would count the constants in.

  @Override
  public boolean equals(Object other) {
    return other instanceof Layer that
        && protocol.equals(that.protocol)
        && from == that.from
        && to == that.to
        && fields.equals(that.fields)
        && (problem == null ? that.problem == null : problem.equals(that.problem));
  }

  @Override
  public int hashCode() {
    return Hash.of(protocol.hashCode(), from, to, fields.hashCode());
  }

  @Override
  public String toString() {
    return protocol
        + "["
        + from
        + ", "
        + to
        + ") "
        + fields
        + (problem == null ? "" : " " + problem);
  }
}
