package fivedoors.device;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.filter.ForwardRule;
import fivedoors.net.Network;
import fivedoors.service.admin.AdminError;
import fivedoors.service.admin.AdminForward;
import fivedoors.service.admin.AdminLease;
import fivedoors.service.admin.AdminModel;
import fivedoors.service.dhcp.LeaseRow;
import java.util.ArrayList;
import java.util.List;

/** The settings of a home router as its admin page knows them; made for one call, never kept. */
record RouterAdmin(Network net, HomeRouter router) implements AdminModel {
  @Override
  public String get(String setting) {
    return switch (setting) {
      case WAN_DHCP -> Boolean.toString(router.wanPart().dhcp());
      case UNMATCHED -> router.get(net, "missing");
      default -> router.get(net, setting);
    };
  }

  @Override
  public AdminError set(String setting, String value) {
    String fact = setting.equals(UNMATCHED) ? "missing" : setting;
    String given = value;
    if (setting.equals(WAN_DHCP)) {
      fact = "wan.mode";
      given = value.equals("true") ? "dhcp" : "static";
    }
    try {
      router.set(net, fact, given);
      return null;
    } catch (BadValueException e) {
      return e.error() == null ? error(fact, value) : error(e.error());
    }
  }

  // The kind of the setting says what is wrong with the value.
  private AdminError error(String fact, String value) {
    FactSpec spec = router.spec(fact);
    if (fact.equals("dhcp.reservations")) {
      return AdminError.of("badReservations");
    } else if (spec.kind() == FactKind.NUMBER) {
      return AdminError.of("badNumber", value, "" + spec.min(), "" + spec.max());
    } else if (spec.kind() == FactKind.IPV4 && !isAddress(value)) {
      return AdminError.of("badIp", value);
    }
    return fact.startsWith("dhcp.") ? AdminError.of("badPool") : AdminError.of("badValue", value);
  }

  private static boolean isAddress(String value) {
    try {
      Ipv4Address.parse(value);
      return true;
    } catch (BadAddressException e) {
      return false;
    }
  }

  private static AdminError error(SettingError e) {
    return e == null ? null : new AdminError(e.code(), e.args());
  }

  @Override
  public List<AdminForward> forwards() {
    List<AdminForward> list = new ArrayList<>();
    for (ForwardRule r : router.forwards().rules()) {
      list.add(
          new AdminForward(
              r.id(),
              r.name(),
              ForwardsPart.proto(r),
              ForwardsPart.outside(r),
              r.inside().toString(),
              "" + r.insidePort(),
              r.on(),
              router.forwards().hits(r.id())));
    }
    return list;
  }

  @Override
  public AdminError putForward(AdminForward f) {
    return error(
        router
            .forwards()
            .put(
                net,
                new ForwardForm(
                    f.id(), f.name(), f.proto(), f.outside(), f.inside(), f.insidePort(), f.on())));
  }

  @Override
  public AdminError removeForward(String id) {
    return error(router.forwards().remove(net, id));
  }

  @Override
  public List<AdminLease> leases() {
    List<AdminLease> list = new ArrayList<>();
    for (LeaseRow r : router.dhcpServer().leases()) {
      String mac = r.mac() == null ? "" : r.mac().toString();
      list.add(new AdminLease(r.name(), mac, r.ip().toString(), r.state()));
    }
    return list;
  }

  @Override
  public void reboot() {
    router.reboot(net);
  }
}
