package fivedoors.play;

import fivedoors.trace.Cell;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every table, address, port and service state at a moment, from the trace alone. Valid until the
 * next moment is asked for; the views it gives out stay as they are.
 */
public final class Tables implements Replayed<Tables> {
  /** The table of sockets, which is made from their states. */
  public static final String SOCKETS = "sockets";

  private static final String NAT = "nat";

  private final Map<String, TableView> tables;
  private final Map<String, AddressView> addresses;
  private final Map<String, ServiceView> services;
  private int changedAt = TraceEvent.NONE;

  Tables() {
    tables = new LinkedHashMap<>();
    addresses = new LinkedHashMap<>();
    services = new LinkedHashMap<>();
  }

  private Tables(Tables t) {
    tables = new LinkedHashMap<>(t.tables);
    addresses = new LinkedHashMap<>(t.addresses);
    services = new LinkedHashMap<>(t.services);
    changedAt = t.changedAt;
  }

  /** A table of a node; without rows if nothing was ever written to it. */
  public TableView table(int node, String table) {
    TableView t = tables.get(key(node, table));
    return t == null ? new TableView(node, table, List.of(), TraceEvent.NONE) : t;
  }

  /** All tables that were ever written to, in the order of their first rows. */
  public List<TableView> tables() {
    return new ArrayList<>(tables.values());
  }

  /** The address of an interface, or null if it never had one. */
  public AddressView address(int node, int port) {
    return addresses.get(key(node, Integer.toString(port)));
  }

  /** The addresses of a node that are set, in the order they were first set. */
  public List<AddressView> addresses(int node) {
    List<AddressView> out = new ArrayList<>();
    for (AddressView a : addresses.values()) {
      if (a.node() == node && !a.address().isUnspecified()) {
        out.add(a);
      }
    }
    return out;
  }

  /** The state of a service, or null if nothing was heard of it. */
  public ServiceView service(int node, String service) {
    return services.get(key(node, service));
  }

  /** Whether the link at a node's port is up. */
  public boolean up(int node, String port) {
    TableRow row = table(node, "ports").row(port);
    return row != null && "up".equals(row.value("link"));
  }

  /** Whether the event with that index or a later one (up to the moment) changed anything here. */
  public boolean changedSince(int index) {
    return changedAt >= index;
  }

  /** The tables that the event with that index or a later one (up to the moment) changed. */
  public List<TableView> tablesChangedSince(int index) {
    List<TableView> out = new ArrayList<>();
    for (TableView t : tables.values()) {
      if (t.changedAt() >= index) {
        out.add(t);
      }
    }
    return out;
  }

  @Override
  public void apply(TraceEvent event, int index) {
    if (event instanceof TraceEvent.RowAdded e) {
      put(table(e.node(), e.table()).with(e.row(), e.cells(), index, e.time()));
    } else if (event instanceof TraceEvent.RowChanged e) {
      put(table(e.node(), e.table()).with(e.row(), e.cells(), index, e.time()));
    } else if (event instanceof TraceEvent.RowRemoved e) {
      put(table(e.node(), e.table()).without(e.row(), index));
    } else if (event instanceof TraceEvent.Lookup e) {
      found(e);
    } else if (event instanceof TraceEvent.SocketState e) {
      socket(e, index);
    } else if (event instanceof TraceEvent.AddressSet e) {
      changedAt = index;
      addresses.put(
          key(e.node(), Integer.toString(e.port())),
          new AddressView(
              e.node(), e.port(), e.address(), e.prefixLength(), e.gateway(), e.how(), index));
    } else if (event instanceof TraceEvent.ServiceState e) {
      changedAt = index;
      services.put(
          key(e.node(), e.service()),
          new ServiceView(e.node(), e.service(), e.to(), e.cells(), index));
    }
  }

  /** A row of a translation table lives on by being used. */
  private void found(TraceEvent.Lookup e) {
    if (e.row() != null && e.table().equals(NAT)) {
      TableView t = table(e.node(), NAT).used(e.row(), e.time());
      tables.put(key(t.node(), t.table()), t);
    }
  }

  /** The sockets of a device are what the states of its sockets say. */
  private void socket(TraceEvent.SocketState e, int index) {
    TableView t = table(e.node(), SOCKETS);
    if (e.state().equals("CLOSED")) {
      put(t.without(e.socket(), index));
      return;
    }
    int slash = e.socket().indexOf('/');
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell("proto", slash < 0 ? e.socket() : e.socket().substring(0, slash)));
    cells.add(new Cell("local", e.local()));
    cells.add(new Cell("remote", e.remote() == null ? "" : e.remote()));
    cells.add(new Cell("state", e.state()));
    put(t.with(e.socket(), cells, index, e.time()));
  }

  private void put(TableView t) {
    changedAt = t.changedAt();
    tables.put(key(t.node(), t.table()), t);
  }

  private static String key(int node, String name) {
    return node + "/" + name;
  }

  @Override
  public Tables copy() {
    return new Tables(this);
  }

  /** Adds all that is in here. */
  void to(Fingerprint f) {
    for (TableView t : tables.values()) {
      f.text(t.node() + " " + t.table());
      for (TableRow r : t.rows()) {
        f.text(r.row());
        cells(f, r.cells());
      }
    }
    for (AddressView a : addresses.values()) {
      f.text(
          a.node()
              + "."
              + a.port()
              + " "
              + a.address()
              + "/"
              + a.prefixLength()
              + " "
              + a.gateway()
              + " "
              + a.how());
    }
    for (ServiceView s : services.values()) {
      f.text(s.node() + " " + s.service() + " " + s.state());
      cells(f, s.cells());
    }
  }

  private static void cells(Fingerprint f, List<Cell> cells) {
    for (Cell c : cells) {
      f.text(c.name() + "=" + c.value());
    }
  }
}
