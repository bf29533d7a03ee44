package fivedoors.device;

import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.testing.Probe;
import fivedoors.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A laptop with a cable and Wi-Fi: two MAC addresses, two leases, one of them in use. */
class TwoPortsTest {
  private final NetLab lab = new NetLab(5);
  private Probe client;
  private Probe nas;

  @BeforeEach
  void build() {
    lab.router(NetLab.config("192.168.0.1/24", "192.168.0.2", "192.168.0.200"));
    lab.add(NetLab.fixed("nas", 0xA0, "192.168.0.250/24", "192.168.0.1"));
    lab.add(HostSpec.dhcp("laptop", "eth0", mac(1)).withPort("wlan0", mac(2), null));
    lab.connect("nas.eth0", "router.lan1");
    lab.connect("laptop.eth0", "router.lan2");
    lab.connect("laptop.wlan0", "router.wlan0");
    nas = lab.install("nas", Probe.tcp("web", "0.0.0.0", 80));
    client = lab.install("laptop", Probe.client("client"));
    lab.start("router", "nas", "laptop").run(20);
  }

  private List<Packet> pings() {
    lab.mark().host("laptop").ping(lab.net(), ip("192.168.0.250"));
    lab.run(3);
    return lab.sent("laptop").stream().filter(p -> p.icmp() != null).toList();
  }

  @Test
  void eachPortHasItsOwnLeaseAndTheCableIsInUse() {
    String wired = lab.get("laptop.eth0.ip");
    String wireless = lab.get("laptop.wlan0.ip");
    assertTrue(wired.startsWith("192.168.0.") && wireless.startsWith("192.168.0."));
    assertTrue(!wired.equals(wireless));
    assertEquals(wired, lab.get("laptop.ip"));
    assertEquals(mac(1).toString(), lab.get("laptop.mac"));
    assertEquals(mac(2).toString(), lab.get("laptop.wlan0.mac"));
    assertEquals("192.168.0.1", lab.get("laptop.wlan0.gateway"));
    assertEquals("true", lab.get("laptop.wlan0.dhcp.on"));
    assertEquals("24", lab.get("laptop.wlan0.prefix"));
    assertEquals(0, pings().get(0).port());
  }

  /** What is set for the host counts for the port that is not in use now, too. */
  @Test
  void settingsOfTheDhcpClientAreThoseOfTheHost() {
    lab.set("laptop.dhcp.conflictCheck", "false").set("laptop.dhcp.broadcast", "true");
    lab.set("laptop.eth0.link", "down").run(1);
    assertEquals("false", lab.get("laptop.dhcp.conflictCheck"));
    assertEquals("true", lab.get("laptop.dhcp.broadcast"));
  }

  @Test
  void withoutCableWifiIsUsedAndTheCableComesBack() {
    String wireless = lab.get("laptop.wlan0.ip");
    lab.set("laptop.eth0.link", "down").run(1);
    assertEquals("", lab.get("laptop.eth0.ip"));
    assertEquals("down", lab.get("laptop.eth0.link"));
    assertEquals("up", lab.get("laptop.wlan0.link"));
    assertEquals(wireless, lab.get("laptop.ip"));
    Packet ping = pings().get(0);
    assertEquals(1, ping.port());
    assertEquals(mac(2), ping.eth().src());
    assertEquals(wireless, ping.ip().src().toString());
    lab.set("laptop.eth0.link", "up").run(20);
    assertEquals(0, pings().get(0).port());
    assertEquals(lab.get("laptop.eth0.ip"), lab.get("laptop.ip"));
  }

  @Test
  void connectionStaysOnTheInterfaceItBeganOn() {
    lab.set("laptop.eth0.link", "down").run(1);
    int s = lab.hand("laptop", "client").connect(new Endpoint(ip("192.168.0.250"), 80));
    lab.run(1);
    lab.set("laptop.eth0.link", "up").run(20);
    lab.mark().hand("laptop", "client").send(s, new byte[100]);
    lab.run(1);
    assertTrue(client.log.contains("received 100"), client.log.toString());
    assertTrue(lab.tcp("laptop").stream().allMatch(p -> p.port() == 1));
    assertEquals("accepted " + lab.get("laptop.wlan0.ip") + ":49152", nas.log.get(1));
  }

  @Test
  void connectionEndsWithTheAddressItWasOpenedFrom() {
    int s = lab.hand("laptop", "client").connect(new Endpoint(ip("192.168.0.250"), 80));
    lab.run(1);
    lab.set("laptop.eth0.link", "down").run(1);
    lab.mark().hand("laptop", "client").send(s, new byte[100]);
    lab.run(1);
    assertEquals("ended UNREACHABLE", client.log.get(client.log.size() - 1));
    assertTrue(lab.tcp("laptop").isEmpty(), "nothing is sent from a former address");
  }

  @Test
  void renewAsksOnBothPortsAndACopyKeepsThem() {
    lab.mark();
    assertTrue(lab.host("laptop").renew(lab.net()));
    lab.run(2);
    assertEquals(
        2,
        lab.events(
                TraceEvent.Delivered.class,
                e -> e.to().equals("dhcp-client") && e.status().equals("ACK"))
            .size());
    Host copy = (Host) lab.host("laptop").copy();
    assertEquals(2, copy.nics().size());
    assertEquals(lab.get("laptop.ip"), copy.iface().address().toString());
  }

  @Test
  void fixedAddressOfAPortWithoutCableDoesNotAttractPackets() {
    NetLab two = new NetLab(6);
    two.add(
        HostSpec.fixed("laptop", "eth0", mac(1), NetLab.address("10.0.0.1/24", "10.0.0.9"))
            .withPort("wlan0", mac(2), NetLab.address("10.0.0.2/24", "10.0.0.9")));
    two.add(NetLab.fixed("nas", 9, "10.0.0.9/24", null));
    two.connect("laptop.wlan0", "nas.eth0");
    two.start("laptop", "nas").mark();
    two.host("laptop").ping(two.net(), ip("10.0.0.9"));
    two.host("laptop").ping(two.net(), ip("8.8.8.8"));
    two.run(1);
    List<Packet> pings = two.sent("laptop").stream().filter(p -> p.icmp() != null).toList();
    assertEquals(2, pings.size());
    assertTrue(pings.stream().allMatch(p -> p.ip().src().equals(ip("10.0.0.2"))));
    assertEquals("10.0.0.2", two.get("laptop.ip"));
  }

  @Test
  void factsOfAPortThatDoesNotExistAreRefused() {
    assertThrows(BadValueException.class, () -> lab.get("laptop.eth1.ip"));
    assertThrows(BadValueException.class, () -> lab.set("laptop.eth0.ip", "10.0.0.1"));
    assertThrows(BadValueException.class, () -> lab.set("laptop.wlan0.link", "broken"));
  }
}
