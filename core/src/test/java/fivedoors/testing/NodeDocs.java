package fivedoors.testing;

import fivedoors.scenario.NodeDoc;
import java.util.List;
import java.util.Map;

/** Documents of nodes of which only the name matters. */
public final class NodeDocs {
  private NodeDocs() {}

  /** A host with a port {@code eth0}. */
  public static NodeDoc host(String name) {
    return new NodeDoc.HostDoc(
        name,
        Map.of(),
        "eth0",
        "02:00:00:00:00:01",
        null,
        List.of(),
        null,
        List.of(),
        null,
        null,
        Map.of(),
        null);
  }

  /** A home router. */
  public static NodeDoc router(String name) {
    return new NodeDoc.RouterDoc(
        name, Map.of(), null, null, null, null, null, null, null, null, Map.of(), null);
  }
}
