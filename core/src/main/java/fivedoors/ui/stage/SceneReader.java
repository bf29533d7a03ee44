package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.play.AddressView;
import fivedoors.play.Choreography;
import fivedoors.play.ServiceView;
import fivedoors.play.Session;
import fivedoors.play.Tables;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.model.Dismissed;
import fivedoors.ui.model.Lights;
import java.util.List;

/**
 * Reads what the stage shows from the session: letters under way, letters in the hands of a device
 * at this very instant, what was thrown away, addresses and leases. Nothing is shown that is not in
 * the trace.
 */
final class SceneReader {
  private final StagePlan plan;
  private final Scene scene;
  private final TableReader table;
  private final LetterReader letters;
  private final XrayReader xray;
  private final DropReader drops;
  private int course = -1;
  private int busy = -1;
  private int readTo = -1;
  private int dismissedTo;
  private final Dismissed dismissed;
  private int dismissals;

  SceneReader(StagePlan plan, Scene scene, Words words, Dismissed dismissed) {
    this.dismissed = dismissed;
    this.plan = plan;
    this.scene = scene;
    table = new TableReader(plan, scene.table, words);
    letters = new LetterReader(plan, scene, words);
    xray = new XrayReader(plan, scene.xray, words);
    drops = new DropReader(scene, words, dismissed);
    for (int i = 0; i < plan.topology().nodes(); i++) {
      scene.nodes.add(null);
    }
    for (StagePlan.Item i : plan.items()) {
      Scene.NodeState n = new Scene.NodeState(i);
      n.mac = i.mac();
      scene.nodes.set(i.node(), n);
    }
    scene.up = new boolean[plan.topology().links()];
  }

  /** See {@link TableReader#quietUntil}. */
  void quietUntil(long time) {
    table.quietUntil(time);
  }

  /** Notes about thrown letters before that event are not shown any more. */
  void dismissBefore(int event) {
    if (dismissedTo != event) {
      dismissedTo = event;
      readTo = -1;
    }
  }

  /**
   * Reads the shown moment.
   *
   * @param now what the story stands still for, or null
   * @param story story seconds of the moment
   * @param lights what the lesson points at
   * @param picked the letter that is picked, or -1
   */
  void read(Session from, Choreography now, double story, Lights lights, int picked) {
    if (course != from.course()) {
      if (course >= 0) {
        dismissed.clear();
      }
      course = from.course();
      letters.clear();
      readTo = -1;
    }
    scene.from = now == null ? -1 : now.from();
    scene.to = now == null ? -1 : now.to();
    scene.phase = now == null ? 1 : (float) now.progress();
    int index = from.moment().index();
    dismissed.at(index);
    if (index != readTo || dismissals != dismissed.version()) {
      dismissals = dismissed.version();
      states(from.tables());
      drops.read(from.trace(), dismissedTo, index);
      readTo = index;
    }
    letters.read(from, story);
    effects(from.trace());
    table.read(from, lights, scene.from, scene.to, scene.phase);
    xray.read(from, scene.from, scene.to, scene.phase, picked);
  }

  // ---- devices and tables

  private void states(Tables tables) {
    for (StagePlan.Wire w : plan.wires()) {
      scene.up[w.link()] = tables.up(w.nodeA(), plan.topology().port(w.nodeA(), w.portA()));
    }
    for (Scene.NodeState n : scene.nodes) {
      if (n != null) {
        DoorReader.read(tables.table(n.item.node(), Tables.SOCKETS), n);
        if (n.item.kind() == StagePlan.Kind.ROUTER) {
          n.ip = address(tables, n.item.node(), "wan");
          n.otherIp = address(tables, n.item.node(), "lan");
          n.address = n.ip.isEmpty() ? Scene.Address.NONE : Scene.Address.SET;
        } else {
          host(tables, n);
        }
      }
    }
  }

  private String address(Tables tables, int node, String port) {
    AddressView a = tables.address(node, plan.topology().findPort(node, port));
    return a == null || a.address().isUnspecified() ? "" : a.address().toString();
  }

  private void host(Tables tables, Scene.NodeState n) {
    List<AddressView> set = tables.addresses(n.item.node());
    ServiceView client = tables.service(n.item.node(), "dhcp-client");
    if (!set.isEmpty()) {
      n.ip = set.get(0).address().toString();
      boolean own = set.get(0).address().isLinkLocal();
      n.address = own ? Scene.Address.LINK_LOCAL : Scene.Address.SET;
    } else {
      n.ip = "";
      boolean checks = client != null && "CHECKING".equals(client.state());
      n.address = checks ? Scene.Address.CHECKING : Scene.Address.NONE;
    }
  }

  // ---- effects

  private void effects(Trace trace) {
    scene.spreading = -1;
    busy = -1;
    for (int i = Math.max(scene.from, trace.first()); i < Math.min(scene.to, trace.size()); i++) {
      TraceEvent e = trace.get(i);
      busy = e.node() >= 0 ? e.node() : busy;
      if (e instanceof TraceEvent.Copied) {
        scene.spreading = e.node();
      }
    }
  }

  /** The device that deals with what is being shown, or -1. */
  int busy() {
    return busy;
  }
}
