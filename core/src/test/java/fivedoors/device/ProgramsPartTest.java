package fivedoors.device;

import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.net.Network;
import fivedoors.service.dns.DnsServer;
import fivedoors.service.dns.DnsZone;
import fivedoors.sim.Simulation;
import fivedoors.testing.NetLab;
import fivedoors.testing.Probe;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs of a host: starting, stopping, power, names, timers, copies. */
class ProgramsPartTest {
  private final NetLab lab = new NetLab(7);
  private Probe client;

  private void build() {
    lab.add(fixed("a", 1, "10.0.0.1/24", "10.0.0.2"));
    lab.add(fixed("b", 2, "10.0.0.2/24", null));
    lab.connect("a.eth0", "b.eth0");
    client = lab.install("a", Probe.client("client"));
    DnsZone zone = new DnsZone();
    zone.put("nas.home", 60, ip("10.0.0.50"));
    lab.install("b", new DnsServer("dns", ip("0.0.0.0"), 53, zone));
    lab.start("a", "b");
  }

  @Test
  void namesAreAskedOverUdpAndRemembered() {
    build();
    lab.mark();
    lab.hand("a", "client").resolve(1, "nas.home");
    lab.hand("a", "client").resolve(2, "nobody.home");
    assertEquals(List.of("start"), client.log);
    lab.run(1);
    assertEquals(List.of("start", "resolved 1 10.0.0.50", "resolved 2 null"), client.log);
    assertEquals("", lab.get("a.sockets"), "the sockets of the questions are closed");
    int id = lab.net().topology().find("a");
    assertEquals(
        2,
        lab.events(TraceEvent.Delivered.class, e -> e.node() == id && e.to().equals("dns-client"))
            .size());
    lab.mark();
    lab.hand("a", "client").resolve(3, "nas.home");
    lab.run(1);
    assertTrue(lab.sent("a").isEmpty(), "from memory");
    assertEquals("resolved 3 10.0.0.50", client.log.get(3));
    lab.host("a").programs().flushNames();
    lab.hand("a", "client").resolve(4, "nas.home");
    lab.run(1);
    assertEquals(1, lab.sent("a").stream().filter(p -> p.udp() != null).count());
  }

  @Test
  void numbersAndLocalhostNeedNoServerAndBadNamesHaveNone() {
    build();
    lab.mark();
    lab.hand("a", "client").resolve(1, "192.168.0.4");
    lab.hand("a", "client").resolve(2, "localhost");
    lab.hand("a", "client").resolve(3, "a..b");
    lab.hand("a", "client").resolve(4, "x".repeat(64) + ".home");
    lab.run(0.1);
    assertEquals(
        List.of(
            "resolved 1 192.168.0.4", "resolved 2 127.0.0.1", "resolved 3 null", "resolved 4 null"),
        client.log.subList(1, 5));
    assertTrue(lab.sent("a").isEmpty());
  }

  @Test
  void namesAreForgottenWithThePower() {
    build();
    lab.hand("a", "client").resolve(1, "nas.home");
    lab.run(1);
    lab.host("a").reboot(lab.net());
    lab.run(2);
    lab.mark().hand("a", "client").resolve(2, "nas.home");
    lab.run(1);
    assertEquals(1, lab.sent("a").stream().filter(p -> p.udp() != null).count());
  }

  @Test
  void nobodyAnswersTheQuestion() {
    build();
    lab.host("b").stopProgram(lab.net(), "dns");
    lab.hand("a", "client").resolve(1, "nas.home");
    lab.run(11);
    assertEquals("resolved 1 null", client.log.get(1));
    assertEquals("", lab.get("a.sockets"));
  }

  @Test
  void timersOfAnEarlierRunDoNotReachALaterOne() {
    build();
    long now = lab.net().now();
    lab.hand("a", "client").timer(5, 1, now + 3 * NetLab.SECOND);
    lab.host("a").stopProgram(lab.net(), "client");
    lab.host("a").startProgram(lab.net(), "client");
    lab.hand("a", "client").timer(6, 1, now + 4 * NetLab.SECOND);
    lab.run(5);
    assertEquals(List.of("start", "stop", "start", "timer 6"), client.log);
  }

  @Test
  void powerStartsWhatIsOnAndNothingElse() {
    build();
    lab.set("a.programs.client.on", "false");
    assertFalse(lab.host("a").programs().isRunning("client"));
    assertNull(lab.hand("a", "client"));
    lab.host("a").reboot(lab.net());
    lab.run(2);
    assertEquals(List.of("start", "stop"), client.log);
    lab.set("a.power", "false").set("a.programs.client.on", "true");
    assertEquals(List.of("start", "stop"), client.log, "not without power");
    lab.set("a.power", "true");
    assertEquals(List.of("start", "stop", "start"), client.log);
    assertEquals("client 0.0.0.0:0 running", lab.get("a.programs"));
  }

  @Test
  void aChangeOfAddressOrPortCountsFromTheNextStartAsWithRealServersAndIsSaid() {
    build();
    lab.install("b", Probe.tcp("site", "127.0.0.1", 8000));
    lab.host("b").startProgram(lab.net(), "site");
    assertEquals("127.0.0.1:8000", lab.get("b.programs.site.listening"));
    lab.mark().set("b.programs.site.bind", "0.0.0.0");
    assertEquals("127.0.0.1:8000", lab.get("b.programs.site.listening"));
    assertEquals("0.0.0.0", lab.get("b.programs.site.bind"));
    assertTrue(
        lab.get("b.programs").contains("site 127.0.0.1:8000 running next 0.0.0.0:8000"),
        lab.get("b.programs"));
    assertEquals(List.of("next-start"), lab.notes("b", "site"));
    assertTrue(lab.get("b.sockets").contains("127.0.0.1:8000"), "the socket is what it was");
    lab.set("b.programs.site.on", "false").mark();
    assertEquals("", lab.get("b.programs.site.listening"));
    lab.set("b.programs.site.port", "8080").set("b.programs.site.on", "true");
    assertEquals(List.of(), lab.notes("b", "site"), "it was off: there is nothing to wait for");
    assertEquals("0.0.0.0:8080", lab.get("b.programs.site.listening"));
    assertTrue(lab.get("b.programs").contains("site 0.0.0.0:8080 running"));
    lab.set("b.programs.site.port", "8080");
    assertEquals(List.of(), lab.notes("b", "site"), "it waits there already");
  }

  @Test
  void aCopyOfANetworkWithOpenConnectionsRunsTheSame() {
    build();
    lab.install("b", Probe.tcp("web", "0.0.0.0", 80));
    lab.host("b").startProgram(lab.net(), "web");
    lab.host("b").programs().add(Probe.tcp("late", "0.0.0.0", 81), false);
    lab.host("b").startProgram(lab.net(), "late");
    int s = lab.hand("a", "client").connect(new Endpoint(ip("10.0.0.2"), 81));
    lab.run(1);
    lab.hand("a", "client").send(s, new byte[100_000]);
    lab.hand("a", "client").resolve(9, "nas.home");
    lab.run(0.0002);
    int before = client.bytes.size();
    assertTrue(before < 100_000);
    Trace one = new Trace();
    Trace two = new Trace();
    Simulation<Network> first = lab.simulation().copy(one);
    Simulation<Network> second = lab.simulation().copy(two);
    first.runUntil(first.now() + NetLab.SECOND);
    second.runUntil(second.now() + NetLab.SECOND);
    assertTrue(one.size() > 200, "" + one.size());
    assertEquals(TraceText.of(one, lab.net().topology()), TraceText.of(two, lab.net().topology()));
    assertEquals(before, client.bytes.size(), "the original did not move");
    int from = lab.trace().size();
    lab.run(1);
    assertEquals(one.size(), lab.trace().size() - from, "and runs as its copies did");
    assertEquals(100_000, client.bytes.size());
  }
}
