package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.Words;
import fivedoors.net.Network;
import fivedoors.play.EventTables;
import fivedoors.play.Tables;
import fivedoors.scenario.NodeDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.testing.IdleNode;
import fivedoors.testing.NodeDocs;
import fivedoors.testing.TestJson;
import fivedoors.trace.Cell;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Table;
import fivedoors.ui.model.Linked;
import fivedoors.ui.panel.TablesContent.Keeper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables show what was written, where it was written, as of the shown moment. */
class TablesContentTest {
  private static final int ROUTER = 0;
  private static final int LAPTOP = 1;
  private static final Keeper ROUTER_KEEPS =
      new Keeper(ROUTER, List.of("leases", "nat", "forwards", "arp"), true);
  private static final Keeper LAPTOP_KEEPS =
      new Keeper(LAPTOP, List.of("sockets", "firewall", "arp"), false);

  private final TraceEvent nat =
      new TraceEvent.RowAdded(
          5,
          ROUTER,
          "nat",
          "3",
          List.of(
              new Cell("proto", "tcp"),
              new Cell("inside", "192.168.0.2:51000"),
              new Cell("outside", "12.12.12.12:51000"),
              new Cell("expiresSec", "61")));

  private static Map<String, TableOrder> orders = Map.of();

  @AfterEach
  void asWritten() {
    orders = Map.of();
  }

  private static Words words(String language) {
    String file = "words/" + language + ".json";
    return new Words(language, new TestJson().words(TestJson.lessonFile(file), file));
  }

  private static Names names(Words words) {
    Network net = new Network(1);
    net.add("router", new IdleNode(ROUTER), List.of("wan"));
    net.add("laptop", new IdleNode(LAPTOP), List.of("eth0"));
    List<NodeDoc> docs = List.of(NodeDocs.router("router"), NodeDocs.host("laptop"));
    ScenarioDoc doc = new ScenarioDoc(1, "test", null, docs, List.of(), List.of());
    return new Names(words, doc::node, net.topology());
  }

  private static List<Table> shown(
      String language, Tables tables, TableGroup group, String row, int picked) {
    Words words = words(language);
    List<Table> out = new ArrayList<>();
    Linked lit = new Linked();
    lit.set(List.of(), List.of(), row == null ? List.of() : List.of(row), List.of());
    TablesContent content = new TablesContent(words, names(words), 1_000_000_005L, 1, lit, orders);
    for (MirrorNode n : content.nodes(tables, List.of(ROUTER_KEEPS, LAPTOP_KEEPS), group, picked)) {
      if (n instanceof Table t) {
        out.add(t);
      }
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void theRoutersTablesAreShownEmptyWithTheirOwnSentences(String language) {
    List<Table> all = shown(language, EventTables.after(), TableGroup.ROUTER, null, -1);
    assertEquals(3, all.size());
    for (Table t : all) {
      assertTrue(t.rows().isEmpty());
      assertFalse(t.empty().startsWith("["), t.empty());
      assertFalse(t.caption().contains("["), t.caption());
    }
  }

  @Test
  void aRowSaysWhatTheEventSaid() {
    Table t = shown("en", EventTables.after(nat), TableGroup.ROUTER, null, -1).get(1);
    assertEquals(List.of("Protocol", "Inside", "Outside", "Time left"), t.columns());
    assertEquals(
        List.of("TCP", "192.168.0.2:51000", "12.12.12.12:51000", "1:00"), t.rows().get(0).cells());
    assertTrue(t.rows().get(0).fresh());
  }

  @Test
  void aRemovedRowIsGone() {
    TraceEvent gone = new TraceEvent.RowRemoved(9, ROUTER, "nat", "3", "expired");
    Table t = shown("en", EventTables.after(nat, gone), TableGroup.ROUTER, null, -1).get(1);
    assertTrue(t.rows().isEmpty());
  }

  @Test
  void rowsOfEqualNameAtTwoDevicesAreToldApart() {
    List<Cell> cells = List.of(new Cell("ip", "192.168.0.9"), new Cell("mac", "02:00:00:00:00:09"));
    Tables tables =
        EventTables.after(
            new TraceEvent.RowAdded(0, ROUTER, "arp", "192.168.0.9", cells),
            new TraceEvent.RowAdded(0, LAPTOP, "arp", "192.168.0.9", cells));
    List<Table> all = shown("en", tables, TableGroup.WAYS, "arp/192.168.0.9@laptop", -1);
    assertEquals("row:arp/192.168.0.9@router", all.get(0).rows().get(0).id());
    assertFalse(all.get(0).rows().get(0).selected());
    assertTrue(all.get(1).rows().get(0).selected());
  }

  private static TraceEvent lease(String id, String ip, String mac, String expires) {
    return new TraceEvent.RowAdded(
        0,
        ROUTER,
        "leases",
        id,
        List.of(new Cell("ip", ip), new Cell("mac", mac), new Cell("untilNs", expires)));
  }

  /** The first cells of the leases, sorted by a column. */
  private static List<String> sorted(String column, boolean down) {
    orders = Map.of("leases@0", new TableOrder(column, down));
    Tables tables =
        EventTables.after(
            lease("a", "192.168.0.10", "02:00:00:00:00:0a", "9000000000000"),
            lease("b", "192.168.0.9", "02:00:00:00:00:09", "60000000000000"),
            lease("c", "192.168.0.100", "02:00:00:00:00:10", ""));
    Table t = shown("en", tables, TableGroup.ROUTER, null, -1).get(0);
    return t.rows().stream().map(r -> r.cells().get(0).replaceAll(".*\\.", "")).toList();
  }

  @Test
  void addressesNumbersAndTimesAreSortedByTheirValue() {
    assertEquals(List.of("9", "10", "100"), sorted("ip", false));
    assertEquals(List.of("100", "10", "9"), sorted("ip", true));
    assertEquals(List.of("9", "10", "100"), sorted("mac", false));
    assertEquals(List.of("10", "9", "100"), sorted("untilNs", false), "2:29 before 16:39:59");
    assertEquals(List.of("9", "10", "100"), sorted("untilNs", true), "what has none stands last");
    assertTrue(TableOrder.compare("8081", "80") > 0);
    assertTrue(TableOrder.compare("192.168.0.4:9", "192.168.0.4:80") < 0);
    assertTrue(TableOrder.compare("10.0.0.0/8", "10.0.0.0/16") < 0);
    assertTrue(TableOrder.compare("9999999999999999998", "9999999999999999999") < 0);
    assertEquals(0, TableOrder.compare("TCP", "tcp"));
  }

  @Test
  void headsSayHowATableIsSortedAndAreOnlyThereForTwoRows() {
    orders = Map.of("nat@0", new TableOrder("inside", true));
    List<Cell> second = List.of(new Cell("proto", "tcp"), new Cell("inside", "192.168.0.10:1"));
    Tables two = EventTables.after(nat, new TraceEvent.RowAdded(6, ROUTER, "nat", "4", second));
    Table t = shown("en", two, TableGroup.ROUTER, null, -1).get(1);
    assertEquals(1, t.sorting().column());
    assertTrue(t.sorting().down());
    assertEquals("sort:nat@0/inside", t.sorting().ids().get(1));
    assertEquals(t.columns().size(), t.sorting().ids().size());
    assertEquals("192.168.0.10:1", t.rows().get(0).cells().get(1));
    Table one = shown("en", EventTables.after(nat), TableGroup.ROUTER, null, -1).get(1);
    assertEquals(null, one.sorting());
  }

  @Test
  void theTablesOfThePickedDeviceAreShownEmpty() {
    assertEquals(0, shown("en", EventTables.after(), TableGroup.DOORS, null, ROUTER).size());
    assertEquals(2, shown("en", EventTables.after(), TableGroup.DOORS, null, LAPTOP).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void everyTableHasANameAndASentenceForWhenItIsEmpty(String language) {
    Words words = words(language);
    for (TableGroup g : TableGroup.values()) {
      assertTrue(words.has(g.word()), g.word());
      for (String table : g.tables) {
        assertTrue(words.has("ui.table." + table), table);
        assertTrue(words.has("ui.table." + table + ".empty"), table);
      }
    }
  }
}
