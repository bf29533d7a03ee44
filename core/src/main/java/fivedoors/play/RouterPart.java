package fivedoors.play;

import fivedoors.device.RouterPrograms;
import fivedoors.net.Topology;
import fivedoors.service.dhcp.DhcpServer;
import fivedoors.trace.EventFields;
import fivedoors.trace.TraceEvent;

/**
 * The jobs that a home router does at once. Which of them an event belongs to is read from the
 * event alone: a job that left no event did nothing.
 */
public enum RouterPart {
  /** Decides about what comes to the outside address, by the forward table. */
  FIREWALL,
  /** Translates addresses and remembers conversations. */
  NAT,
  /** Finds the way to the next device. */
  ROUTING,
  /** Asks names of a server outside for those inside. */
  DNS,
  /** Hands frames to the cable behind which the receiver is. */
  SWITCH,
  /** The same by air. */
  WIFI,
  /** Lends addresses. */
  DHCP,
  /** The page on which people set the router. */
  ADMIN;

  private static final String FORWARDS = "forwards";
  private static final String TRANSLATIONS = "nat";
  private static final String ROUTES = "routes";
  private static final String STATIONS = "macs";
  private static final String ADMIN_PORT = "80";

  /** The part that an event of a router belongs to; null for what no part does. */
  public static RouterPart of(TraceEvent event, Topology topology) {
    if (event instanceof TraceEvent.Lookup e) {
      return ofTable(e.table());
    } else if (event instanceof TraceEvent.RowAdded e) {
      return ofTable(e.table());
    } else if (event instanceof TraceEvent.RowChanged e) {
      return ofTable(e.table());
    } else if (event instanceof TraceEvent.RowRemoved e) {
      return ofTable(e.table());
    } else if (event instanceof TraceEvent.Rewrite) {
      return NAT;
    } else if (event instanceof TraceEvent.Verdict) {
      return FIREWALL;
    } else if (event instanceof TraceEvent.Copied) {
      return SWITCH;
    } else if (event instanceof TraceEvent.FrameReceived e) {
      return ofPort(topology, e.node(), e.port());
    } else if (event instanceof TraceEvent.FrameSent e) {
      return ofPort(topology, e.node(), e.port());
    } else if (event instanceof TraceEvent.ServiceState e) {
      return ofService(e.service());
    } else if (event instanceof TraceEvent.Delivered e) {
      boolean page = e.to().equals("tcp") && ADMIN_PORT.equals(EventFields.value(e, "tcp.dstport"));
      return page ? ADMIN : ofService(e.to());
    } else if (event instanceof TraceEvent.Dropped e) {
      return ofPlace(e.place());
    } else if (event instanceof TraceEvent.Refused e) {
      return ofPlace(e.place());
    }
    return null;
  }

  private static RouterPart ofTable(String table) {
    return switch (table) {
      case FORWARDS -> FIREWALL;
      case TRANSLATIONS -> NAT;
      case ROUTES -> ROUTING;
      case STATIONS -> SWITCH;
      case DhcpServer.TABLE -> DHCP;
      default -> null;
    };
  }

  private static RouterPart ofService(String service) {
    return switch (service) {
      case DhcpServer.SERVICE -> DHCP;
      case RouterPrograms.RELAY -> DNS;
      case RouterPrograms.ADMIN -> ADMIN;
      default -> null;
    };
  }

  /** The ports to the inside are the switch's and the antenna's; the one outside is nobody's. */
  private static RouterPart ofPort(Topology topology, int node, int port) {
    String name = port < 0 ? "" : topology.port(node, port);
    boolean cable = name.startsWith("lan") && name.length() > 3;
    return name.startsWith("wlan") ? WIFI : cable ? SWITCH : null;
  }

  /** What dropped a letter says where, as {@code router.forwards}. */
  private static RouterPart ofPlace(String place) {
    String at = place == null ? "" : place.substring(place.indexOf('.') + 1);
    return switch (at) {
      case FORWARDS, "hairpin", "dmz" -> FIREWALL;
      case TRANSLATIONS -> NAT;
      case ROUTES -> ROUTING;
      default -> at.startsWith("dhcp") ? DHCP : null;
    };
  }
}
