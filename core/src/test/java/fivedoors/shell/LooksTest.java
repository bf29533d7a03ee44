package fivedoors.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.Golden;
import fivedoors.testing.NetLab;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that only look: a golden text for each, and what changes when the state changes. */
class LooksTest {
  private final NetLab lab = NetLab.home(20240601, NetLab.laptop(), NetLab.phone());

  /** The laptop has its address and has pinged the router. */
  private NetLab settled() {
    lab.start("laptop").run(20);
    lab.host("laptop").ping(lab.net(), NetLab.ip("192.168.0.1"));
    return lab.run(1);
  }

  private List<String> type(String host, Dialect d, String line) {
    List<String> words = Arrays.asList(line.split(" "));
    View v = new View(lab.net(), lab.host(host), d);
    return Looks.of(v, words.get(0), words.subList(1, words.size()));
  }

  private void golden(String file, Dialect d, String... lines) {
    settled();
    StringBuilder s = new StringBuilder();
    for (String line : lines) {
      s.append(d.prompt("laptop")).append(line).append('\n');
      List<String> said = type("laptop", d, line);
      assertNotNull(said, line);
      for (String each : said) {
        s.append(Pad.trimEnd(each)).append('\n');
      }
    }
    Golden.check(file, s.toString());
  }

  // ---- goldens

  @Test
  void goldenWindowsInKorean() {
    golden(
        "shell/looks-windows-ko.txt",
        Dialect.WINDOWS_KO,
        "ipconfig",
        "ipconfig /all",
        "arp -a",
        "route print",
        "hostname",
        "help");
  }

  @Test
  void goldenWindowsInEnglish() {
    golden(
        "shell/looks-windows-en.txt",
        Dialect.WINDOWS_EN,
        "ipconfig",
        "ipconfig /all",
        "arp -a",
        "route print");
  }

  @Test
  void goldenMac() {
    golden(
        "shell/looks-macos.txt",
        Dialect.MACOS,
        "ifconfig",
        "ifconfig en0",
        "ifconfig en7",
        "ipconfig getifaddr en0",
        "route -n get default",
        "netstat -nr",
        "arp -a",
        "hostname",
        "help");
  }

  @Test
  void goldenLinux() {
    golden(
        "shell/looks-linux.txt",
        Dialect.LINUX,
        "ip addr",
        "ip route",
        "ip neigh",
        "ifconfig",
        "route -n",
        "arp -a",
        "hostname",
        "hostname -I",
        "help");
  }

  // ---- the state changes, and so does what is printed

  private void shows(Dialect d, String line, String text) {
    List<String> said = type("laptop", d, line);
    assertTrue(Desk.any(said, text), () -> text + " is not in " + said);
  }

  private void hides(Dialect d, String line, String text) {
    List<String> said = type("laptop", d, line);
    assertFalse(Desk.any(said, text), () -> text + " is in " + said);
  }

  @Test
  void anotherAddressIsAnotherLine() {
    settled();
    shows(Dialect.WINDOWS_KO, "ipconfig", "IPv4 주소 . . . . . . . . . : 192.168.0.2");
    lab.set("laptop.dhcp.on", "false").set("laptop.ip", "192.168.0.77");
    lab.set("laptop.gateway", "192.168.0.9");
    shows(Dialect.WINDOWS_KO, "ipconfig", "IPv4 주소 . . . . . . . . . : 192.168.0.77");
    shows(Dialect.WINDOWS_KO, "ipconfig", "기본 게이트웨이 . . . . . . : 192.168.0.9");
    shows(Dialect.WINDOWS_KO, "ipconfig /all", "DHCP 사용 . . . . . . . . . : 아니요");
    hides(Dialect.WINDOWS_KO, "ipconfig /all", "임대");
    shows(Dialect.MACOS, "ifconfig", "inet 192.168.0.77 netmask 0xffffff00");
    shows(Dialect.MACOS, "route -n get default", "gateway: 192.168.0.9");
    shows(Dialect.LINUX, "ip addr", "inet 192.168.0.77/24 brd 192.168.0.255");
    shows(Dialect.LINUX, "ip addr", "valid_lft forever");
    shows(Dialect.LINUX, "ip route", "default via 192.168.0.9 dev eth0 proto static");
    lab.set("laptop.prefix", "16");
    shows(Dialect.WINDOWS_KO, "ipconfig", "255.255.0.0");
    shows(Dialect.MACOS, "ifconfig", "netmask 0xffff0000 broadcast 192.168.255.255");
  }

  @Test
  void anArpRowAppearsWithTheFirstPingAndGoesWithTheAddress() {
    lab.start("laptop").run(20);
    assertEquals(List.of("ARP 항목을 찾을 수 없습니다."), type("laptop", Dialect.WINDOWS_KO, "arp -a"));
    assertEquals(List.of(), type("laptop", Dialect.LINUX, "ip neigh"));
    lab.host("laptop").ping(lab.net(), NetLab.ip("192.168.0.250"));
    lab.run(0.5);
    shows(Dialect.WINDOWS_KO, "arp -a", "192.168.0.250         02-00-00-00-00-a0");
    shows(Dialect.MACOS, "arp -a", "? (192.168.0.250) at 2:0:0:0:0:a0 on en0");
    shows(Dialect.LINUX, "ip neigh", "192.168.0.250 dev eth0 lladdr 02:00:00:00:00:a0");
    lab.host("laptop").ping(lab.net(), NetLab.ip("192.168.0.99"));
    lab.run(0.5);
    hides(Dialect.WINDOWS_KO, "arp -a", "192.168.0.99");
    shows(Dialect.LINUX, "ip neigh", "192.168.0.99 dev eth0 INCOMPLETE");
    shows(Dialect.LINUX, "arp -a", "(192.168.0.99) at <incomplete> on eth0");
    shows(Dialect.MACOS, "arp -a", "(192.168.0.99) at (incomplete) on en0");
  }

  @Test
  void withoutACableThereAreNoRoutes() {
    settled();
    shows(Dialect.WINDOWS_KO, "route print", "192.168.0.1");
    lab.set("laptop.link", "down").run(1);
    shows(Dialect.WINDOWS_KO, "ipconfig", "미디어 연결 끊김");
    shows(Dialect.WINDOWS_EN, "ipconfig", "Media disconnected");
    hides(Dialect.WINDOWS_KO, "ipconfig", "IPv4");
    hides(Dialect.WINDOWS_KO, "route print", "192.168.0.1");
    shows(Dialect.MACOS, "ifconfig", "status: inactive");
    shows(Dialect.MACOS, "route -n get default", "not in table");
    shows(Dialect.LINUX, "ip addr", "NO-CARRIER");
  }

  @Test
  void whereNobodyAnswersTheAddressIsTheHostsOwnInvention() {
    lab.set("router.dhcp.on", "false").start("laptop").run(150);
    shows(Dialect.WINDOWS_KO, "ipconfig", "자동 구성 IPv4 주소 . . . . : 169.254.");
    shows(Dialect.WINDOWS_EN, "ipconfig", "Autoconfiguration IPv4 Address. . : 169.254.");
    shows(Dialect.LINUX, "ip addr", "scope link");
  }

  @Test
  void theLeaseRunsDown() {
    settled();
    shows(Dialect.LINUX, "ip addr", "valid_lft 3579sec");
    lab.run(60);
    shows(Dialect.LINUX, "ip addr", "valid_lft 3519sec");
  }

  @Test
  void aRadioIsCalledWiFi() {
    lab.start("phone").run(20);
    assertTrue(type("phone", Dialect.WINDOWS_KO, "ipconfig").contains("무선 LAN 어댑터 Wi-Fi:"));
    assertTrue(
        type("phone", Dialect.WINDOWS_EN, "ipconfig").contains("Wireless LAN adapter Wi-Fi:"));
  }

  @Test
  void commandsOfOtherSystemsAreUnknown() {
    settled();
    assertNull(type("laptop", Dialect.WINDOWS_KO, "ifconfig"));
    assertNull(type("laptop", Dialect.LINUX, "ipconfig"));
    assertNull(type("laptop", Dialect.MACOS, "ip addr"));
  }
}
