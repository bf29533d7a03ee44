package fivedoors.ui.panel;

import fivedoors.device.FactKind;
import fivedoors.device.FactSpec;
import fivedoors.device.Facts;
import fivedoors.play.Moment;
import fivedoors.scenario.NodeDoc;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.mirror.MirrorNode;
import java.util.ArrayList;
import java.util.List;

/** Which tables are shown, of whom, and which row of them is picked. */
final class TablesPanel {
  private final Desk desk;
  private final Contents all;

  TablesPanel(Desk desk, Contents all) {
    this.desk = desk;
    this.all = all;
  }

  /** What is shown of them. */
  List<MirrorNode> nodes() {
    Moment m = all.guide().session().moment();
    String row = desk.state.linked.row();
    int picked = desk.device == null ? TraceEvent.NONE : all.topology().find(desk.device);
    return new TablesContent(
            all.words(), all.names(), m.time(), m.index(), desk.state.linked, desk.orders)
        .nodes(all.guide().session().tables(), keepers(), group(row), picked);
  }

  /** The tables to show: those chosen, else those that the picked row or the lesson is about. */
  private TableGroup group(String row) {
    if (desk.tables != null) {
      return desk.tables;
    }
    TableGroup pointed = TableGroup.pointed(desk.state.lights);
    return row != null ? TableGroup.ofRow(row) : pointed != null ? pointed : TableGroup.ROUTER;
  }

  private List<TablesContent.Keeper> keepers() {
    List<TablesContent.Keeper> out = new ArrayList<>();
    int router = firstRouter();
    if (router >= 0) {
      out.add(keeper(router, true));
    }
    for (NodeDoc d : all.guide().devices()) {
      int node = all.topology().find(d.name());
      if (node >= 0 && node != router) {
        out.add(keeper(node, false));
      }
    }
    return out;
  }

  private TablesContent.Keeper keeper(int node, boolean router) {
    List<String> tables = new ArrayList<>();
    if (all.guide().session().network().node(node) instanceof Facts f) {
      for (FactSpec spec : f.facts()) {
        if (spec.kind() == FactKind.TABLE) {
          tables.add(spec.name());
        }
      }
    }
    return new TablesContent.Keeper(node, tables, router);
  }

  /** The router whose rows have short paths: the first inside, else the first; or NONE. */
  int firstRouter() {
    int first = TraceEvent.NONE;
    for (NodeDoc d : all.guide().devices()) {
      if (d instanceof NodeDoc.RouterDoc) {
        boolean outside = d.stage() != null && "outside".equals(d.stage().place());
        int node = all.topology().find(d.name());
        if (!outside) {
          return node;
        }
        first = first == TraceEvent.NONE ? node : first;
      }
    }
    return first;
  }
}
