package fivedoors.ui.panel;

import fivedoors.play.AddressView;
import fivedoors.play.LetterChain;
import fivedoors.play.Related;
import fivedoors.play.Session;
import fivedoors.play.TableRow;
import fivedoors.play.TableView;
import fivedoors.trace.Cell;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.model.Selection;
import fivedoors.ui.widget.ScreenText;
import fivedoors.wire.Dissection;
import fivedoors.wire.Dissector;
import java.util.ArrayList;
import java.util.List;

/** Finds what belongs to what is picked, for all views to light; anew when either has changed. */
final class Linking {
  private static final List<String> ENDS = List.of("ip.src", "ip.dst");

  private final Desk desk;
  private final Contents all;
  private int selection = -1;
  private int index = -1;
  private int course = -1;

  Linking(Desk desk, Contents all) {
    this.desk = desk;
    this.all = all;
  }

  /** Looks whether something has changed. */
  void update() {
    Session session = desk.guide().session();
    Selection picked = desk.state.selection;
    if (selection == picked.version()
        && index == session.moment().index()
        && course == session.course()) {
      return;
    }
    selection = picked.version();
    index = session.moment().index();
    course = session.course();
    Related related = related(session, picked);
    List<String> rows = new ArrayList<>();
    List<String> addresses = addresses(session, picked);
    if (picked.row() != null) {
      rows.add(picked.row());
    } else if (related != null) {
      related.rows().forEach(r -> rows.add(path(r)));
    } else {
      about(session, addresses, rows);
    }
    desk.state.linked.set(
        related == null ? List.of() : related.frames(),
        related == null ? List.of() : related.events(),
        rows,
        addresses);
  }

  private Related related(Session session, Selection picked) {
    Trace trace = session.trace();
    desk.chain.follow(trace);
    if (picked.row() != null) {
      Related.Row row = row(picked.row());
      return row == null ? null : Related.ofRow(trace, desk.chain, row, index);
    } else if (picked.event() >= trace.first() && picked.event() < trace.size()) {
      return Related.ofEvent(trace, desk.chain, picked.event(), index);
    } else if (picked.frame() != TraceEvent.NONE) {
      return Related.ofFrame(trace, desk.chain, picked.frame(), index);
    }
    return null;
  }

  /** The addresses of the picked device, or those that stand in the picked row or letter. */
  private List<String> addresses(Session session, Selection picked) {
    List<String> out = new ArrayList<>();
    if (picked.row() != null) {
      inRow(session, row(picked.row()), out);
    } else if (picked.frame() != TraceEvent.NONE) {
      LetterChain.Place place = desk.chain.place(picked.frame());
      Dissection d = place == null ? null : Dissector.dissect(place.bytes());
      for (String end : d == null ? List.<String>of() : ENDS) {
        if (d.field(end) != null) {
          out.add(d.value(end));
        }
      }
    } else if (picked.node() != TraceEvent.NONE) {
      for (AddressView a : session.tables().addresses(picked.node())) {
        out.add(a.address().toString());
      }
    }
    return out;
  }

  private static void inRow(Session session, Related.Row row, List<String> out) {
    TableRow found =
        row == null ? null : session.tables().table(row.node(), row.table()).row(row.row());
    for (Cell c : found == null ? List.<Cell>of() : found.cells()) {
      for (ScreenText.Address a : ScreenText.addresses(c.value())) {
        if (!out.contains(a.text())) {
          out.add(a.text());
        }
      }
    }
  }

  /** The rows in which one of these addresses stands. */
  private void about(Session session, List<String> addresses, List<String> rows) {
    for (TableView t : addresses.isEmpty() ? List.<TableView>of() : session.tables().tables()) {
      for (TableRow r : t.rows()) {
        for (Cell c : r.cells()) {
          if (addresses.contains(c.value())) {
            rows.add(path(new Related.Row(t.node(), t.table(), r.row())));
            break;
          }
        }
      }
    }
  }

  private String path(Related.Row r) {
    boolean first = r.node() == all.firstRouter();
    return TablesContent.path(r.table(), r.row(), all.topology().node(r.node()), first);
  }

  /** The row of a path as {@link TablesContent#path} writes it. */
  private Related.Row row(String path) {
    int slash = path.indexOf('/');
    int at = path.lastIndexOf('@');
    int node = at > slash ? all.topology().find(path.substring(at + 1)) : all.firstRouter();
    String row =
        at > slash && node >= 0 ? path.substring(slash + 1, at) : path.substring(slash + 1);
    return slash < 0 || node < 0 ? null : new Related.Row(node, path.substring(0, slash), row);
  }
}
