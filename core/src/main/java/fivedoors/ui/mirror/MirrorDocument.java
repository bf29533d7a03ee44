package fivedoors.ui.mirror;

import java.util.List;

/**
 * Everything on screen as meaning, for people who do not see the canvas.
 *
 * @param language {@code ko} or {@code en}
 * @param title the window's title
 * @param regions the panels, in reading order
 * @param polite what happened since, one sentence each, to be read when there is time
 * @param urgent what went wrong, to be read at once
 */
public record MirrorDocument(
    String language, String title, List<Region> regions, List<String> polite, List<String> urgent) {
  /** Takes copies of the lists. */
  public MirrorDocument {
    regions = List.copyOf(regions);
    polite = List.copyOf(polite);
    urgent = List.copyOf(urgent);
  }

  /** A panel: {@code id} names it for the machine, {@code label} for a person. */
  public record Region(String id, String label, List<MirrorNode> nodes) {
    /** Takes a copy of the list. */
    public Region {
      nodes = List.copyOf(nodes);
    }
  }
}
