package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import fivedoors.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host of a scenario with several ports, and how bad values for a firewall are told. */
class HostPortsTest {
  private static final String NAS =
      "{\"type\":\"host\",\"name\":\"nas\",\"mac\":\"02:00:00:00:00:03\","
          + "\"address\":{\"type\":\"static\",\"ip\":\"10.0.0.3\",\"prefix\":24}}";

  private static ScenarioDoc doc(String ports) {
    String laptop =
        "{\"type\":\"host\",\"name\":\"laptop\",\"mac\":\"02:00:00:00:00:01\","
            + "\"address\":{\"type\":\"static\",\"ip\":\"10.0.0.1\",\"prefix\":24},"
            + "\"ports\":["
            + ports
            + "]}";
    String text =
        "{\"schema\":1,\"id\":\"t\",\"nodes\":["
            + laptop
            + ","
            + NAS
            + "],\"links\":[{\"from\":\"laptop.wlan0\",\"to\":\"nas.eth0\",\"wireless\":true}]}";
    return new TestJson().scenario(text, "t.json");
  }

  private static String port(String name, String mac, String ip) {
    return "{\"port\":\""
        + name
        + "\",\"mac\":\"02:00:00:00:00:"
        + mac
        + "\",\"address\":{\"type\":\"static\",\"ip\":\""
        + ip
        + "\",\"prefix\":24}}";
  }

  @Test
  void secondPortHasItsOwnAddressAndFacts() {
    Lab lab = LabBuilder.build(doc(port("wlan0", "02", "10.0.0.2")), 1, new Trace(), "t.json");
    lab.simulation().runUntil(1);
    assertEquals("10.0.0.2", lab.get("laptop.ip"), "the first port has no cable");
    assertEquals("10.0.0.1", lab.get("laptop.eth0.ip"));
    assertTrue(lab.exists("laptop.wlan0.link"));
    refused(lab, "noCableAt", "laptop.eth0.link", "down");
    refused(lab, "badUpDown", "laptop.wlan0.link", "off");
    refused(lab, "badFirewallProfile", "laptop.firewall.profile", "home");
    refused(lab, "badFirewallVerdict", "laptop.firewall.defaultIn", "maybe");
    lab.perform(new Command.SetFact("laptop.firewall.on", "true"));
    refused(lab, "badFirewallRule", "laptop.firewall.rule.echo-in", "allow");
  }

  private static void refused(Lab lab, String code, String path, String value) {
    CommandException e =
        assertThrows(CommandException.class, () -> lab.perform(new Command.SetFact(path, value)));
    assertEquals(code, e.problem().code());
  }

  @Test
  void badPortsAreToldWithTheirPlace() {
    problem("nodes[0].ports[0].port", "duplicateName", port("eth0", "02", "10.0.0.2"));
    problem("nodes[0].ports[0].port", "badName", port("W 0", "02", "10.0.0.2"));
    problem("nodes[0].ports[0].mac", "duplicateMac", port("wlan0", "01", "10.0.0.2"));
    problem("nodes[0].ports[0].address.ip", "badIp", port("wlan0", "02", "10.0.0"));
    problem("nodes[0].ports[0]", "missing", "null");
  }

  private static void problem(String path, String code, String ports) {
    BadDocumentException e =
        assertThrows(
            BadDocumentException.class,
            () -> LabBuilder.build(doc(ports), 1, new Trace(), "t.json"));
    List<String> all = e.problems().stream().map(p -> p.path() + " " + p.code()).toList();
    assertTrue(all.contains(path + " " + code), all.toString());
  }
}
