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

  /** The device of that name, or null. */
  public NodeDoc node(String name) {
    int at = place(nodes, name);
    return at < 0 ? null : nodes.get(at);
  }

  /** The same scenario with a device more. */
  ScenarioDoc with(NodeDoc node) {
    return edited(Docs.join(nodes, List.of(node)), links);
  }

  /** The same scenario with a link more. */
  ScenarioDoc with(LinkDoc link) {
    return edited(nodes, Docs.join(links, List.of(link)));
  }

  /** The same scenario without a device and its links. */
  ScenarioDoc without(String node) {
    List<NodeDoc> others = new ArrayList<>(nodes);
    others.removeIf(n -> n.name().equals(node));
    List<LinkDoc> rest = new ArrayList<>(links);
    rest.removeIf(l -> node.equals(Docs.node(l.from())) || node.equals(Docs.node(l.to())));
    return edited(others, rest);
  }

  /** The same scenario without the link at {@code <node>.<port>}. */
  ScenarioDoc withoutLink(String at) {
    List<LinkDoc> rest = new ArrayList<>(links);
    rest.removeIf(l -> at.equals(l.from()) || at.equals(l.to()));
    return edited(nodes, rest);
  }

  /** The same scenario with a device standing elsewhere. */
  ScenarioDoc moved(String node, int x, int y) {
    List<NodeDoc> all = new ArrayList<>(nodes);
    int at = place(all, node);
    all.set(at, all.get(at).standing(StageDoc.moved(all.get(at).stage(), x, y)));
    return edited(all, links);
  }

  /** The same scenario with a device that is called otherwise in every language. */
  ScenarioDoc renamed(String node, String label) {
    List<NodeDoc> all = new ArrayList<>(nodes);
    int at = place(all, node);
    all.set(at, all.get(at).called(label));
    return edited(all, links);
  }

  private ScenarioDoc edited(List<NodeDoc> changedNodes, List<LinkDoc> changedLinks) {
    return new ScenarioDoc(schema, id, base, changedNodes, changedLinks, changes);
  }

  /** The same scenario with more changes. */
  public ScenarioDoc with(List<Command> more) {
    return new ScenarioDoc(schema, id, base, nodes, links, Docs.join(changes, more));
  }
}
