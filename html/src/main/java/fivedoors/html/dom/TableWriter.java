package fivedoors.html.dom;

import com.google.gwt.dom.client.Element;
import fivedoors.ui.mirror.MirrorNode;
import java.util.List;

/** Makes a table element of a table node. */
final class TableWriter {
  private final NodeWriter nodes;

  TableWriter(NodeWriter nodes) {
    this.nodes = nodes;
  }

  void write(Element parent, MirrorNode.Table table) {
    Element t = nodes.add(parent, "table", null);
    t.setAttribute("id", Elements.PREFIX + "table-" + table.id());
    nodes.add(t, "caption", table.caption());
    Element head = nodes.add(nodes.add(t, "thead", null), "tr", null);
    for (int i = 0; i < table.columns().size(); i++) {
      head(head, table, i);
    }
    Element body = nodes.add(t, "tbody", null);
    for (MirrorNode.Row row : table.rows()) {
      row(nodes.add(body, "tr", null), row);
    }
    if (table.rows().isEmpty() && table.empty() != null) {
      nodes.add(parent, "p", table.empty());
    }
  }

  /** A head that can be pressed says which way the rows are sorted by it. */
  private void head(Element tr, MirrorNode.Table table, int column) {
    String name = table.columns().get(column);
    MirrorNode.Sorting s = table.sorting();
    Element th = nodes.add(tr, "th", s == null ? name : null);
    th.setAttribute("scope", "col");
    if (s != null) {
      String way = s.down() ? "descending" : "ascending";
      th.setAttribute("aria-sort", column == s.column() ? way : "none");
      nodes.pressable(th, s.ids().get(column), name, true);
    }
  }

  private void row(Element tr, MirrorNode.Row row) {
    if (row.selected()) {
      tr.setAttribute("aria-selected", "true");
    }
    List<String> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      Element td = nodes.add(tr, "td", null);
      if (i == 0 && row.id() != null) {
        nodes.pressable(td, row.id(), cells.get(i), true);
      } else {
        td.setInnerText(cells.get(i));
      }
    }
  }
}
