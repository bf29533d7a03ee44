package fivedoors.shell;

import fivedoors.bytes.Ipv4Address;
import fivedoors.service.dhcp.ClientLease;
import fivedoors.service.dhcp.LeaseLimits;
import fivedoors.stack.AddressConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Windows' {@code ipconfig} prints. */
final class Ipconfig {

  private Ipconfig() {}

  /** {@code ipconfig} or, with {@code all}, {@code ipconfig /all}. */
  static List<String> print(View v, boolean all) {
    List<String> out = new ArrayList<>();
    out.add("");
    out.add(v.say("Windows IP 구성", "Windows IP Configuration"));
    out.add("");
    if (all) {
      host(v, out);
    }
    for (Nic nic : v.nics()) {
      out.add("");
      out.add(title(v, nic));
      out.add("");
      adapter(v, nic, all, out);
    }
    return out;
  }

  private static void host(View v, List<String> out) {
    out.add(
        v.say("   호스트 이름 . . . . . . . . : ", "   Host Name . . . . . . . . . . . . : ")
            + v.host().name());
  }

  private static String title(View v, Nic nic) {
    return nic.wireless()
        ? v.say("무선 LAN 어댑터 ", "Wireless LAN adapter ") + nic.name(v.dialect()) + ":"
        : v.say("이더넷 어댑터 ", "Ethernet adapter ") + nic.name(v.dialect()) + ":";
  }

  private static void adapter(View v, Nic nic, boolean all, List<String> out) {
    if (!nic.up()) {
      out.add(
          v.say(
              "   미디어 상태 . . . . . . . . : 미디어 연결 끊김",
              "   Media State . . . . . . . . . . . : Media disconnected"));
    }
    out.add(v.say("   연결별 DNS 접미사. . . . : ", "   Connection-specific DNS Suffix  . : "));
    if (all) {
      hardware(v, nic, out);
    }
    if (nic.usable()) {
      addresses(v, nic, all, out);
    }
  }

  private static void hardware(View v, Nic nic, List<String> out) {
    out.add(
        v.say("   설명. . . . . . . . . . . . : ", "   Description . . . . . . . . . . . : ")
            + nic.port());
    out.add(
        v.say("   물리적 주소 . . . . . . . . : ", "   Physical Address. . . . . . . . . : ")
            + Nic.dashed(nic.iface().mac().toString()).toUpperCase(Locale.ROOT));
    out.add(
        v.say("   DHCP 사용 . . . . . . . . . : ", "   DHCP Enabled. . . . . . . . . . . : ")
            + yes(v, nic.dhcp()));
  }

  private static String yes(View v, boolean yes) {
    return yes ? v.say("예", "Yes") : v.say("아니요", "No");
  }

  private static void addresses(View v, Nic nic, boolean all, List<String> out) {
    AddressConfig c = nic.config();
    String preferred = all ? v.say("(기본 설정) ", "(Preferred) ") : "";
    out.add(
        (nic.address().isLinkLocal()
                ? v.say("   자동 구성 IPv4 주소 . . . . : ", "   Autoconfiguration IPv4 Address. . : ")
                : v.say(
                    "   IPv4 주소 . . . . . . . . . : ", "   IPv4 Address. . . . . . . . . . . : "))
            + c.address()
            + preferred);
    out.add(
        v.say("   서브넷 마스크 . . . . . . . : ", "   Subnet Mask . . . . . . . . . . . : ")
            + nic.cidr().netmask());
    if (all && nic.lease() != null) {
      lease(v, nic.lease(), out);
    }
    out.add(
        v.say("   기본 게이트웨이 . . . . . . : ", "   Default Gateway . . . . . . . . . : ")
            + text(c.gateway()));
    if (all) {
      servers(v, nic, out);
    }
  }

  private static void lease(View v, ClientLease lease, List<String> out) {
    if (lease.leaseSec() == LeaseLimits.INFINITE_SEC) {
      return; // Windows shows no dates for a lease without an end
    }
    long from = lease.expiresAt() - lease.leaseSec() * 1_000_000_000L;
    out.add(
        v.say("   임대 시작 날짜. . . . . . . : ", "   Lease Obtained. . . . . . . . . . : ")
            + new Calendar(from).windows(v.dialect()));
    out.add(
        v.say("   임대 만료 날짜. . . . . . . : ", "   Lease Expires . . . . . . . . . . : ")
            + new Calendar(lease.expiresAt()).windows(v.dialect()));
  }

  private static void servers(View v, Nic nic, List<String> out) {
    if (nic.lease() != null) {
      out.add(
          v.say("   DHCP 서버 . . . . . . . . . : ", "   DHCP Server . . . . . . . . . . . : ")
              + text(nic.lease().server()));
    }
    if (!nic.config().dns().isUnspecified()) {
      out.add(
          v.say("   DNS 서버. . . . . . . . . . : ", "   DNS Servers . . . . . . . . . . . : ")
              + nic.config().dns());
    }
  }

  private static String text(Ipv4Address address) {
    return address.isUnspecified() ? "" : address.toString();
  }
}
