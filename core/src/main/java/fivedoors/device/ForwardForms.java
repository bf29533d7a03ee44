package fivedoors.device;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Cidr;
import fivedoors.bytes.Decimal;
import fivedoors.bytes.Ipv4Address;
import fivedoors.filter.ForwardRule;

/** Checks what people type about forwards: each mistake has one code, the first one counts. */
final class ForwardForms {
  private static final int LAST_PORT = 65_535;
  private static final int LONGEST_ID = 24;
  private static final int LONGEST_NAME = 40;

  private final Cidr lan;
  private SettingError error;

  ForwardForms(Cidr lan) {
    this.lan = lan;
  }

  /** What was wrong with the last form, or null. */
  SettingError error() {
    return error;
  }

  /** The rule, or null: then {@link #error} says why. */
  ForwardRule rule(ForwardForm f) {
    error = null;
    boolean both = f.proto() != null && f.proto().equals("both");
    if (!isId(f.id())) {
      return fail("badForwardId", text(f.id()));
    } else if (f.name() == null || f.name().length() > LONGEST_NAME) {
      return fail("badForwardName", "" + LONGEST_NAME);
    } else if (!both && !"tcp".equals(f.proto()) && !"udp".equals(f.proto())) {
      return fail("oneOf", text(f.proto()), "tcp, udp, both");
    }
    int[] ports = range(text(f.outside()).trim());
    Ipv4Address inside = error == null ? host(f.inside()) : null;
    if (error != null) {
      return null;
    }
    String typed = text(f.insidePort()).trim();
    int port = typed.isEmpty() ? ports[0] : port(typed);
    if (port < 0) {
      return fail("badPort", typed);
    } else if (port + (ports[1] - ports[0]) > LAST_PORT) {
      return fail("forwardRange", typed, "" + (ports[1] - ports[0] + 1));
    }
    return new ForwardRule(
        f.id(),
        f.name(),
        f.on(),
        both || f.proto().equals("tcp"),
        both || f.proto().equals("udp"),
        ports[0],
        ports[1],
        inside,
        port);
  }

  /** An address of a host inside, or null: then {@link #error} says why. */
  Ipv4Address host(String typed) {
    error = null;
    Ipv4Address ip;
    try {
      ip = Ipv4Address.parse(text(typed).trim());
    } catch (BadAddressException e) {
      return fail("badIp", text(typed));
    }
    if (ip.equals(lan.address())) {
      return fail("forwardToRouter", ip.toString());
    }
    boolean host = !ip.equals(lan.network()) && !ip.equals(lan.broadcast());
    return host && lan.contains(ip)
        ? ip
        : fail("notInLan", ip.toString(), lan.network() + "/" + lan.prefixLength());
  }

  private int[] range(String typed) {
    int dash = typed.indexOf('-');
    int first = port((dash < 0 ? typed : typed.substring(0, dash)).trim());
    int last = dash < 0 ? first : port(typed.substring(dash + 1).trim());
    if (first < 0 || last < 0) {
      error = SettingError.of("badPort", typed);
    } else if (last < first) {
      error = SettingError.of("badPortRange", typed);
    }
    return new int[] {first, last};
  }

  /** A port from 1 to 65535, or -1. */
  private static int port(String typed) {
    int port = Decimal.parse(typed, 0, typed.length(), LAST_PORT);
    return port == 0 ? -1 : port;
  }

  private static boolean isId(String id) {
    if (id == null || id.isEmpty() || id.length() > LONGEST_ID) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return true;
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  private <T> T fail(String code, String... args) {
    error = SettingError.of(code, args);
    return null;
  }
}
