package fivedoors.ui.panel;

import fivedoors.service.http.Page;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Line;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * The menu of a page whose links say where they stand ({@code WAN > DMZ}): a row for each level,
 * open where the shown page is. What belongs together, and in how many levels, is for the router
 * that wrote it; so each looks like its kind.
 */
final class PageMenu {
  private static final String BELOW = " > ";

  private final List<Page.Line> links = new ArrayList<>();
  private String here = "";

  /** The menu of a page: its links, if some of them stand in levels. */
  PageMenu(Page page) {
    boolean levels = false;
    for (Page.Line l : page.lines()) {
      if (l.kind().equals("link")) {
        links.add(l);
        levels |= l.text().contains(BELOW);
      } else if (l.kind().equals("h2") && here.isEmpty()) {
        here = l.text();
      }
    }
    if (!levels) {
      links.clear();
    }
    boolean known = false;
    for (Page.Line l : links) {
      known |= l.text().equals(here);
    }
    here = known ? here : "";
  }

  /** Whether that line of the page is shown here. */
  boolean takes(Page.Line line) {
    return links.contains(line) && !line.target().contains("?");
  }

  /** A row of buttons for each level. */
  List<MirrorNode> nodes() {
    List<MirrorNode> rows = new ArrayList<>();
    String[] path = here.isEmpty() ? new String[] {""} : here.split(BELOW);
    String above = "";
    for (int level = 0; level < path.length; level++) {
      List<MirrorNode> row = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (Page.Line l : links) {
        String[] parts = l.text().split(BELOW);
        if (takes(l)
            && l.text().startsWith(above)
            && parts.length > level
            && !names.contains(parts[level])) {
          names.add(parts[level]);
          boolean on = parts[level].equals(path[level]);
          String id = "link:" + l.target();
          row.add(new Button(id, parts[level], Weight.PLAIN, true, on, null, null));
        }
      }
      above = above + path[level] + BELOW;
      if (!row.isEmpty()) {
        rows.add(new Line(row));
      }
    }
    return rows;
  }
}
