package fivedoors.service.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a router lets its admin page see and change. */
public interface AdminModel {
  /** The outside address; the other side of {@code wan.} is prefix, gateway and dns. */
  String WAN_IP = "wan.ip";

  /** Prefix length outside. */
  String WAN_PREFIX = "wan.prefix";

  /** Gateway outside. */
  String WAN_GATEWAY = "wan.gateway";

  /** Name server that was learnt or typed in outside. */
  String WAN_DNS = "wan.dns";

  /** Whether the outside address comes by DHCP. */
  String WAN_DHCP = "wan.dhcp.on";

  /** The inside address. */
  String LAN_IP = "lan.ip";

  /** Prefix length inside. */
  String LAN_PREFIX = "lan.prefix";

  /** Whether addresses are given out. */
  String DHCP_ON = "dhcp.on";

  /** First address given out. */
  String DHCP_FIRST = "dhcp.first";

  /** Last address given out. */
  String DHCP_LAST = "dhcp.last";

  /** For how long, in seconds. */
  String DHCP_LEASE_SEC = "dhcp.leaseSec";

  /** {@code MAC=IP} pairs, separated by commas. */
  String DHCP_RESERVATIONS = "dhcp.reservations";

  /** The inside host that gets what no rule takes; empty for none. */
  String DMZ = "dmz";

  /** Whether inside hosts reach forwarded ports by the outside address. */
  String HAIRPIN = "hairpin";

  /** What happens to a letter nobody takes: {@code drop} or {@code reject}. */
  String UNMATCHED = "unmatched";

  /** Whose labels the pages have: the name of an {@link AdminSkin}. */
  String SKIN = "skin";

  /** A reading or setting as text; empty where there is none. */
  String get(String fact);

  /** Changes a setting; null, or why nothing was changed. */
  AdminError set(String fact, String value);

  /** The forward rules in their order. */
  List<AdminForward> forwards();

  /** Adds a rule or replaces the one with its id; null, or why nothing was changed. */
  AdminError putForward(AdminForward rule);

  /** Removes a rule; null, or why nothing was changed. */
  AdminError removeForward(String id);

  /** Who has which inside address. */
  List<AdminLease> leases();

  /** Turns the router off and on again, at once. */
  void reboot();

  /**
   * Changes several settings or none. Which one is changed first does not matter: what is refused
   * because another has still its old value is tried again after that one.
   *
   * @return null, or why nothing was changed
   */
  default AdminError setAll(Map<String, String> values) {
    return setAll(values, true);
  }

  private AdminError setAll(Map<String, String> values, boolean orNone) {
    Map<String, String> left = new LinkedHashMap<>(values);
    Map<String, String> before = new LinkedHashMap<>();
    AdminError error = null;
    boolean moved = true;
    while (!left.isEmpty() && moved) {
      moved = false;
      error = null;
      for (String fact : new ArrayList<>(left.keySet())) {
        String old = get(fact);
        AdminError refused = old.equals(left.get(fact)) ? null : set(fact, left.get(fact));
        if (refused == null) {
          before.put(fact, old);
          left.remove(fact);
          moved = true;
        } else if (error == null) {
          error = refused;
        }
      }
    }
    if (left.isEmpty()) {
      return null;
    }
    if (orNone) {
      setAll(before, false);
    }
    return error;
  }
}
