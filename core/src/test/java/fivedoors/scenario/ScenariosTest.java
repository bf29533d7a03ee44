package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import fivedoors.trace.DropReason;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scenarios with the addresses of the notes: everybody gets them, and packets find their way.
 */
class ScenariosTest {
  private static final long SECOND = 1_000_000_000L;

  private final Trace trace = new Trace();

  private static ScenarioDoc doc(String id) {
    String file = "scenarios/" + id + ".json";
    ScenarioDoc doc = new TestJson().scenario(TestJson.lessonFile(file), file);
    assertEquals(id, doc.id());
    return doc.base() == null ? doc : doc.over(doc(doc.base()));
  }

  private Lab lab(String id) {
    Lab lab = Lab.of(doc(id), 1, trace, id);
    lab.simulation().runUntil(20 * SECOND);
    return lab;
  }

  private String ping(Lab lab, String from, String to) {
    int before = trace.size();
    lab.perform(new Command.Ping(from, to));
    lab.simulation().runUntil(lab.simulation().now() + 5 * SECOND);
    for (int i = before; i < trace.size(); i++) {
      if (trace.get(i) instanceof TraceEvent.Delivered d && d.to().equals("ping")) {
        return "answered";
      }
    }
    List<DropReason> drops = new ArrayList<>();
    for (int i = before; i < trace.size(); i++) {
      if (trace.get(i) instanceof TraceEvent.Dropped d && d.reason() != DropReason.NOT_FOR_ME) {
        drops.add(d.reason());
      }
    }
    return drops.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "home-forward, 12.12.12.12, 192.168.0.1, laptop, 192.168.0.4, 8081 tcp 192.168.0.4:80, iptime",
    "home-iptime, 59.6.66.238, 192.168.0.1, laptop, 192.168.0.4, 8081 tcp 192.168.0.4:80, iptime",
    "home-sk, 111.222.33.123, 192.168.99.1, desktop, 192.168.99.123,"
        + " 5000 both 192.168.99.123:5000, carrier",
    "home-asus, 12.12.12.12, 192.168.1.1, desktop, 192.168.1.10, 8888 tcp 192.168.1.10:8888, asus",
    "home-cgnat, 100.64.0.2, 192.168.0.1, laptop, 192.168.0.4, 8081 tcp 192.168.0.4:80, iptime",
    "two-homes, 12.12.12.12, 192.168.0.1, laptop, 192.168.0.4, 8081 tcp 192.168.0.4:80, iptime"
  })
  void addressesAreThoseOfTheNotes(
      String id, String wan, String lan, String host, String ip, String forward, String skin) {
    Lab lab = lab(id);
    assertEquals(wan, lab.get("router.wan.ip"));
    assertEquals(lan, lab.get("router.lan.ip"));
    assertEquals(ip, lab.get(host + ".ip"));
    assertTrue(lab.get("router.forwards").contains(forward), lab.get("router.forwards"));
    assertEquals(skin, lab.get("router.skin"));
    assertEquals("172.20.10.2", lab.get("friend.ip"));
    assertEquals("100.64.0.2", lab.get("hotspot.wan.ip"));
    assertEquals("198.51.100.53", lab.get("router.wan.dns"));
    assertEquals("", lab.get("router.conflict"));
    assertEquals("answered", ping(lab, host, "203.0.113.80"));
    assertEquals("answered", ping(lab, "friend", "203.0.113.80"));
    assertEquals("answered", ping(lab, "web", "192.0.2.10"));
  }

  @Test
  void theFriendIsKnownOutsideByTheAddressOfTheCarrier() {
    Lab lab = lab("home-sk");
    assertEquals("answered", ping(lab, "friend", "111.222.33.123"));
    assertTrue(lab.get("mobile.nat").contains("100.64.0.2:"), lab.get("mobile.nat"));
    assertTrue(lab.get("mobile.nat").contains("55.66.77.8:"), lab.get("mobile.nat"));
    assertTrue(lab.get("hotspot.nat").contains("172.20.10.2:"), lab.get("hotspot.nat"));
  }

  @Test
  void behindACarrierNobodyOutsideReachesTheHome() {
    Lab lab = lab("home-cgnat");
    assertEquals("[PRIVATE_OUTSIDE]", ping(lab, "web", "100.64.0.2"));
    assertEquals("answered", ping(lab, "web", "198.51.100.2"), "that is the provider's own box");
    assertEquals("answered", ping(lab, "laptop", "192.0.2.10"));
    assertTrue(lab.get("isp.nat").contains("100.64.0.2:"), lab.get("isp.nat"));
    assertTrue(lab.get("isp.nat").contains("198.51.100.2:"), lab.get("isp.nat"));
  }

  @Test
  void twoHomesReachEachOthersRouters() {
    Lab lab = lab("two-homes");
    assertEquals("59.6.66.238", lab.get("router2.wan.ip"));
    assertEquals("answered", ping(lab, "laptop", "59.6.66.238"));
    assertEquals("answered", ping(lab, "neighbor", "12.12.12.12"));
    assertEquals("[PRIVATE_OUTSIDE]", ping(lab, "neighbor", "10.9.9.9"));
  }

  @Test
  void coreRoutesFollowTheLinksThatAreUp() {
    Lab lab = lab("home-forward");
    assertTrue(lab.get("isp.routes").contains("203.0.113.0/24 198.51.100.1 isp.core"));
    assertTrue(lab.get("isp.routes").contains("55.66.77.0/24 198.51.100.1 isp.core"));
    assertTrue(
        !lab.get("isp.routes").contains("100.64"), "carriers' insides are their own business");
    lab.perform(new Command.SetFact("mobile.link", "down"));
    assertTrue(!lab.get("mobile.routes").contains("203.0.113.0/24"), lab.get("mobile.routes"));
    lab.perform(new Command.SetFact("mobile.link", "up"));
    assertTrue(lab.get("mobile.routes").contains("203.0.113.0/24 55.66.77.1 mobile.core"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "home-basic",
        "outside",
        "home-forward",
        "home-iptime",
        "home-sk",
        "home-asus",
        "home-cgnat",
        "two-homes"
      })
  void theSameSeedIsTheSameRun(String id) {
    String first = Fingerprint.of(run(id));
    assertEquals(first, Fingerprint.of(run(id)));
  }

  private static Trace run(String id) {
    Trace t = new Trace();
    Lab lab = Lab.of(doc(id), 7, t, id);
    lab.simulation().runUntil(30 * SECOND);
    return t;
  }

  @Test
  void renumberingGivesAnotherAddressAndKillsMappings() {
    Lab lab = lab("home-forward");
    ping(lab, "laptop", "203.0.113.80");
    int before = trace.size();
    lab.perform(new Command.SetFact("isp.home.renumber", "12.12.12.77"));
    lab.perform(new Command.Reboot("router"));
    lab.simulation().runUntil(lab.simulation().now() + 200 * SECOND);
    assertEquals("12.12.12.77", lab.get("router.wan.ip"));
    assertEquals("", lab.get("router.nat"));
    assertEquals("answered", ping(lab, "laptop", "203.0.113.80"));
    assertTrue(lab.get("router.nat").contains("12.12.12.77:"));
    assertTrue(trace.size() > before);
  }

  @Test
  void withoutARebootTheNewAddressComesWhenTheLeaseIsProlonged() {
    Lab lab = Lab.of(doc("home-forward"), 1, trace, "home-forward");
    lab.perform(new Command.SetFact("isp.home.leaseSec", "120"));
    lab.simulation().runUntil(20 * SECOND);
    ping(lab, "laptop", "203.0.113.80");
    lab.perform(new Command.SetFact("isp.home.renumber", "12.12.12.77"));
    int before = trace.size();
    lab.simulation().runUntil(100 * SECOND);
    assertEquals("12.12.12.77", lab.get("router.wan.ip"));
    boolean renumbered = false;
    for (int i = before; i < trace.size(); i++) {
      renumbered |=
          trace.get(i) instanceof TraceEvent.RowRemoved r
              && r.table().equals("nat")
              && r.why().equals("renumbered");
    }
    assertTrue(renumbered);
  }

  @Test
  void insideAndOutsideInOneNetworkIsSaid() {
    Lab lab = lab("home-forward");
    int before = trace.size();
    lab.perform(new Command.SetFact("router.lan.ip", "12.12.12.1"));
    assertEquals("12.12.12.0/24", lab.get("router.conflict"));
    TraceEvent.ServiceState said = null;
    for (int i = before; i < trace.size(); i++) {
      if (trace.get(i) instanceof TraceEvent.ServiceState s && s.service().equals("router")) {
        said = s;
      }
    }
    assertEquals("CONFLICT", said.to());
    lab.perform(new Command.SetFact("router.lan.ip", "192.168.0.1"));
    assertEquals("", lab.get("router.conflict"));
  }

  @Test
  void movingTheInsideNetworkMovesThePoolAndForgetsLeases() {
    Lab lab = lab("home-sk");
    lab.perform(new Command.SetFact("router.lan.ip", "192.168.1.254"));
    assertEquals("192.168.1.2", lab.get("router.dhcp.first"));
    assertEquals("192.168.1.200", lab.get("router.dhcp.last"));
    assertEquals("02:00:5e:00:00:15=192.168.1.123", lab.get("router.dhcp.reservations"));
    assertTrue(
        lab.get("router.leases").contains("192.168.1.123 reserved"), lab.get("router.leases"));
    assertTrue(!lab.get("router.leases").contains("192.168.99"), lab.get("router.leases"));
    lab.perform(new Command.Reboot("desktop"));
    lab.simulation().runUntil(lab.simulation().now() + 60 * SECOND);
    assertEquals("192.168.1.123", lab.get("desktop.ip"));
    assertEquals("192.168.1.254", lab.get("desktop.gateway"));
  }

  @Test
  void forwardCommandsChangeTheTableOrSayWhyNot() {
    Lab lab = lab("home-forward");
    Command.Forward game =
        new Command.Forward("router", "game", null, "udp", "7777", "192.168.0.4", null, null);
    lab.perform(game);
    assertTrue(lab.get("router.forwards").contains("game 7777 udp 192.168.0.4:7777 on 0"));
    assertEquals("forward router game udp 7777 192.168.0.4 on", game.text());
    assertEquals("router.forwards", game.permit());
    Problem clash =
        lab.problem(
            new Command.Forward("router", "x", null, "both", "8081", "192.168.0.4", "1", true));
    assertEquals("forwardClash", clash.code());
    assertEquals(List.of("8081", "web", "8081"), clash.args());
    assertEquals("noForward", lab.problem(new Command.Unforward("router", "x")).code());
    assertEquals("notRouter", lab.problem(new Command.Unforward("laptop", "x")).code());
    lab.perform(new Command.Unforward("router", "game"));
    assertTrue(!lab.get("router.forwards").contains("game"));
    assertEquals("wanIsDhcp", lab.problem(new Command.SetFact("router.wan.ip", "1.2.3.4")).code());
    assertEquals("oneOf", lab.problem(new Command.SetFact("router.missing", "x")).code());
    assertEquals("badLan", lab.problem(new Command.SetFact("router.lan.ip", "1.2.3.0")).code());
    assertEquals(
        "badForwards", lab.problem(new Command.SetFact("router.forwards.rules", "x")).code());
    assertEquals(
        "badSidePool", lab.problem(new Command.SetFact("isp.home.first", "1.2.3.4")).code());
  }
}
