package fivedoors.desktop;

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
  /** The address of most homes outside. */
  private static final List<String> HOME = List.of("12.12.12.12");

  @TempDir Path folder;

  private Situation run(String scenario, String commands, String until) {
    return Situation.run(folder, scenario, commands, until);
  }

  @Test
  void aPageIsLoadedFromOutsideThroughNat() {
    run("home-forward", "page-out", "25s")
        .ends("laptop", "browser", "200", "200")
        .passed("laptop.eth0", "router.lan1", "TCP 192.168.0.4:49152 > 203.0.113.80:80 SYN")
        .passed("router.wan", "isp.home", "TCP 12.12.12.12:49152 > 203.0.113.80:80 SYN")
        .inOrder(
            "router.lan1 FRAME_RECEIVED",
            "ROW_ADDED nat/",
            "router REWRITE",
            "web.eth0 FRAME_RECEIVED")
        .has(" web SERVICE_STATE web", "client=12.12.12.12:49152 request=GET / status=200")
        .keep("laptop.eth0", "http.response.code==200")
        .keepOutside("router.wan", HOME, "dns", "http.response.code==200");
  }

  @Test
  void aSiteSeesTheHomesOutsideAddressAndNotTheLaptops() {
    run("home-forward", "page-out", "25s")
        .shows("laptop", "site.example", "12.12.12.12")
        .hasNot("web.eth0 FRAME_RECEIVED", "192.168.");
  }

  @Test
  void twoHostsWithOneSourcePortAreToldApart() {
    run("home-forward", "one-port-two-hosts", "25s")
        .passed("laptop.eth0", "router.lan1", "TCP 192.168.0.4:49152 > 203.0.113.80:80 SYN")
        .passed("phone.wlan0", "router.wlan0", "TCP 192.168.0.2:49152 > 203.0.113.80:80 SYN")
        .has(" web SERVICE_STATE web", "client=12.12.12.12:49152 request=GET / status=200")
        .has(" web SERVICE_STATE web", "client=12.12.12.12:40000 request=GET / status=200")
        .ends("laptop", "browser", "200")
        .ends("phone", "browser", "200")
        .keep("phone.wlan0", "http.response.code==200")
        .keepOutside("router.wan", HOME, "tcp.srcport==40000");
  }

  @Test
  void aRuleLetsTheFriendIn() {
    run("home-forward", "forward", "25s")
        .has(" router LOOKUP", "forwards tcp 8081 -> ", "web")
        .has("isp.home FRAME_SENT", "| TCP 55.66.77.8:", " > 12.12.12.12:8081 SYN")
        .has("laptop.eth0 FRAME_RECEIVED", "| TCP 55.66.77.8:", " > 192.168.0.4:80 SYN")
        .has(" laptop SERVICE_STATE web", "client=55.66.77.8:", "request=GET / status=200")
        .ends("friend", "browser", "200")
        .shows("friend", "My home page")
        .keep("friend.wlan0", "http.response.code==200")
        .keepOutside("router.wan", HOME, "tcp.dstport==8081")
        .keep("laptop.eth0", "tcp.dstport==80");
  }

  @Test
  void withoutTheRuleNothingComesBackOrARefusal() {
    run("home-forward", "no-rule", "60s")
        .has(" router.wan DROPPED", "NO_FORWARD", "setting=router.forwards")
        .hasNot("laptop.eth0 FRAME_RECEIVED", "55.66.77.8")
        .ends("friend", "browser", "timed_out", "refused")
        .has(" router REFUSED", "setting=router.")
        .keepOutside("router.wan", HOME, "tcp.flags.reset==1")
        .keep("friend.wlan0", "tcp.dstport==8081");
  }

  @Test
  void aTargetThatIsOffIsNotFound() {
    run("home-forward", "target-off", "130s")
        .has(" router.lan DROPPED", "NO_HOST")
        .hasNot("laptop.eth0 FRAME_RECEIVED", "55.66.77.8")
        .ends("friend", "browser", "unreachable")
        .keepOutside("router.wan", HOME, "icmp.type==3")
        .keep("friend.wlan0", "icmp.type==3");
  }

  @Test
  void aClosedPortRefuses() {
    Situation s = run("home-forward", "port-closed", "25s");
    s.has(" laptop REFUSED", "NO_LISTENER", "setting=laptop.programs.web.on");
    s.ends("friend", "browser", "refused");
    assertTrue(s.seconds("COMMAND openUrl", "failure=refused") < 1);
    s.keep("friend.wlan0", "tcp.flags.reset==1");
    s.keepOutside("router.wan", HOME, "tcp.flags.reset==1");
  }

  @Test
  void anAppOn127001IsOpenToItsOwnMachineAlone() {
    run("home-forward", "loopback-only", "25s")
        .has(" laptop REFUSED", "LOOPBACK_ONLY", "setting=laptop.programs.web.bind")
        .ends("friend", "browser", "refused")
        .ends("laptop", "browser", "200")
        .keepOutside("router.wan", HOME, "tcp.flags.reset==1")
        .keep("friend.wlan0", "tcp.flags.reset==1");
  }

  @Test
  void theFirewallOfTheHostDropsRejectsAndAllows() {
    run("home-forward", "firewall", "70s")
        .has(" laptop.eth0 DROPPED", "FW_IN", "at=laptop.firewall", "setting=laptop.firewall")
        .has(" laptop REFUSED", "FW_REJECT", "row=firewall/web")
        .ends("friend", "browser", "timed_out", "refused", "200")
        .keep("laptop.eth0", "tcp.flags.reset==1")
        .keepOutside("router.wan", HOME, "http.response.code==200")
        .keep("friend.wlan0", "http.response.code==200");
  }

  @Test
  void djangoAnswers400UntilTheHostIsAllowed() {
    run("home-asus", "allowed-hosts", "30s")
        .has(" desktop DELIVERED", "to=django status=GET / 400")
        .ends("friend", "browser", "400", "200")
        .keepOutside("router.wan", HOME, "http.response.code==400")
        .keep("friend.wlan0", "http.response.code==400");
  }

  @Test
  void theFriendPosts() {
    Situation s = run("home-sk", "post-from-friend", "30s");
    s.ends("friend", "requests", "200");
    s.has(" desktop DELIVERED", "to=flask status=POST / 200");
    assertTrue(s.pages("desktop").get(0).contains("안녕"), s.pages("desktop").toString());
    s.keepOutside("router.wan", List.of("111.222.33.123"), "http.request.method==POST");
    s.keep("friend.wlan0", "http.response.code==200");
  }

  @Test
  void anEmptyPoolLeavesTheThirdDeviceWithoutAnAddress() {
    run("home-forward", "pool-empty", "130s")
        .has(" router SERVICE_STATE", "pool-empty")
        .has(" laptop.eth0 ADDRESS_SET 169.254.")
        .hasNot("laptop.eth0 ADDRESS_SET 192.168.")
        .ends("laptop", "browser", "unreachable")
        .keep("laptop.eth0", "dhcp")
        .keep("router.lan", "dhcp");
  }

  @Test
  void anAddressReservedOnTheAdminPageIsTheLaptopsAfterItsReboot() {
    run("home-forward", "reservation", "50s")
        .ends("laptop", "browser", "200", "200", "200", "400", "200")
        .has(" laptop SERVICE_STATE browser", "status=400", "error=")
        .inOrder("laptop.eth0 ADDRESS_SET 192.168.0.4/24", "COMMAND reboot", "192.168.0.50/24")
        .keep("laptop.eth0", "http.request.method==POST")
        .keep("router.lan", "http.request.method==POST");
  }

  @Test
  void hairpinLetsAPhoneInsideUseTheOutsideAddress() {
    run("home-forward", "hairpin", "60s")
        .has("DROPPED", "HAIRPIN_OFF", "setting=router.hairpin")
        .ends("phone", "browser", "timed_out", "200")
        .has(" laptop SERVICE_STATE web", "client=12.12.12.12:")
        .keep("phone.wlan0", "http.response.code==200")
        .keep("laptop.eth0", "http.response.code==200");
  }

  @Test
  void aUdpLetterDoesNotFitATcpRule() {
    run("home-forward", "udp-to-tcp-rule", "40s")
        .has(" router.wan DROPPED", "NO_FORWARD", "nearest=forwards/web")
        .ends("friend", "udp", "timed_out", "done")
        .has(" friend SERVICE_STATE udp waiting -> done", "answer=hello 55.66.77.8, 1 in the game")
        .keepOutside("router.wan", HOME, "udp.dstport==7777")
        .keep("friend.wlan0", "udp.dstport==7777");
  }

  @Test
  void aRangeMapsPortByPort() {
    run("home-forward", "range", "60s")
        .has("laptop.eth0 FRAME_RECEIVED", "> 192.168.0.4:80 SYN")
        .has("laptop.eth0 FRAME_RECEIVED", "> 192.168.0.4:90 SYN")
        .ends("friend", "browser", "200", "refused", "timed_out")
        .keep("laptop.eth0", "tcp.dstport==90")
        .keep("friend.wlan0", "tcp.dstport==5010");
  }

  @Test
  void theDmzHostGetsWhatNoRuleTakes() {
    run("home-forward", "dmz", "30s")
        .has("laptop.eth0 FRAME_RECEIVED", "> 192.168.0.4:80 SYN")
        .ends("friend", "browser", "200", "200")
        .keepOutside("router.wan", HOME, "tcp.dstport==80")
        .keep("laptop.eth0", "tcp.dstport==80");
  }

  @Test
  void behindACarrierTheHomesRuleIsOfNoUse() {
    run("home-cgnat", "carrier-nat", "60s")
        .shows("laptop", "198.51.100.2")
        .has(" router.wan ADDRESS_SET 100.64.")
        .has(" isp.core DROPPED", "CGNAT")
        .hasNot(" router LOOKUP", "forwards tcp 8081")
        .ends("friend", "browser", "timed_out")
        .keepPublic("isp.core", "198.51.100.2", "tcp.dstport==8081")
        .keep("friend.wlan0", "tcp.dstport==8081");
  }

  @Test
  void aNewOutsideAddressLeavesTheOldOneBehind() {
    run("home-forward", "renumbered", "90s")
        .ends("friend", "browser", "200", "unreachable", "200")
        .shows("laptop", "12.12.12.12", "12.12.12.34")
        .keepOutside("router.wan", List.of("12.12.12.12", "12.12.12.34"), "tcp.dstport==8081")
        .keep("friend.wlan0", "tcp.dstport==8081");
  }

  @Test
  void tracerouteSeesEveryRouterThroughNat() {
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
    s.keepOutside("router.wan", HOME, "icmp.type==11");
    s.keep("laptop.eth0", "icmp.type==11");
  }

  @Test
  void aRuleTypedIntoTheAdminPageLetsTheFriendInUntilItIsSwitchedOff() {
    run("home-iptime", "rule-by-admin-page", "60s")
        .has(" laptop SERVICE_STATE browser waiting -> done", "status=400", "error=badPort")
        .has(" router ROW_ADDED forwards/web", "outside=8081 proto=tcp inside=192.168.0.4:80")
        .has(" router ROW_CHANGED forwards/web", "on=false")
        .ends("friend", "browser", "200", "timed_out")
        .keepOutside("router.wan", List.of("59.6.66.238"), "http.response.code==200")
        .keep("laptop.eth0", "http.request.method==POST");
  }

  @Test
  void twoHomesMayHaveTheSameAddressesInside() {
    run("two-homes", "next-door", "60s")
        .has(" neighbor.eth0 ADDRESS_SET 192.168.0.2/24")
        .has(" phone.wlan0 ADDRESS_SET 192.168.0.2")
        .ends("laptop", "browser", "200", "refused")
        .shows("laptop", "Next door")
        .shows("neighbor", "My home page")
        .keepOutside("router.wan", HOME, "http.response.code==200")
        .keepOutside("router2.wan", List.of("59.6.66.238"), "http.response.code==200");
  }
}
