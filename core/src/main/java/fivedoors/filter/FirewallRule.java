package fivedoors.filter;

import java.util.List;

/**
 * One rule of a host firewall.
 *
 * @param id name of the row, unique
 * @param name what a person called it
 * @param on whether it counts
 * @param inbound true for arriving, false for leaving packets
 * @param protocol {@link Flow#TCP}, {@link Flow#UDP}, {@link Flow#ICMP} or 0 for any
 * @param ports local ports (inbound) or remote ports (outbound); empty for all
 * @param program name of the program, or null for any
 * @param profiles the profiles it counts in; empty for all
 * @param verdict what happens
 */
public record FirewallRule(
    String id,
    String name,
    boolean on,
    boolean inbound,
    int protocol,
    List<PortRange> ports,
    String program,
    List<Profile> profiles,
    Verdict verdict) {
  /** The kinds of network that Windows tells apart. */
  public enum Profile {
    DOMAIN,
    PRIVATE,
    PUBLIC
  }

  /** What happens to a packet. */
  public enum Verdict {
    /** It passes. */
    ALLOW,
    /** It vanishes; the sender waits. */
    DROP,
    /** The sender is told. */
    REJECT
  }

  /** Keeps the lists unchangeable. */
  public FirewallRule {
    ports = List.copyOf(ports);
    profiles = List.copyOf(profiles);
  }

  boolean counts(Profile profile, boolean in) {
    return on && inbound == in && (profiles.isEmpty() || profiles.contains(profile));
  }

  boolean matches(int packetProtocol, int port, String packetProgram) {
    return (protocol == 0 || protocol == packetProtocol)
        && coversPort(packetProtocol, port)
        && (program == null || program.equals(packetProgram));
  }

  private boolean coversPort(int packetProtocol, int port) {
    return packetProtocol == Flow.ICMP || ports.isEmpty() || names(port);
  }

  private boolean names(int port) {
    for (PortRange r : ports) {
      if (r.holds(port)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is about this port, whatever the protocol; one for ICMP is near to all ICMP. */
  boolean isNear(int packetProtocol, int port) {
    if (packetProtocol == Flow.ICMP || protocol == Flow.ICMP) {
      return packetProtocol == protocol;
    }
    return names(port);
  }
}
