package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.sim.Rng;
import fivedoors.trace.Cell;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
  private final Tables tables = new Tables();
  private int index;

  private void add(TraceEvent e) {
    tables.apply(e, index++);
  }

  private static List<Cell> cell(String value) {
    return List.of(new Cell("ip", value));
  }

  private static List<String> rows(TableView t) {
    List<String> out = new ArrayList<>();
    for (TableRow r : t.rows()) {
      out.add(r.row() + "=" + r.value("ip") + " " + r.addedAt() + "," + r.changedAt());
    }
    return out;
  }

  @Test
  void rowsStayInTheOrderTheyCameIn() {
    add(new TraceEvent.RowAdded(0, 1, "leases", "laptop", cell("a")));
    add(new TraceEvent.RowAdded(0, 1, "leases", "phone", cell("b")));
    add(new TraceEvent.RowChanged(0, 1, "leases", "laptop", cell("c")));
    assertEquals(List.of("laptop=c 0,2", "phone=b 1,1"), rows(tables.table(1, "leases")));
    add(new TraceEvent.RowRemoved(0, 1, "leases", "laptop", "expired"));
    assertEquals(List.of("phone=b 1,1"), rows(tables.table(1, "leases")));
    assertEquals(3, tables.table(1, "leases").changedAt());
    add(new TraceEvent.RowAdded(0, 1, "leases", "laptop", cell("d")));
    assertEquals(List.of("phone=b 1,1", "laptop=d 4,4"), rows(tables.table(1, "leases")));
  }

  @Test
  void tablesOfNodesAreApartAndAnUnknownOneIsEmpty() {
    add(new TraceEvent.RowAdded(0, 1, "arp", "x", cell("a")));
    add(new TraceEvent.RowAdded(0, 11, "arp", "y", cell("b")));
    assertEquals(List.of("x=a 0,0"), rows(tables.table(1, "arp")));
    assertEquals(List.of(), tables.table(1, "leases").rows());
    assertNull(tables.table(1, "arp").row("y"));
    assertEquals(2, tables.tables().size());
  }

  @Test
  void viewsGivenOutStayAsTheyAre() {
    add(new TraceEvent.RowAdded(0, 1, "arp", "x", cell("a")));
    TableView before = tables.table(1, "arp");
    add(new TraceEvent.RowChanged(0, 1, "arp", "x", cell("b")));
    assertEquals(List.of("x=a 0,0"), rows(before));
  }

  @Test
  void portsAddressesAndServices() {
    assertFalse(tables.up(2, "eth0"));
    add(new TraceEvent.RowChanged(0, 2, "ports", "eth0", List.of(new Cell("link", "up"))));
    assertTrue(tables.up(2, "eth0"));
    add(new TraceEvent.RowChanged(0, 2, "ports", "eth0", List.of(new Cell("link", "down"))));
    assertFalse(tables.up(2, "eth0"));
    Ipv4Address ip = Ipv4Address.parse("192.168.0.2");
    Ipv4Address gateway = Ipv4Address.parse("192.168.0.1");
    assertNull(tables.address(2, 0));
    add(new TraceEvent.AddressSet(0, 2, 0, ip, 24, gateway, "dhcp"));
    assertEquals(new AddressView(2, 0, ip, 24, gateway, "dhcp", 2), tables.address(2, 0));
    assertEquals(1, tables.addresses(2).size());
    add(
        new TraceEvent.AddressSet(
            0, 2, 0, Ipv4Address.UNSPECIFIED, 0, Ipv4Address.UNSPECIFIED, "removed"));
    assertEquals(0, tables.addresses(2).size());
    add(new TraceEvent.ServiceState(0, 2, "dhcp-client", "INIT", "SELECTING", cell("x")));
    assertEquals("SELECTING", tables.service(2, "dhcp-client").state());
    assertNull(tables.service(2, "dhcp-server"));
  }

  @Test
  void changedSinceNamesWhatAnEventTouched() {
    add(new TraceEvent.RowAdded(0, 1, "arp", "x", cell("a")));
    add(new TraceEvent.Command(0, 1, "renew"));
    assertTrue(tables.changedSince(0));
    assertFalse(tables.changedSince(1));
    add(new TraceEvent.RowAdded(0, 1, "leases", "x", cell("a")));
    assertTrue(tables.changedSince(1));
    assertEquals(1, tables.tablesChangedSince(1).size());
    assertEquals("leases", tables.tablesChangedSince(1).get(0).table());
  }

  @Test
  void anyMomentEqualsAReadingOfTheTraceFromItsStart() {
    Session session = new Session(new Toy(5, true), Session.DESKTOP_TRACE);
    session.seek(6_000_000_000L);
    Trace trace = session.trace();
    Rng random = new Rng(3);
    for (int i = 0; i < 50; i++) {
      int at = random.below(trace.size());
      Tables naive = new Tables();
      for (int e = 0; e < at; e++) {
        naive.apply(trace.get(e), e);
      }
      Fingerprint expected = new Fingerprint();
      naive.to(expected);
      session.seekIndex(at);
      Fingerprint actual = new Fingerprint();
      session.tables().to(actual);
      assertEquals(expected.value(), actual.value(), "after " + at + " events");
    }
  }
}
