package fivedoors.service.admin;

/**
 * A forward rule as a person types and reads it; nothing is checked.
 *
 * @param id name of the row: small letters, digits and hyphens
 * @param name what the person called it; may be empty
 * @param proto {@code tcp}, {@code udp} or {@code both}
 * @param outside a port such as {@code 8081}, or a range such as {@code 5000-5010}
 * @param inside address of the inside host
 * @param insidePort its port for the first outside port; empty for the same
 * @param on whether it counts
 * @param hits how often it was used; not for setting
 */
public record AdminForward(
    String id,
    String name,
    String proto,
    String outside,
    String inside,
    String insidePort,
    boolean on,
    int hits) {
  AdminForward withOn(boolean value) {
    return new AdminForward(id, name, proto, outside, inside, insidePort, value, hits);
  }
}
