package fivedoors.play;

import fivedoors.trace.Cell;
import java.util.List;

/**
 * The state of a service at a moment.
 *
 * @param node the node it runs on
 * @param service its name, such as {@code dhcp-client}
 * @param state the state it is in
 * @param cells what the last event about it said
 * @param changedAt index of that event
 */
public record ServiceView(
    int node, String service, String state, List<Cell> cells, int changedAt) {}
