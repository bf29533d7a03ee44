package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabTest {
  private static final long SECOND = 1_000_000_000L;

  private final Trace trace = new Trace();
  private final Lab lab = home(trace);

  private static Lab home(Trace trace) {
    String file = "scenarios/home-basic.json";
    ScenarioDoc doc = new TestJson().scenario(TestJson.lessonFile(file), file);
    return Lab.of(doc, 20240601, trace, file);
  }

  @Test
  void homeBasicGivesTheLaptopTheLowestFreeAddress() {
    lab.simulation().runUntil(15 * SECOND);
    if (System.getProperty("print") != null) {
      System.out.println(TraceText.of(trace, lab.topology()));
    }
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertEquals("", lab.get("phone.ip"));
    lab.perform(new Command.SetFact("phone.link", "up"));
    lab.simulation().runUntil(40 * SECOND);
    assertEquals("192.168.0.3", lab.get("phone.ip"));
    assertEquals("192.168.0.250", lab.get("nas.ip"));
  }

  @Test
  void factPathsAreAClosedList() {
    assertTrue(lab.exists("router.dhcp.leaseSec"));
    assertFalse(lab.exists("laptop"));
    assertFalse(lab.exists("laptop.nothing"));
    assertFalse(lab.exists("nobody.ip"));
    assertTrue(lab.paths().contains("laptop.link"));
    assertTrue(lab.hasTable("leases"));
    assertFalse(lab.hasTable("ip"));
  }

  @Test
  void aCommandIsWrittenIntoTheTraceBeforeWhatItDoes() {
    lab.simulation().runUntil(0);
    int size = trace.size();
    lab.perform(new Command.SetFact("nas.link", "down"));
    assertEquals(new TraceEvent.Command(0, 4, "set nas.link down"), trace.get(size));
    assertTrue(trace.size() > size + 1, "the port's row changes");
  }

  @Test
  void aBadCommandSaysWhatIsWrongAndChangesNothing() {
    lab.simulation().runUntil(5 * SECOND);
    String before = Fingerprint.of(trace);
    refused("unknownFact", new Command.SetFact("laptop.colour", "red"));
    refused("notSettable", new Command.SetFact("laptop.mac", "02:00:00:00:00:09"));
    refused("badUpDown", new Command.SetFact("laptop.link", "on"));
    refused("badOnOff", new Command.SetFact("router.dhcp.on", "yes"));
    refused("badNumber", new Command.SetFact("router.dhcp.leaseSec", "9"));
    refused("badPool", new Command.SetFact("router.dhcp.first", "10.0.0.1"));
    refused("badReservations", new Command.SetFact("router.dhcp.reservations", "x"));
    refused("dhcpIsOn", new Command.SetFact("laptop.ip", "192.168.0.9"));
    refused("badIpv4Value", new Command.SetFact("nas.ip", "192.168.0.300"));
    refused("unknownNode", new Command.Reboot("toaster"));
    refused("notHost", new Command.Renew("router"));
    refused("noDhcp", new Command.Renew("nas"));
    refused("badIp", new Command.Ping("laptop", "somewhere"));
    refused("noLinkAt", new Command.Inject("router.lan", "00"));
    refused("badHex", new Command.Inject("laptop.eth0", "0g"));
    refused("frameSize", new Command.Inject("laptop.eth0", "00"));
    assertEquals(before, Fingerprint.of(trace));
  }

  private void refused(String code, Command command) {
    CommandException e = assertThrows(CommandException.class, () -> lab.perform(command));
    assertEquals(code, e.problem().code());
  }

  @Test
  void anInjectedFrameLeavesThroughThePortAsItIs() {
    lab.simulation().runUntil(0);
    String hex = "ff".repeat(6) + "025e00000099" + "88b5" + "00".repeat(46);
    lab.perform(new Command.Inject("laptop.eth0", hex));
    assertTrue(trace.get(trace.size() - 1).bytes().length == 60);
  }

  @Test
  void aCopyRunsLikeTheOriginal() {
    lab.simulation().runUntil(2 * SECOND);
    Trace other = trace.branch(trace.size());
    Lab copy = lab.copy(other);
    lab.perform(new Command.SetFact("phone.link", "up"));
    copy.perform(new Command.SetFact("phone.link", "up"));
    lab.simulation().runUntil(30 * SECOND);
    copy.simulation().runUntil(30 * SECOND);
    assertEquals(Fingerprint.of(trace), Fingerprint.of(other));
    assertEquals(lab.get("phone.ip"), copy.get("phone.ip"));
  }

  @Test
  void brokenScenariosTellEveryProblemWithItsPlace() {
    ScenarioDoc doc =
        new TestJson()
            .scenario(
                """
                {"schema":2,"id":"x","nodes":[
                  {"type":"host","name":"A","mac":"02:00:00:00:00","address":{"type":"dhcp"}},
                  {"type":"host","name":"b","mac":"02:00:00:00:00:01","upAtMs":-1,
                   "address":{"type":"static","ip":"10.0.0.1","gateway":"10.1.0.1"}}],
                 "links":[{"from":"b.eth0","to":"c.eth0","lossPpm":2000000},{"from":"b.eth0","to":"b.eth1"}],
                 "changes":[{"type":"renew","node":"b"}]}""",
                "x");
    List<String> codes =
        ScenarioValidator.problems(doc, "x").stream().map(p -> p.path() + " " + p.code()).toList();
    assertEquals(
        List.of(
            "schema schema",
            "nodes[0].name badName",
            "nodes[0].mac badMac",
            "nodes[1].upAtMs range",
            "nodes[1].address.gateway gatewayOutside",
            "links[0].to unknownNode",
            "links[0].lossPpm range",
            "links[1].from portTaken",
            "links[1].to unknownPort",
            "links[1] linkToSelf",
            "changes[0] onlySet"),
        codes);
  }

  @Test
  void settingsAreCheckedWhereTheyStand() {
    ScenarioDoc doc =
        new TestJson()
            .scenario(
                """
                {"schema":1,"id":"x","nodes":[
                  {"type":"host","name":"b","mac":"02:00:00:00:00:01","address":{"type":"dhcp"},
                   "settings":{"dhcp.speed":"1"}},
                  {"type":"host","name":"c","mac":"02:00:00:00:00:02","address":{"type":"dhcp"}}]}""",
                "x");
    BadDocumentException e =
        assertThrows(BadDocumentException.class, () -> Lab.of(doc, 1, new Trace(), "x"));
    assertEquals("notConnected", e.problems().get(0).code());
    assertEquals("nodes[0].settings.dhcp.speed", e.problems().get(1).path());
    assertEquals("unknownFact", e.problems().get(1).code());
  }

  /** What is written down in a device outlives a power cut: no line comes that was not away. */
  @Test
  void aRestartAddsNoLinesToWhatWasKept() {
    String file = "scenarios/home-forward.json";
    TestJson json = new TestJson();
    ScenarioDoc doc = json.scenario(TestJson.lessonFile(file), file);
    String base = "scenarios/" + doc.base() + ".json";
    Trace told = new Trace();
    Lab home = Lab.of(doc.over(json.scenario(TestJson.lessonFile(base), base)), 7, told, file);
    home.perform(new Command.SetFact("laptop.firewall.on", "true"));
    home.simulation().runUntil(20 * SECOND);
    assertTrue(added(told, "forwards", 0) > 0, "the lines of the beginning are told");
    assertTrue(added(told, "firewall", 0) > 0, "the rules of the beginning are told");
    int before = told.size();
    home.perform(new Command.Reboot("router"));
    home.perform(new Command.Reboot("laptop"));
    home.simulation().runUntil(120 * SECOND);
    assertEquals(0, added(told, "forwards", before));
    assertEquals(0, added(told, "firewall", before));
  }

  private static long added(Trace trace, String table, int from) {
    long n = 0;
    for (int i = from; i < trace.size(); i++) {
      n += trace.get(i) instanceof TraceEvent.RowAdded e && e.table().equals(table) ? 1 : 0;
    }
    return n;
  }
}
