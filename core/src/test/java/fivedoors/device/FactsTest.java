package fivedoors.device;

import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.laptop;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fact paths: what they say, what they take, and the sentence for what they do not take. */
class FactsTest {
  private static NetLab home() {
    return NetLab.home(20240601, laptop());
  }

  @Test
  void everyFactOfEveryDeviceCanBeReadInEveryState() {
    NetLab lab = home();
    for (int round = 0; round < 3; round++) {
      for (String node : List.of("laptop", "nas", "router", "isp")) {
        Facts facts = (Facts) lab.net().node(lab.net().topology().find(node));
        for (FactSpec spec : facts.facts()) {
          assertTrue(lab.get(node + "." + spec.name()) != null, node + "." + spec.name());
        }
      }
      if (round == 0) {
        lab.start("laptop").run(20);
      } else {
        lab.set("router.power", "false").set("nas.power", "false").set("isp.power", "false");
      }
    }
    assertEquals("", lab.get("router.lan.ip"));
    assertEquals("", lab.get("nas.ip"));
    assertEquals("", lab.get("isp.ip"));
  }

  @Test
  void valuesOfARunningHome() {
    NetLab lab = home().start("laptop").run(20);
    assertEquals("true", lab.get("laptop.power"));
    assertEquals("up", lab.get("laptop.link"));
    assertEquals("02:00:00:00:00:01", lab.get("laptop.mac"));
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertEquals("24", lab.get("laptop.prefix"));
    assertEquals("192.168.0.1", lab.get("laptop.gateway"));
    assertEquals("192.168.0.1", lab.get("laptop.dns"));
    assertEquals("BOUND", lab.get("laptop.dhcp.state"));
    assertEquals("OFF", lab.get("nas.dhcp.state"));
    assertEquals("12.12.12.12", lab.get("router.wan.ip"));
    assertEquals("24", lab.get("router.wan.prefix"));
    assertEquals("12.12.12.1", lab.get("router.wan.gateway"));
    assertEquals("02:00:00:00:00:f1", lab.get("router.wan.mac"));
    assertEquals("192.168.0.1", lab.get("router.lan.ip"));
    assertEquals("laptop 192.168.0.2 leased", lab.get("router.leases"));
    assertEquals("02:00:00:00:00:01 lan3", lab.get("router.macs"));
    assertEquals("", lab.get("router.forwards"));
    assertEquals("12.12.12.1", lab.get("isp.ip"));
    lab.host("laptop").ping(lab.net(), ip("192.168.0.1"));
    lab.run(1);
    assertEquals("192.168.0.1 02:00:00:00:00:f2 reachable", lab.get("laptop.arp"));
    assertEquals("192.168.0.2 02:00:00:00:00:01 reachable", lab.get("router.arp"));
  }

  @ParameterizedTest
  @CsvSource({
    "laptop.power, perhaps, true or false",
    "laptop.link, on, up or down",
    "laptop.mac, 02:00:00:00:00:09, seen",
    "laptop.ip, 192.168.0.9, laptop.dhcp.on",
    "laptop.colour, red, one of the facts power",
    "nas.ip, 192.168.0, an IPv4 address",
    "nas.prefix, 31, from 1 to 30",
    "nas.prefix, -1, from 1 to 30",
    "nas.prefix, '', from 1 to 30",
    "nas.arp, x, seen",
    "router.dhcp.leaseSec, 9, from 10 to 604800",
    "router.dhcp.leaseSec, 604801, from 10 to 604800",
    "router.dhcp.leaseSec, 1e3, from 10 to 604800",
    "router.dhcp.leaseSec, 99999999999999999999, from 10 to 604800",
    "router.dhcp.first, 192.168.0.201, up to 192.168.0.200",
    "router.dhcp.first, 10.0.0.1, 192.168.0.0/24",
    "router.dhcp.last, 192.168.0.1, from 192.168.0.2",
    "router.dhcp.reservations, 02:00:00:00:00:01, MAC=address",
    "router.dhcp.reservations, 02:00:00:00:00:01=10.0.0.1, MAC=address",
    "router.dhcp.reservations, 02:00:00:00:00:01=192.168.0.1, MAC=address",
    "router.dhcp.reservations, x=192.168.0.9, MAC=address",
    "router.wan.mac, 02:00:00:00:00:09, seen",
    "router.wan.ip, 1.2.3, an IPv4 address",
    "router.wan.mode, perhaps, one of dhcp",
    "router.lan.ip, 192.168.0.0, an address of a host",
    "router.lan.prefix, 31, from 8 to 30",
    "router.dmz, 192.168.1.4, notInLan",
    "router.forwards, x, seen",
    "router.missing, silent, one of drop",
    "router.skin, blue, one of iptime",
    "isp.ip, 1.2.3.4, seen",
    "isp.x, 1, one of the facts"
  })
  void badValueIsRefusedWithWhatWasExpectedAndChangesNothing(
      String path, String value, String expected) {
    NetLab lab = home();
    int before = lab.trace().size();
    BadValueException e = assertThrows(BadValueException.class, () -> lab.set(path, value));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertEquals(path.substring(path.indexOf('.') + 1), e.name());
    assertEquals(before, lab.trace().size());
  }

  @Test
  void reservationsMustNotNameAnythingTwice() {
    NetLab lab = home();
    String a = mac(1) + "=192.168.0.9";
    assertThrows(
        BadValueException.class,
        () -> lab.set("router.dhcp.reservations", a + "," + mac(1) + "=192.168.0.10"));
    assertThrows(
        BadValueException.class,
        () -> lab.set("router.dhcp.reservations", a + "," + mac(2) + "=192.168.0.9"));
    lab.set("router.dhcp.reservations", a + ", " + mac(2) + "=192.168.0.10");
    assertEquals(a + "," + mac(2) + "=192.168.0.10", lab.get("router.dhcp.reservations"));
    lab.set("router.dhcp.reservations", "");
    assertEquals("", lab.get("router.dhcp.reservations"));
  }

  @Test
  void settingsReadBackAsTheyWereSet() {
    String[][] settings = {
      {"laptop.dhcp.broadcast", "true"},
      {"laptop.dhcp.conflictCheck", "false"},
      {"router.dhcp.on", "false"},
      {"router.dhcp.leaseSec", "60"},
      {"router.dhcp.first", "192.168.0.10"},
      {"router.dhcp.last", "192.168.0.20"},
      {"router.dhcp.authoritative", "false"},
      {"router.dhcp.checkBeforeOffer", "true"},
      {"nas.ip", "192.168.0.77"},
      {"nas.prefix", "16"},
      {"nas.gateway", "192.168.0.9"},
      {"nas.dns", "9.9.9.9"},
      {"nas.link", "down"},
      {"router.link", "down"},
      {"isp.link", "up"},
      {"isp.power", "false"},
      {"router.power", "false"}
    };
    NetLab lab = home();
    for (String[] s : settings) {
      lab.set(s[0], s[1]);
      assertEquals(s[1], lab.get(s[0]), s[0]);
    }
  }

  @Test
  void dhcpOffMeansTheFixedAddressAndBackAgain() {
    NetLab lab = home().start("laptop").run(20);
    lab.set("laptop.dhcp.on", "false");
    assertEquals("", lab.get("laptop.ip"));
    lab.set("laptop.ip", "192.168.0.99");
    assertEquals("24", lab.get("laptop.prefix"));
    lab.set("laptop.dhcp.on", "false");
    assertEquals("192.168.0.99", lab.get("laptop.ip"));
    lab.mark().set("laptop.dhcp.on", "true");
    assertEquals("", lab.get("laptop.ip"));
    lab.run(10);
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertFalse(lab.host("nas").renew(lab.net()));
    assertFalse(lab.host("nas").release(lab.net()));
  }

  @Test
  void switchingDhcpOnAHostThatIsOffWaitsForThePower() {
    NetLab lab = home().set("laptop.dhcp.on", "false").set("laptop.dhcp.on", "true");
    assertEquals("OFF", lab.get("laptop.dhcp.state"));
    lab.set("laptop.dhcp.on", "false").set("laptop.ip", "192.168.0.5");
    assertEquals("", lab.get("laptop.ip"));
    lab.start("laptop");
    assertEquals("192.168.0.5", lab.get("laptop.ip"));
  }

  @Test
  void hostWithoutCableSaysSo() {
    NetLab lab = new NetLab(1);
    lab.add(laptop());
    assertEquals("down", lab.get("laptop.link"));
    BadValueException e = assertThrows(BadValueException.class, () -> lab.set("laptop.link", "up"));
    assertTrue(e.getMessage().contains("cable"), e.getMessage());
  }

  @Test
  void lettersToPrivateAddressesGoOutTranslatedAndStopAtTheProvider() {
    NetLab lab = home().start("laptop").run(20).mark();
    lab.host("laptop").ping(lab.net(), ip("10.1.2.3"));
    lab.run(5);
    TraceEvent.Dropped drop = lab.drops("isp", DropReason.PRIVATE_OUTSIDE).get(0);
    assertEquals("isp.eth0", drop.place());
    assertEquals(1, lab.events(TraceEvent.TimedOut.class, e -> true).size());
  }

  @Test
  void routerAnswersPingsOnBothSidesAndIspDropsPrivateAddresses() {
    NetLab lab = home().start("laptop").run(20).mark();
    lab.host("laptop").ping(lab.net(), ip("192.168.0.1"));
    lab.host("laptop").ping(lab.net(), ip("12.12.12.12"));
    lab.run(1);
    assertEquals(2, lab.events(TraceEvent.Delivered.class, e -> e.to().equals("ping")).size());
    byte[] stray = Make.ping(mac(0xF0), mac(9), ip("12.12.12.9"), ip("192.168.0.2"), new byte[8]);
    lab.inject("isp.eth0", stray);
    assertEquals(1, lab.drops("isp", DropReason.PRIVATE_OUTSIDE).size());
    byte[] other = Make.ping(mac(0xF0), mac(9), ip("12.12.12.9"), ip("8.8.8.8"), new byte[8]);
    lab.inject("isp.eth0", other);
    assertEquals(1, lab.drops("isp", DropReason.NO_ROUTE).size());
  }
}
