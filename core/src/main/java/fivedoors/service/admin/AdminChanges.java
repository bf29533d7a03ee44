package fivedoors.service.admin;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries out what a form asks for; the router itself judges the values. */
final class AdminChanges {
  private static final int SHORTEST_PASSWORD = 4;
  private static final int LONGEST_PASSWORD = 32;

  private final AdminModel model;
  private AdminError error;

  AdminChanges(AdminModel model) {
    this.model = model;
  }

  /** Why nothing was changed, or null. */
  AdminError error() {
    return error;
  }

  /** Does it and answers the page to show then; null if nothing is sent to that path. */
  String apply(String path, Map<String, String> query, Map<String, String> form) {
    String id = query.getOrDefault("id", "");
    switch (path) {
      case "/forward/save" -> error = model.putForward(forward(form));
      case "/forward/delete" -> error = model.removeForward(id);
      case "/forward/toggle" -> error = toggle(id);
      case "/dhcp" -> error = model.setAll(dhcp(form));
      case "/dhcp/reserve" -> error = reserve(form.get("mac"), form.get("ip"));
      case "/dhcp/unreserve" -> error = unreserve(id);
      case "/dmz" -> error = model.set(AdminModel.DMZ, on(form, "on") ? value(form, "ip") : "");
      case "/nat" -> error = model.setAll(nat(form));
      case "/wan" -> error = model.setAll(wan(form));
      default -> {
        return null;
      }
    }
    return path.split("/", -1)[1];
  }

  private static String value(Map<String, String> form, String name) {
    return form.getOrDefault(name, "").trim();
  }

  private static boolean on(Map<String, String> form, String name) {
    return form.containsKey(name);
  }

  // ---- forwards

  private AdminForward forward(Map<String, String> form) {
    String name = value(form, "name");
    String id = value(form, "id");
    String proto = AdminPages.protoOf(value(form, "proto"));
    return new AdminForward(
        id.isEmpty() ? freeId(name) : id,
        name,
        proto,
        value(form, "ext").replace(" ", "").replace('~', '-'),
        value(form, "inIp"),
        value(form, "inPort"),
        on(form, "on"),
        0);
  }

  /** A readable name for a new row: from what a person called it, as far as the letters allow. */
  private String freeId(String name) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < name.length() && s.length() < 16; i++) {
      char c = name.toLowerCase().charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        s.append(c);
      }
    }
    String base = s.length() == 0 ? "rule" : s.toString();
    String id = base;
    for (int n = 2; known(id) != null; n++) {
      id = base + "-" + n;
    }
    return id;
  }

  private AdminForward known(String id) {
    for (AdminForward f : model.forwards()) {
      if (f.id().equals(id)) {
        return f;
      }
    }
    return null;
  }

  private AdminError toggle(String id) {
    AdminForward rule = known(id);
    return rule == null
        ? AdminError.of("noForward", id)
        : model.putForward(rule.withOn(!rule.on()));
  }

  // ---- addresses

  private static Map<String, String> dhcp(Map<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(AdminModel.DHCP_FIRST, value(form, "first"));
    values.put(AdminModel.DHCP_LAST, value(form, "last"));
    values.put(AdminModel.DHCP_LEASE_SEC, value(form, "leaseSec"));
    values.put(AdminModel.DHCP_ON, Boolean.toString(on(form, "on")));
    return values;
  }

  private AdminError reserve(String mac, String ip) {
    String m;
    try {
      m = Mac.parse(mac == null ? "" : mac.trim()).toString();
    } catch (BadAddressException e) {
      return AdminError.of("badMac", mac == null ? "" : mac);
    }
    String i;
    try {
      i = Ipv4Address.parse(ip == null ? "" : ip.trim()).toString();
    } catch (BadAddressException e) {
      return AdminError.of("badIp", ip == null ? "" : ip);
    }
    List<String> pairs = AdminPages.reservations(model);
    pairs.removeIf(p -> p.startsWith(m + "="));
    pairs.add(m + "=" + i);
    return model.set(AdminModel.DHCP_RESERVATIONS, String.join(",", pairs));
  }

  private AdminError unreserve(String mac) {
    List<String> pairs = new ArrayList<>(AdminPages.reservations(model));
    pairs.removeIf(p -> p.startsWith(mac + "="));
    return model.set(AdminModel.DHCP_RESERVATIONS, String.join(",", pairs));
  }

  // ---- the two sides

  private static Map<String, String> nat(Map<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(AdminModel.HAIRPIN, Boolean.toString(on(form, "hairpin")));
    values.put(AdminModel.UNMATCHED, AdminPages.unmatchedOf(value(form, "unmatched")));
    return values;
  }

  private static Map<String, String> wan(Map<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    boolean dhcp = AdminPages.isDhcp(value(form, "mode"));
    values.put(AdminModel.WAN_DHCP, Boolean.toString(dhcp));
    if (!dhcp) {
      values.put(AdminModel.WAN_IP, value(form, "ip"));
      values.put(AdminModel.WAN_PREFIX, value(form, "prefix"));
      values.put(AdminModel.WAN_GATEWAY, value(form, "gateway"));
      values.put(AdminModel.WAN_DNS, value(form, "dns"));
    }
    return values;
  }

  /** Notes what the inside side shall become; null, or what is wrong with it. */
  static AdminError lan(Map<String, String> form, Map<String, String> later) {
    String ip = value(form, "ip");
    String prefix = value(form, "prefix");
    try {
      Ipv4Address.parse(ip);
    } catch (BadAddressException e) {
      return AdminError.of("badIp", ip);
    }
    if (!isPrefix(prefix)) {
      return AdminError.of("badNumber", prefix, "8", "30");
    }
    later.put(AdminModel.LAN_IP, ip);
    later.put(AdminModel.LAN_PREFIX, prefix);
    return null;
  }

  private static boolean isPrefix(String s) {
    for (int n = 8; n <= 30; n++) {
      if (s.equals("" + n)) {
        return true;
      }
    }
    return false;
  }

  static AdminError password(String current, Map<String, String> form) {
    String wanted = form.getOrDefault("new", "");
    if (!current.equals(form.get("old"))) {
      return AdminError.of("wrongPassword");
    }
    boolean length = wanted.length() >= SHORTEST_PASSWORD && wanted.length() <= LONGEST_PASSWORD;
    return length && wanted.equals(form.get("again")) ? null : AdminError.of("badPassword");
  }
}
