package fivedoors.device;

import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Mac;
import fivedoors.filter.FirewallRule;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.testing.Probe;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IcmpMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The firewall of a host at its hooks: conformance rule 60, and what its events name. */
class HostFirewallHooksTest {
  private final NetLab lab = new NetLab(7);
  private Probe client;
  private Probe flask;

  @BeforeEach
  void build() {
    lab.add(fixed("a", 1, "10.0.0.1/24", null));
    lab.add(fixed("b", 2, "10.0.0.2/24", null));
    lab.connect("a.eth0", "b.eth0");
    client = lab.install("a", Probe.client("client"));
    flask = lab.install("b", Probe.tcp("flask", "0.0.0.0", 5000));
    lab.install("b", Probe.udp("game", "0.0.0.0", 6000));
    lab.install("b", Probe.client("browser"));
    lab.start("a", "b").set("b.firewall.on", "true").mark();
  }

  private String connect(int port, double seconds) {
    lab.hand("a", "client").connect(new Endpoint(ip("10.0.0.2"), port));
    lab.run(seconds);
    return client.log.get(client.log.size() - 1);
  }

  private TraceEvent.Dropped onlyKindOfDrop(DropReason reason) {
    assertFalse(lab.drops("b").isEmpty());
    for (TraceEvent.Dropped d : lab.drops("b")) {
      assertEquals(reason, d.reason());
    }
    return lab.drops("b").get(0);
  }

  private void rule(String id, String text) {
    lab.host("b").firewall().put(lab.net(), FirewallText.parse(id, id, text));
  }

  @Test
  void unsolicitedIsDroppedByDefaultAndTheSenderWaits() {
    assertEquals("start", connect(5000, 10));
    TraceEvent.Dropped d = onlyKindOfDrop(DropReason.FW_IN);
    assertEquals("b.firewall", d.place());
    assertEquals("firewall/default", d.row());
    assertEquals("b.firewall.rules", d.setting());
    assertTrue(lab.tcp("b").isEmpty(), "no answer of any kind");
    assertEquals(List.of("start"), flask.log);
  }

  @Test
  void closedPortBehindTheFirewallIsDroppedToo() {
    assertEquals("start", connect(81, 10));
    onlyKindOfDrop(DropReason.FW_IN);
  }

  @Test
  void ruleForThePortOpensItAndIsNamed() {
    rule("flask", "on in tcp 5000 any any allow");
    assertEquals("connected", connect(5000, 1));
    TraceEvent.Verdict first = lab.events(TraceEvent.Verdict.class, v -> true).get(0);
    assertEquals("INPUT", first.hook());
    assertEquals("flask", first.rule());
    assertTrue(first.accept());
    assertEquals(
        "established",
        lab.events(TraceEvent.Verdict.class, v -> v.hook().equals("OUTPUT")).get(0).rule());
    assertEquals(
        1, lab.events(TraceEvent.RowAdded.class, r -> r.table().equals("firewall")).size());
  }

  @Test
  void ruleOfAnotherProfileOrSwitchedOffIsNearest() {
    rule("flask", "on in tcp 5000 flask private allow");
    lab.set("b.firewall.profile", "public").mark();
    connect(5000, 2);
    TraceEvent.Dropped d = onlyKindOfDrop(DropReason.FW_IN);
    assertEquals("firewall/flask", d.nearest());
    assertEquals("b.firewall.rule.flask", d.setting());
    lab.set("b.firewall.profile", "private");
    lab.run(3);
    assertEquals("connected", client.log.get(client.log.size() - 1), "the SYN comes again");
  }

  @Test
  void ruleOfTheOtherProtocolDoesNotOpenAndIsNearest() {
    rule("flask", "on in udp 5000 any any allow");
    connect(5000, 2);
    assertEquals("firewall/flask", onlyKindOfDrop(DropReason.FW_IN).nearest());
  }

  @Test
  void ruleForAProgramOpensAllItsPortsAndNoOthers() {
    rule("flask", "on in any any flask any allow");
    assertEquals("connected", connect(5000, 1));
    lab.mark();
    connect(81, 2);
    onlyKindOfDrop(DropReason.FW_IN);
  }

  @Test
  void ownConversationsPassAndOtherSegmentsOfTheSamePeerDoNot() {
    Probe web = Probe.tcp("web", "0.0.0.0", 80);
    lab.host("a").programs().add(web, false);
    lab.host("a").startProgram(lab.net(), "web");
    lab.hand("b", "browser").connect(new Endpoint(ip("10.0.0.1"), 80));
    lab.run(1);
    assertTrue(lab.get("b.sockets").contains("ESTABLISHED"));
    assertTrue(lab.drops("b").isEmpty());
  }

  @Test
  void rejectAnswersTcpWithResetAndUdpWithUnreachable() {
    rule("no", "on in any 5000-6000 any any reject");
    assertEquals("ended REFUSED", connect(5000, 1));
    TraceEvent.Refused r = lab.refusals("b").get(0);
    assertEquals(RefuseReason.FW_REJECT, r.reason());
    assertEquals("firewall/no", r.row());
    assertEquals("b.firewall.rule.no", r.setting());
    int s = lab.hand("a", "client").bindUdp(ip("0.0.0.0"), 0);
    lab.hand("a", "client").sendTo(s, new Endpoint(ip("10.0.0.2"), 6000), new byte[4]);
    lab.run(1);
    assertEquals(
        "echo UNREACHABLE 10.0.0.2 seq 6000 code 3", client.log.get(client.log.size() - 1));
  }

  @Test
  void blockingRuleBeatsAllowingOneAndOutboundRulesAreJudgedAtOutput() {
    rule("yes", "on in tcp 5000 any any allow");
    rule("no", "on in tcp 5000 any any drop");
    connect(5000, 2);
    assertEquals("firewall/no", onlyKindOfDrop(DropReason.FW_IN).row());
    lab.mark();
    rule("out", "on out tcp 80 browser any drop");
    lab.hand("b", "browser").connect(new Endpoint(ip("10.0.0.1"), 80));
    TraceEvent.Dropped d = lab.drops("b", DropReason.FW_OUT).get(0);
    assertEquals("b.firewall.rule.out", d.setting());
    assertTrue(lab.tcp("b").isEmpty());
  }

  @Test
  void anOutboundRejectTellsTheProgramAtOnceAsIfThePeerHadRefused() {
    Probe browser = lab.install("b", Probe.client("agent"));
    lab.host("b").startProgram(lab.net(), "agent");
    rule("out", "on out any 80 agent any reject");
    lab.mark();
    int socket = lab.hand("b", "agent").connect(new Endpoint(ip("10.0.0.1"), 80));
    assertEquals(List.of("start"), browser.log, "not within its own call");
    lab.run(0.001);
    assertEquals("ended REFUSED", browser.log.get(browser.log.size() - 1));
    assertEquals(null, lab.hand("b", "agent").local(socket));
    TraceEvent.Refused r = lab.refusals("b").get(0);
    assertEquals(RefuseReason.FW_REJECT, r.reason());
    assertEquals("b.firewall.out", r.place());
    assertTrue(r.outbound());
    assertEquals("b.firewall.rule.out", r.setting());
    List<TraceEvent.Verdict> said = lab.events(TraceEvent.Verdict.class, v -> true);
    assertEquals("OUTPUT out", said.get(0).hook() + " " + said.get(0).rule());
    assertEquals(1, said.size(), "the answer comes from within and passes no hook");
    assertTrue(lab.received("a.eth0").isEmpty(), "nothing left the host");
  }

  @Test
  void anOutboundRejectOfADatagramOrAnEchoIsReportedAtOnce() {
    Probe browser = lab.install("b", Probe.client("agent"));
    lab.host("b").startProgram(lab.net(), "agent");
    lab.set("b.firewall.defaultOut", "reject").mark();
    int s = lab.hand("b", "agent").bindUdp(ip("0.0.0.0"), 0);
    lab.hand("b", "agent").sendTo(s, new Endpoint(ip("10.0.0.1"), 9000), new byte[4]);
    lab.run(0.001);
    assertEquals(
        "echo UNREACHABLE 10.0.0.2 seq 9000 code 3", browser.log.get(browser.log.size() - 1));
    assertEquals("b.firewall.defaultOut", lab.refusals("b").get(0).setting());
    lab.hand("b", "agent").echo(ip("10.0.0.1"), 64, 7, 32);
    lab.run(0.001);
    assertEquals("echo UNREACHABLE 10.0.0.2 seq 7 code 3", browser.log.get(browser.log.size() - 1));
    assertTrue(lab.drops("b").isEmpty());
    assertTrue(lab.received("a.eth0").isEmpty());
  }

  @Test
  void loopbackIsNotFiltered() {
    lab.set("b.firewall.defaultOut", "drop").mark();
    lab.hand("b", "browser").connect(new Endpoint(ip("127.0.0.1"), 5000));
    lab.hand("b", "browser").connect(new Endpoint(ip("10.0.0.2"), 5000));
    lab.run(1);
    assertEquals(2, flask.log.stream().filter(l -> l.startsWith("accepted")).count());
    assertTrue(lab.events(TraceEvent.Verdict.class, v -> true).isEmpty());
  }

  @Test
  void echoRequestIsAnsweredAtHomeAndNotOutside() {
    lab.host("a").ping(lab.net(), ip("10.0.0.2"));
    lab.run(5);
    assertEquals(1, lab.events(TraceEvent.Delivered.class, e -> e.to().equals("ping")).size());
    lab.set("b.firewall.profile", "public").mark();
    lab.run(61); // the conversation of the first ping is over (RFC 5508 REQ-2: 60 s)
    lab.host("a").ping(lab.net(), ip("10.0.0.2"));
    lab.run(5);
    assertEquals("firewall/echo-in", onlyKindOfDrop(DropReason.FW_IN).nearest());
    assertEquals(1, lab.events(TraceEvent.TimedOut.class, e -> true).size());
  }

  @Test
  void pingFromHereGetsItsAnswer() {
    lab.set("b.firewall.profile", "public").mark();
    lab.host("b").ping(lab.net(), ip("10.0.0.1"));
    lab.run(5);
    assertEquals(1, lab.events(TraceEvent.Delivered.class, e -> e.to().equals("ping")).size());
  }

  @Test
  void errorsAboutOwnPacketsPassAndOthersDoNot() {
    Probe browser = (Probe) lab.host("b").programs().program("browser");
    int s = lab.hand("b", "browser").bindUdp(ip("0.0.0.0"), 0);
    lab.hand("b", "browser").sendTo(s, new Endpoint(ip("10.0.0.1"), 9), new byte[4]);
    lab.run(1);
    assertEquals("echo UNREACHABLE 10.0.0.1 seq 9 code 3", browser.log.get(1));
    Packet sent = lab.sent("b").stream().filter(p -> p.udp() != null).findFirst().get();
    byte[] quote = Arrays.copyOfRange(sent.bytes(), 14, 14 + 28);
    quote[21] ^= 1; // another source port
    byte[] error = new IcmpMessage(3, 3, 0, quote).encode();
    lab.mark();
    lab.inject("b.eth0", Make.ip(mac(2), mac(1), ip("10.0.0.1"), ip("10.0.0.2"), 1, error));
    onlyKindOfDrop(DropReason.FW_IN);
  }

  @Test
  void broadcastsThatNobodyWaitsForHaveABetterReasonThanARule() {
    byte[] toAll =
        Make.udp(Mac.BROADCAST, mac(1), ip("10.0.0.1"), 68, ip("255.255.255.255"), 67, new byte[9]);
    lab.inject("b.eth0", toAll);
    onlyKindOfDrop(DropReason.NOT_DHCP_SERVER);
    assertTrue(lab.events(TraceEvent.Verdict.class, v -> true).isEmpty());
  }

  @Test
  void dhcpStillWorks() {
    NetLab home = NetLab.home(3, NetLab.laptop());
    home.host("laptop").firewall().on(true);
    home.host("laptop").firewall().profile(FirewallRule.Profile.PUBLIC);
    home.start("laptop").run(15);
    assertEquals("192.168.0.2", home.get("laptop.ip"));
    home.mark().host("nas").ping(home.net(), ip("192.168.0.2"));
    home.run(5);
    assertEquals(1, home.drops("laptop", DropReason.FW_IN).size());
    home.mark().host("laptop").renew(home.net());
    home.run(5);
    assertEquals("192.168.0.2", home.get("laptop.ip"));
    assertTrue(home.drops("laptop", DropReason.FW_IN).isEmpty());
  }

  @Test
  void conversationsThatWereOpenWhenItWasOffAreKnownOnlyAfterItWasOnOnce() {
    lab.set("b.firewall.on", "false");
    assertEquals("connected", connect(5000, 1));
    assertTrue(lab.events(TraceEvent.Verdict.class, v -> true).isEmpty(), "off says nothing");
    lab.set("b.firewall.on", "true");
    lab.hand("a", "client").send(client.socket, new byte[10]);
    lab.run(1);
    assertEquals("received 10", client.log.get(client.log.size() - 1));
  }

  @Test
  void rebootForgetsConversationsAndKeepsRules() {
    rule("flask", "on in tcp 5000 any any allow");
    connect(5000, 1);
    lab.host("b").reboot(lab.net());
    lab.run(2);
    assertNotNull(lab.host("b").firewall().find("flask"));
    lab.mark();
    lab.hand("a", "client").send(client.socket, new byte[10]);
    lab.run(1);
    assertEquals(
        "flask", lab.events(TraceEvent.Verdict.class, v -> v.hook().equals("INPUT")).get(0).rule());
  }

  @Test
  void factsReadBackAndRulesAreSetAsText() {
    assertEquals("true", lab.get("b.firewall.on"));
    assertEquals("private", lab.get("b.firewall.profile"));
    assertEquals("drop", lab.get("b.firewall.defaultIn"));
    assertEquals("allow", lab.get("b.firewall.defaultOut"));
    assertEquals(
        "dhcp-in on in udp 68 any any allow; echo-in on in icmp any any private,domain allow",
        lab.get("b.firewall.rules"));
    lab.set("b.firewall.rule.echo-in", "off in icmp any any any allow").mark();
    assertEquals("off in icmp any any any allow", lab.get("b.firewall.rule.echo-in"));
    assertTrue(lab.host("b").firewall().remove(lab.net(), "echo-in"));
    assertFalse(lab.host("b").firewall().remove(lab.net(), "echo-in"));
    assertEquals(1, lab.events(TraceEvent.RowRemoved.class, r -> true).size());
    assertThrows(BadValueException.class, () -> lab.get("b.firewall.rule.echo-in"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "on",
        "on in tcp 5000 any any",
        "maybe in tcp 5000 any any allow",
        "on up tcp 5000 any any allow",
        "on in smtp 5000 any any allow",
        "on in tcp 0 any any allow",
        "on in tcp 70000 any any allow",
        "on in tcp 10-5 any any allow",
        "on in tcp -5 any any allow",
        "on in tcp 5- any any allow",
        "on in tcp 5000 any home allow",
        "on in tcp 5000 any public,public allow",
        "on in tcp 5000 any public, allow",
        "on in tcp 5000  any allow",
        "on in tcp 5000 any any maybe",
        "on in tcp 5000 any any allow now"
      })
  void badRulesAreRefused(String text) {
    assertThrows(BadValueException.class, () -> lab.set("b.firewall.rule.echo-in", text));
    assertThrows(BadValueException.class, () -> lab.set("b.firewall.profile", "home"));
    assertThrows(BadValueException.class, () -> lab.set("b.firewall.defaultIn", "maybe"));
    assertEquals("on in icmp any any private,domain allow", lab.get("b.firewall.rule.echo-in"));
  }
}
