package fivedoors.shell;

import static fivedoors.shell.Desk.any;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.NetLab;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The state of the network changes, and so do the lines that are printed. */
class NetworkCommandsTest {
  @Test
  void renewGivesAnotherAddress() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("ipconfig /release", 3);
    assertFalse(any(desk.said(), "IPv4"), "the address is gone: " + desk.said());
    desk.lab().set("router.dhcp.first", "192.168.0.30");
    desk.type("ipconfig /renew", 20);
    assertTrue(any(desk.said(), "IPv4 주소 . . . . . . . . . : 192.168.0.30"), desk.text());
    assertFalse(desk.screen().running());
  }

  @Test
  void renewWithoutServerOrCableSaysSo() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.lab().set("router.dhcp.on", "false");
    desk.type("ipconfig /release", 3).type("ipconfig /renew", 70);
    assertTrue(any(desk.said(), "DHCP 서버에 연결할 수 없습니다"), desk.text());
    desk.lab().set("laptop.link", "down");
    desk.type("ipconfig /renew", 1);
    assertTrue(any(desk.said(), "미디어 연결이 끊긴 동안 이더넷에서"), desk.text());
    desk.lab().set("laptop.dhcp.on", "false").set("laptop.link", "up");
    desk.type("ipconfig /renew", 1);
    assertTrue(any(desk.said(), "수행할 수 있는 상태의 어댑터가 없으므로"), desk.text());
  }

  @Test
  void withoutCablePingFailsAtOnce() {
    Desk desk = new Desk(Dialect.LINUX);
    desk.lab().set("laptop.link", "down").set("laptop.dhcp.on", "false");
    desk.type("ping -c 1 192.168.0.1", 6);
    assertTrue(any(desk.said(), "Network is unreachable"), desk.text());
  }

  @Test
  void theWayOutLeadsThroughTheRouter() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("tracert -d 12.12.12.1", 10);
    assertTrue(desk.said().contains("  1    <1 ms    <1 ms    <1 ms  192.168.0.1"), desk.text());
    assertTrue(desk.said().contains("  2    <1 ms    <1 ms    <1 ms  12.12.12.1"), desk.text());
    Desk linux = new Desk(Dialect.LINUX);
    linux.type("traceroute 12.12.12.1", 10);
    assertTrue(any(linux.said(), " 1  192.168.0.1 (192.168.0.1)"), linux.text());
    assertTrue(any(linux.said(), " 2  12.12.12.1 (12.12.12.1)"), linux.text());
    linux.type("traceroute -m 2 192.168.0.99", 60);
    assertTrue(any(linux.said(), "!H"), linux.text());
  }

  @Test
  void withoutGatewayThereIsNoWayOut() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.lab().set("laptop.dhcp.on", "false").set("laptop.ip", "192.168.0.2").run(1);
    desk.type("route print | findstr 0.0.0.0");
    assertFalse(any(desk.said(), "          0.0.0.0          0.0.0.0"), desk.text());
    desk.type("ping -n 1 12.12.12.1", 6);
    assertTrue(any(desk.said(), "PING: 전송하지 못했습니다. 일반 오류입니다."), desk.text());
    desk.lab().set("laptop.gateway", "192.168.0.1");
    desk.type("route print | findstr 0.0.0.0");
    assertTrue(any(desk.said(), "          0.0.0.0          0.0.0.0      192.168.0.1"));
  }

  @Test
  void curlGivesUpWhenItWasTold() {
    Desk desk = new Desk(Dialect.LINUX);
    desk.lab().set("nas.power", "false");
    desk.type("curl -m 2 http://192.168.0.250/", 5);
    assertEquals(List.of("curl: (28) Operation timed out after 2000 milliseconds"), desk.said());
    assertFalse(desk.screen().running());
  }

  @Test
  void aScriptAsksWithRequests() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("python get.py http://192.168.0.250/", 1);
    assertEquals(List.of("<Response [200]>", "<h1>NAS</h1>"), desk.said());
    desk.type("curl -d a=1 http://127.0.0.1:5000/", 3);
    assertTrue(any(desk.said(), "curl: (7) Failed to connect to 127.0.0.1 port 5000"));
    desk.type("curl ftp://x");
    assertTrue(any(desk.said(), "(!) 이렇게"), desk.text());
  }

  @Test
  void twoAdaptersAreTwoParts() {
    NetLab lab = NetLab.home(7, NetLab.laptop().withPort("wlan0", NetLab.mac(9), null));
    lab.connect("laptop.wlan0", "router.wlan0");
    lab.start("laptop").run(30);
    View v = new View(lab.net(), lab.host("laptop"), Dialect.WINDOWS_KO);
    List<String> said = Ipconfig.print(v, false);
    assertTrue(said.contains("이더넷 어댑터 이더넷:"), said.toString());
    assertTrue(said.contains("무선 LAN 어댑터 Wi-Fi:"), said.toString());
    assertEquals(2, said.stream().filter(l -> l.contains("IPv4 주소")).count(), said.toString());
    View mac = new View(lab.net(), lab.host("laptop"), Dialect.MACOS);
    assertTrue(any(Ifconfig.print(mac, "en1"), "inet 192.168.0."));
  }
}
