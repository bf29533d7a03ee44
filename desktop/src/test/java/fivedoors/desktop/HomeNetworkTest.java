package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens between a home and the world, as real packets: each situation is a scenario of the
 * lessons and a file of commands, run by {@code five-doors run}, and each side says what it saw.
 * The captures of the home's outside and of who asked are kept for the capture check.
 */
class HomeNetworkTest {
  private static final String OUTSIDE = "--wan-ip 12.12.12.12";

  @TempDir Path folder;

  private Situation run(String scenario, String commands, String until) {
    return Situation.run(folder, scenario, commands, until);
  }

  @Test
  void aPageIsLoadedFromOutsideThroughNat() throws Exception {
    Situation s = run("home-forward", "page-out", "25s");
    assertEquals(List.of("200", "200"), s.outcomes("laptop", "browser"));
    s.passed("laptop.eth0", "router.lan1", "TCP 192.168.0.4:49152 > 203.0.113.80:80 SYN");
    s.passed("router.wan", "isp.home", "TCP 12.12.12.12:49152 > 203.0.113.80:80 SYN");
    s.inOrder(
        "router.lan1 FRAME_RECEIVED",
        "ROW_ADDED nat/",
        "router REWRITE",
        "web.eth0 FRAME_RECEIVED");
    s.has(" web SERVICE_STATE web", "client=12.12.12.12:49152 request=GET / status=200");
    s.keep("laptop.eth0", "--require http.response.code==200");
    s.keep("router.wan", OUTSIDE + " --require dns --require http.response.code==200");
  }

  @Test
  void aSiteSeesTheHomesOutsideAddressAndNotTheLaptops() {
    Situation s = run("home-forward", "page-out", "25s");
    assertEquals(List.of("site.example", "12.12.12.12"), s.pages("laptop"));
    s.hasNot("web.eth0 FRAME_RECEIVED", "192.168.");
  }

  @Test
  void twoHostsWithOneSourcePortAreToldApart() throws Exception {
    Situation s = run("home-forward", "one-port-two-hosts", "25s");
    s.passed("laptop.eth0", "router.lan1", "TCP 192.168.0.4:49152 > 203.0.113.80:80 SYN");
    s.passed("phone.wlan0", "router.wlan0", "TCP 192.168.0.2:49152 > 203.0.113.80:80 SYN");
    s.has(" web SERVICE_STATE web", "client=12.12.12.12:49152 request=GET / status=200");
    s.has(" web SERVICE_STATE web", "client=12.12.12.12:40000 request=GET / status=200");
    assertEquals(List.of("200"), s.outcomes("laptop", "browser"));
    assertEquals(List.of("200"), s.outcomes("phone", "browser"));
    s.keep("phone.wlan0", "--require http.response.code==200");
    s.keep("router.wan", OUTSIDE + " --require tcp.srcport==40000");
  }

  @Test
  void aRuleLetsTheFriendIn() throws Exception {
    Situation s = run("home-forward", "forward", "25s");
    s.has(" router LOOKUP", "forwards tcp 8081 -> ", "web");
    s.has("isp.home FRAME_SENT", "| TCP 55.66.77.8:", " > 12.12.12.12:8081 SYN");
    s.has("laptop.eth0 FRAME_RECEIVED", "| TCP 55.66.77.8:", " > 192.168.0.4:80 SYN");
    s.has(" laptop SERVICE_STATE web", "client=55.66.77.8:", "request=GET / status=200");
    assertEquals(List.of("200"), s.outcomes("friend", "browser"));
    assertEquals(List.of("My home page"), s.pages("friend"));
    s.keep("friend.wlan0", "--require http.response.code==200");
    s.keep("router.wan", OUTSIDE + " --require tcp.dstport==8081");
    s.keep("laptop.eth0", "--require tcp.dstport==80");
  }

  @Test
  void withoutTheRuleNothingComesBackOrARefusal() throws Exception {
    Situation s = run("home-forward", "no-rule", "60s");
    s.has(" router.wan DROPPED", "NO_FORWARD", "setting=router.forwards");
    s.hasNot("laptop.eth0 FRAME_RECEIVED", "55.66.77.8");
    assertEquals(List.of("timed_out", "refused"), s.outcomes("friend", "browser"));
    s.has(" router REFUSED", "setting=router.");
    s.keep("router.wan", OUTSIDE + " --require tcp.flags.reset==1");
    s.keep("friend.wlan0", "--require tcp.dstport==8081");
  }

  @Test
  void aTargetThatIsOffIsNotFound() throws Exception {
    Situation s = run("home-forward", "target-off", "130s");
    s.has(" router.lan DROPPED", "NO_HOST");
    s.hasNot("laptop.eth0 FRAME_RECEIVED", "55.66.77.8");
    assertEquals(List.of("unreachable"), s.outcomes("friend", "browser"));
    s.keep("router.wan", OUTSIDE + " --require icmp.type==3");
    s.keep("friend.wlan0", "--require icmp.type==3");
  }

  @Test
  void aClosedPortRefuses() throws Exception {
    Situation s = run("home-forward", "port-closed", "25s");
    s.has(" laptop REFUSED", "NO_LISTENER", "setting=laptop.programs.web.on");
    assertEquals(List.of("refused"), s.outcomes("friend", "browser"));
    assertTrue(s.seconds("COMMAND openUrl", "failure=refused") < 1);
    s.keep("friend.wlan0", "--require tcp.flags.reset==1");
    s.keep("router.wan", OUTSIDE + " --require tcp.flags.reset==1");
  }

  @Test
  void anAppOn127001IsOpenToItsOwnMachineAlone() throws Exception {
    Situation s = run("home-forward", "loopback-only", "25s");
    s.has(" laptop REFUSED", "LOOPBACK_ONLY", "setting=laptop.programs.web.bind");
    assertEquals(List.of("refused"), s.outcomes("friend", "browser"));
    assertEquals(List.of("200"), s.outcomes("laptop", "browser"));
    s.keep("router.wan", OUTSIDE + " --require tcp.flags.reset==1");
    s.keep("friend.wlan0", "--require tcp.flags.reset==1");
  }

  @Test
  void theFirewallOfTheHostDropsRejectsAndAllows() throws Exception {
    Situation s = run("home-forward", "firewall", "70s");
    s.has(" laptop.eth0 DROPPED", "FW_IN", "at=laptop.firewall", "setting=laptop.firewall");
    s.has(" laptop REFUSED", "FW_REJECT", "row=firewall/web");
    assertEquals(List.of("timed_out", "refused", "200"), s.outcomes("friend", "browser"));
    s.keep("laptop.eth0", "--require tcp.flags.reset==1");
    s.keep("router.wan", OUTSIDE + " --require http.response.code==200");
    s.keep("friend.wlan0", "--require http.response.code==200");
  }

  @Test
  void djangoAnswers400UntilTheHostIsAllowed() throws Exception {
    Situation s = run("home-asus", "allowed-hosts", "30s");
    s.has(" desktop DELIVERED", "to=django status=GET / 400");
    assertEquals(List.of("400", "200"), s.outcomes("friend", "browser"));
    s.keep("router.wan", OUTSIDE + " --require http.response.code==400");
    s.keep("friend.wlan0", "--require http.response.code==400");
  }

  @Test
  void theFriendPosts() throws Exception {
    Situation s = run("home-sk", "post-from-friend", "30s");
    assertEquals(List.of("200"), s.outcomes("friend", "requests"));
    s.has(" desktop DELIVERED", "to=flask status=POST / 200");
    assertTrue(s.pages("desktop").get(0).contains("안녕"), s.pages("desktop").toString());
    s.keep("router.wan", "--wan-ip 111.222.33.123 --require http.request.method==POST");
    s.keep("friend.wlan0", "--require http.response.code==200");
  }

  @Test
  void anEmptyPoolLeavesTheThirdDeviceWithoutAnAddress() throws Exception {
    Situation s = run("home-forward", "pool-empty", "130s");
    s.has(" router SERVICE_STATE", "pool-empty");
    s.has(" laptop.eth0 ADDRESS_SET 169.254.");
    s.hasNot("laptop.eth0 ADDRESS_SET 192.168.");
    assertEquals(List.of("unreachable"), s.outcomes("laptop", "browser"));
    s.keep("laptop.eth0", "--require dhcp");
    s.keep("router.lan", "--require dhcp");
  }

  @Test
  void anAddressReservedOnTheAdminPageIsTheLaptopsAfterItsReboot() throws Exception {
    Situation s = run("home-forward", "reservation", "50s");
    assertEquals(List.of("200", "200", "200", "400", "200"), s.outcomes("laptop", "browser"));
    s.has(" laptop SERVICE_STATE browser", "status=400", "error=");
    s.inOrder("laptop.eth0 ADDRESS_SET 192.168.0.4/24", "COMMAND reboot", "192.168.0.50/24");
    s.keep("laptop.eth0", "--require http.request.method==POST");
    s.keep("router.lan", "--require http.request.method==POST");
  }

  @Test
  void hairpinLetsAPhoneInsideUseTheOutsideAddress() throws Exception {
    Situation s = run("home-forward", "hairpin", "60s");
    s.has("DROPPED", "HAIRPIN_OFF", "setting=router.hairpin");
    assertEquals(List.of("timed_out", "200"), s.outcomes("phone", "browser"));
    s.has(" laptop SERVICE_STATE web", "client=12.12.12.12:");
    s.keep("phone.wlan0", "--require http.response.code==200");
    s.keep("laptop.eth0", "--require http.response.code==200");
  }

  @Test
  void aUdpLetterDoesNotFitATcpRule() throws Exception {
    Situation s = run("home-forward", "udp-to-tcp-rule", "40s");
    s.has(" router.wan DROPPED", "NO_FORWARD", "nearest=forwards/web");
    assertEquals(List.of("timed_out", "done"), s.outcomes("friend", "udp"));
    s.has(" friend SERVICE_STATE udp waiting -> done", "answer=hello 55.66.77.8, 1 in the game");
    s.keep("router.wan", OUTSIDE + " --require udp.dstport==7777");
    s.keep("friend.wlan0", "--require udp.dstport==7777");
  }

  @Test
  void aRangeMapsPortByPort() throws Exception {
    Situation s = run("home-forward", "range", "60s");
    s.has("laptop.eth0 FRAME_RECEIVED", "> 192.168.0.4:80 SYN");
    s.has("laptop.eth0 FRAME_RECEIVED", "> 192.168.0.4:90 SYN");
    assertEquals(List.of("200", "refused", "timed_out"), s.outcomes("friend", "browser"));
    s.keep("laptop.eth0", "--require tcp.dstport==90");
    s.keep("friend.wlan0", "--require tcp.dstport==5010");
  }

  @Test
  void theDmzHostGetsWhatNoRuleTakes() throws Exception {
    Situation s = run("home-forward", "dmz", "30s");
    s.has("laptop.eth0 FRAME_RECEIVED", "> 192.168.0.4:80 SYN");
    assertEquals(List.of("200", "200"), s.outcomes("friend", "browser"));
    s.keep("router.wan", OUTSIDE + " --require tcp.dstport==80");
    s.keep("laptop.eth0", "--require tcp.dstport==80");
  }

  @Test
  void behindACarrierTheHomesRuleIsOfNoUse() throws Exception {
    Situation s = run("home-cgnat", "carrier-nat", "60s");
    assertEquals(List.of("198.51.100.2"), s.pages("laptop"));
    s.has(" router.wan ADDRESS_SET 100.64.");
    s.has(" isp.core DROPPED", "NO_MAPPING");
    s.hasNot(" router LOOKUP", "forwards tcp 8081");
    assertEquals(List.of("timed_out"), s.outcomes("friend", "browser"));
    s.keep("isp.core", "--wan-ip 198.51.100.2 --public --require tcp.dstport==8081");
    s.keep("friend.wlan0", "--require tcp.dstport==8081");
  }

  @Test
  void aNewOutsideAddressLeavesTheOldOneBehind() throws Exception {
    Situation s = run("home-forward", "renumbered", "90s");
    assertEquals(List.of("200", "unreachable", "200"), s.outcomes("friend", "browser"));
    assertEquals(List.of("12.12.12.12", "12.12.12.34"), s.pages("laptop"));
    s.keep("router.wan", OUTSIDE + " --wan-ip 12.12.12.34 --require tcp.dstport==8081");
    s.keep("friend.wlan0", "--require tcp.dstport==8081");
  }

  @Test
  void tracerouteSeesEveryRouterThroughNat() throws Exception {
    Situation s = run("home-forward", "traceroute", "60s");
    List<String> hops = List.of("192.168.0.1", "12.12.12.1", "198.51.100.1", "203.0.113.80");
    for (int i = 0; i < hops.size(); i++) {
      s.has(" laptop SERVICE_STATE terminal line: ", " " + (i + 1) + " ", "ms  " + hops.get(i));
    }
    s.has(" router.wan FRAME_RECEIVED", "| ICMP ", "12.12.12.1 > 12.12.12.12");
    s.has(
        " laptop.eth0 FRAME_RECEIVED",
        "| ICMP ",
        "12.12.12.1 > 192.168.0.4",
        "about ICMP echo request 192.168.0.4 > ");
    s.has(" friend SERVICE_STATE terminal line: ", " 5 ", "ms  12.12.12.12");
    s.keep("router.wan", OUTSIDE + " --require icmp.type==11");
    s.keep("laptop.eth0", "--require icmp.type==11");
  }

  @Test
  void aRuleTypedIntoTheAdminPageLetsTheFriendInUntilItIsSwitchedOff() throws Exception {
    Situation s = run("home-iptime", "rule-by-admin-page", "60s");
    s.has(" laptop SERVICE_STATE browser waiting -> done", "status=400", "error=badPort");
    s.has(" router ROW_ADDED forwards/web", "outside=8081 proto=tcp inside=192.168.0.4:80");
    s.has(" router ROW_CHANGED forwards/web", "on=false");
    assertEquals(List.of("200", "timed_out"), s.outcomes("friend", "browser"));
    s.keep("router.wan", "--wan-ip 59.6.66.238 --require http.response.code==200");
    s.keep("laptop.eth0", "--require http.request.method==POST");
  }

  @Test
  void twoHomesMayHaveTheSameAddressesInside() throws Exception {
    Situation s = run("two-homes", "next-door", "60s");
    s.has(" neighbor.eth0 ADDRESS_SET 192.168.0.2/24").has(" phone.wlan0 ADDRESS_SET 192.168.0.2");
    assertEquals(List.of("200", "refused"), s.outcomes("laptop", "browser"));
    assertEquals(List.of("Next door"), s.pages("laptop"));
    assertEquals(List.of("My home page"), s.pages("neighbor"));
    s.keep("router.wan", OUTSIDE + " --require http.response.code==200");
    s.keep("router2.wan", "--wan-ip 59.6.66.238 --require http.response.code==200");
  }
}
