package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * A network as it stands in {@code lessons/scenarios/<id>.json}. Either it is whole, or it names a
 * {@code base} and says what is added to it and changed in it.
 *
 * @param schema version of the format; 1
 * @param id the name of the file without {@code .json}
 * @param base the scenario this one starts from, or null
 * @param nodes devices, those of the base first
 * @param links links, those of the base first
 * @param changes what is set at time 0, after the base's own changes; only {@code set} is allowed
 */
public record ScenarioDoc(
    @JsonProperty(value = "schema", required = true) Integer schema,
    @JsonProperty(value = "id", required = true) String id,
    @JsonProperty("base") String base,
    @JsonProperty("nodes") List<NodeDoc> nodes,
    @JsonProperty("links") List<LinkDoc> links,
    @JsonProperty("changes") List<Command> changes) {
  /** Lists that are not written are empty. */
  @JsonCreator
  public ScenarioDoc {
    nodes = Docs.list(nodes);
    links = Docs.list(links);
    changes = Docs.list(changes);
  }

  /**
   * This scenario laid over the one it names as its base: a node takes the place of the base's of
   * that name, everything else is added.
   */
  public ScenarioDoc over(ScenarioDoc under) {
    return new ScenarioDoc(
        schema,
        id,
        under.base,
        nodesOver(under.nodes),
        Docs.join(under.links, links),
        Docs.join(under.changes, changes));
  }

  private List<NodeDoc> nodesOver(List<NodeDoc> under) {
    List<NodeDoc> whole = new ArrayList<>(under);
    for (NodeDoc node : nodes) {
      int at = node == null ? -1 : place(under, node.name());
      if (at >= 0 && whole.get(at) == under.get(at)) {
        whole.set(at, node);
      } else {
        whole.add(node);
      }
    }
    return Docs.list(whole);
  }

  private static int place(List<NodeDoc> nodes, String name) {
    for (int i = 0; i < nodes.size(); i++) {
      if (name != null && nodes.get(i) != null && name.equals(nodes.get(i).name())) {
        return i;
      }
    }
    return -1;
  }

  /** The same scenario with more changes. */
  public ScenarioDoc with(List<Command> more) {
    return new ScenarioDoc(schema, id, base, nodes, links, Docs.join(changes, more));
  }
}
