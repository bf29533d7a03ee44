package fivedoors.device;

/**
 * A line for the forward table as a person types it; nothing is checked yet.
 *
 * @param id row in tables, 1 to 24 small letters, digits and hyphens; the same id replaces the row
 * @param name what the person called it; may be empty
 * @param proto {@code tcp}, {@code udp} or {@code both}
 * @param outside a port such as {@code 8081}, or a range such as {@code 5000-5010}
 * @param inside address of the inside host
 * @param insidePort its port for the first outside port; empty for the same
 * @param on whether the line counts
 */
public record ForwardForm(
    String id,
    String name,
    String proto,
    String outside,
    String inside,
    String insidePort,
    boolean on) {}
