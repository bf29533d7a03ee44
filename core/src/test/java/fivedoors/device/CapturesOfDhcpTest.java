package fivedoors.device;

import static fivedoors.testing.NetLab.config;
import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.laptop;
import static fivedoors.testing.NetLab.phone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.NetLab;
import fivedoors.trace.Captures;
import fivedoors.trace.Tshark;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Runs whose captures are kept for the capture check: it judges every frame by tshark and the
 * tables of RFC 2131. Here only their number is compared: what one end sends, the other receives.
 */
class CapturesOfDhcpTest {
  private static void keep(NetLab lab, String name) throws IOException {
    Captures captures = Captures.of(lab.trace(), lab.net().topology());
    for (String port : captures.names()) {
      boolean wan = port.equals("router.wan") || port.startsWith("isp.");
      Tshark.keep(
          name + "." + port,
          captures.at(port).file(),
          "--min60" + (wan ? " --wan-ip 12.12.12.12" : ""));
    }
    assertEquals(captures.at("laptop.eth0").size(), atTheOtherEnd(captures));
  }

  private static int atTheOtherEnd(Captures captures) {
    for (String port : List.of("router.lan3", "sw.p2")) {
      if (captures.at(port) != null) {
        return captures.at(port).size();
      }
    }
    throw new AssertionError("nobody at the other end: " + captures.names());
  }

  private static NetLab home(int seed) {
    return NetLab.home(
        seed, laptop(), phone(), fixed("squatter", 0x33, "192.168.0.2/24", "192.168.0.1"));
  }

  @Test
  void fromDoraOverRenewalAndReleaseToReboot() throws IOException {
    NetLab lab = home(1).set("router.dhcp.leaseSec", "120").start("laptop", "phone").run(200);
    lab.host("laptop").release(lab.net());
    lab.run(5);
    lab.host("laptop").renew(lab.net());
    lab.host("nas").ping(lab.net(), ip("192.168.0.251"));
    lab.host("nas").ping(lab.net(), ip("192.168.0.99"));
    lab.host("nas").ping(lab.net(), ip("8.8.8.8"));
    lab.run(15);
    lab.host("phone").reboot(lab.net());
    lab.run(20);
    keep(lab, "dhcp-life");
  }

  @Test
  void withBroadcastFlag() throws IOException {
    NetLab lab = home(2).set("laptop.dhcp.broadcast", "true").start("laptop").run(15);
    keep(lab, "dhcp-broadcast");
  }

  @Test
  void conflictNakAndExpiry() throws IOException {
    NetLab lab = home(3).set("router.dhcp.leaseSec", "60").start("squatter", "laptop").run(40);
    lab.set("router.dhcp.first", "192.168.0.100");
    lab.host("laptop").renew(lab.net());
    lab.run(20).set("router.dhcp.on", "false").run(300);
    assertTrue(ip(lab.get("laptop.ip")).isLinkLocal());
    keep(lab, "dhcp-trouble");
  }

  @Test
  void serverThatAsksFirst() throws IOException {
    NetLab lab = home(4).set("router.dhcp.checkBeforeOffer", "true");
    keep(lab.start("squatter", "laptop").run(20), "dhcp-asks-first");
  }

  @Test
  void twoServersAndRebinding() throws IOException {
    NetLab lab = new NetLab(5);
    lab.add(NetLab.server("one", 0x11, config("192.168.0.1/24", "192.168.0.10", "192.168.0.19")));
    lab.add(NetLab.server("two", 0x12, config("192.168.0.2/24", "192.168.0.20", "192.168.0.29")));
    lab.add(laptop());
    lab.sw("one.eth0", "two.eth0", "laptop.eth0");
    lab.start("sw", "one", "two", "laptop").run(20).set("one.power", "false").run(3700);
    keep(lab, "dhcp-two-servers");
  }

  @Test
  void worldOutsideAndRouterPinged() throws IOException {
    NetLab lab = home(6).start("laptop").run(15);
    lab.host("laptop").ping(lab.net(), ip("12.12.12.12"));
    lab.host("laptop").ping(lab.net(), ip("192.168.0.1"));
    lab.run(5);
    keep(lab, "ping");
  }
}
