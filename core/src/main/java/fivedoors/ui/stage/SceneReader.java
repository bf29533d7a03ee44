package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.play.AddressView;
import fivedoors.play.Choreography;
import fivedoors.play.Letter;
import fivedoors.play.SamePacket;
import fivedoors.play.ServiceView;
import fivedoors.play.Session;
import fivedoors.play.Tables;
import fivedoors.trace.DropReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.model.Dismissed;
import fivedoors.ui.model.Lights;
import fivedoors.ui.stage.Scene.LetterState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what the stage shows from the session: letters under way, letters in the hands of a device
 * at this very instant, what was thrown away, addresses and leases. Nothing is shown that is not in
 * the trace.
 */
final class SceneReader {
  /** How many letters are drawn at most; the rest is counted. */
  static final int MOST = 12;

  /** How far back an event is looked for that belongs to a letter under way. */
  private static final int BACK = 400;

  /** Story seconds of a rewrite, and when in it the flaps begin to turn and for how long. */
  private static final double REWRITE = 1.2;

  private static final float FLIP_FROM = 0.25f;
  private static final float FLIP = 0.55f;

  /** For so long the old value hangs below a letter after it was changed. */
  private static final double GHOST = 2.5;

  private final StagePlan plan;
  private final Scene scene;
  private final Words words;
  private final TableReader table;
  private final Hand hand = new Hand();
  private final List<Integer> waiting = new ArrayList<>();
  private int waitingFor = -1;

  /** What is written on frames, by their bytes' identity: their number. Only looked up. */
  private final Map<Integer, Envelope> envelopes = new HashMap<>();

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
    this.words = words;
    table = new TableReader(plan, scene.table, words);
    for (int i = 0; i < plan.topology().nodes(); i++) {
      scene.nodes.add(null);
    }
    for (StagePlan.Item i : plan.items()) {
      Scene.NodeState n = new Scene.NodeState(i);
      n.mac = i.mac();
      scene.nodes.set(i.node(), n);
    }
    scene.up = new boolean[plan.wires().size()];
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
   */
  void read(Session from, Choreography now, double story, Lights lights) {
    if (course != from.course()) {
      if (course >= 0) {
        dismissed.clear();
      }
      course = from.course();
      envelopes.clear();
      readTo = -1;
      waitingFor = -1;
    }
    scene.from = now == null ? -1 : now.from();
    scene.to = now == null ? -1 : now.to();
    scene.phase = now == null ? 1 : (float) now.progress();
    int index = from.moment().index();
    dismissed.at(index);
    if (index != readTo || dismissals != dismissed.version()) {
      dismissals = dismissed.version();
      states(from.tables());
      drops(from.trace(), index);
      readTo = index;
    }
    letters(from, index);
    changes(from, story);
    effects(from.trace());
    table.read(from, lights, scene.from, scene.to, scene.phase);
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

  // ---- letters

  private void letters(Session from, int index) {
    for (LetterState l : scene.letters) {
      l.seen = false;
    }
    int drawn = 0;
    scene.more = 0;
    List<Letter> under = from.letters();
    for (int i = 0; i < under.size(); i++) {
      Letter l = under.get(i);
      if (drawn == MOST) {
        scene.more++;
        continue;
      }
      drawn++;
      LetterState s = state(l.frame(), l.link(), l.sent().bytes());
      if (!s.known) {
        s.known = true;
        rewritten(s, from.trace(), lastRewrite(from.trace(), index, l));
        comesFrom(s, l);
      }
      s.where = l.waiting() ? Scene.Where.QUEUED : Scene.Where.UNDER_WAY;
      s.fraction = l.fraction();
      s.node = l.fromNode();
      s.forward =
          plan.wires().get(l.link()).nodeA() == l.fromNode()
              && plan.wires().get(l.link()).portA() == l.fromPort();
      s.state = LetterPainter.State.CLOSED;
    }
    held(from.trace(), index, from.moment().time());
    waiting(from.trace(), index);
    for (int i = scene.letters.size() - 1; i >= 0; i--) {
      if (!scene.letters.get(i).seen) {
        scene.letters.remove(i);
      }
    }
  }

  /** What arrived at this very instant is in the hands of whom it arrived at. */
  private void held(Trace trace, int index, long time) {
    for (int i = index - 1; i >= trace.first() && trace.get(i).time() == time; i--) {
      TraceEvent e = trace.get(i);
      if (e instanceof TraceEvent.FrameReceived r
          && r.link() != TraceEvent.NONE
          && !heldAt(r.node())) {
        hand.read(trace, i, index);
        boolean ended =
            hand.state == LetterPainter.State.DROPPED || hand.state == LetterPainter.State.REFUSED;
        if (ended || hand.gone) {
          continue;
        }
        hold(trace, r);
      }
    }
  }

  /** Shows what {@link #hand} has read. */
  private void hold(Trace trace, TraceEvent.FrameReceived r) {
    LetterState s = state(r.frame(), r.link(), r.bytes());
    s.where = Scene.Where.HELD;
    s.node = r.node();
    s.forward = plan.wires().get(r.link()).nodeB() == r.node();
    s.fraction = 1;
    s.state = hand.state;
    if (s.look != hand.frame) {
      s.look = hand.frame;
      s.anchor = "letter:" + hand.frame;
      s.envelope = envelope(hand.frame, hand.bytes);
      rewritten(s, trace, hand.rewrite);
    }
  }

  /** What cannot go on before ARP has found the next hop waits in the hands of the device. */
  private void waiting(Trace trace, int index) {
    if (waitingFor != index) {
      waitingFor = index;
      Waiting.find(trace, index, waiting);
    }
    for (int i = 0; i < waiting.size(); i++) {
      TraceEvent.FrameReceived r = (TraceEvent.FrameReceived) trace.get(waiting.get(i));
      hand.read(trace, waiting.get(i), index);
      if (!hand.gone && !heldAt(r.node())) {
        hold(trace, r);
      }
    }
  }

  private boolean heldAt(int node) {
    for (LetterState l : scene.letters) {
      if (l.seen && l.where == Scene.Where.HELD && l.node == node) {
        return true;
      }
    }
    return false;
  }

  private LetterState state(int frame, int link, byte[] bytes) {
    for (LetterState l : scene.letters) {
      if (l.frame == frame && l.link == link) {
        l.seen = true;
        return l;
      }
    }
    LetterState l = new LetterState();
    l.frame = frame;
    l.look = frame;
    l.anchor = "letter:" + frame;
    l.link = link;
    l.envelope = envelope(frame, bytes);
    l.seen = true;
    scene.letters.add(l);
    return l;
  }

  // ---- what was changed

  /** Where the letter was rewritten at the device that it just left; -1 if it was not. */
  private static int lastRewrite(Trace trace, int index, Letter l) {
    TraceEvent.FrameSent sent = l.sent();
    for (int i = index - 1; i >= Math.max(trace.first(), index - BACK); i--) {
      if (trace.get(i) instanceof TraceEvent.Rewrite r
          && r.node() == sent.node()
          && r.time() <= sent.time()
          && SamePacket.same(r.after(), sent.bytes())) {
        return i;
      }
    }
    return -1;
  }

  private void rewritten(LetterState l, Trace trace, int event) {
    l.rewrite = event;
    l.first = null;
    l.second = null;
    if (event >= 0) {
      Envelope was = Envelope.of(((TraceEvent.Rewrite) trace.get(event)).bytes(), words);
      l.first = Flap.of(was.first, l.envelope.first);
      l.second = Flap.of(was.second, l.envelope.second);
    }
  }

  /** A letter that leaves a device begins where it lay in the hands of that device. */
  private void comesFrom(LetterState l, Letter under) {
    for (LetterState h : scene.letters) {
      boolean lay = h != l && h.where == Scene.Where.HELD && h.node == under.fromNode() && h.placed;
      if (lay && (h.look == under.frame() || h.look == under.sent().parent())) {
        l.cardX = h.cardX;
        l.cardY = h.cardY;
        l.placed = true;
        return;
      }
    }
  }

  /** How far changes are, and which old values still hang. */
  private void changes(Session from, double story) {
    for (int i = 0; i < scene.letters.size(); i++) {
      LetterState l = scene.letters.get(i);
      l.ghost = false;
      l.flip = 1;
      if (l.rewrite < 0 || (l.first == null && l.second == null)) {
        continue;
      }
      if (scene.showing(l.rewrite)) {
        float seconds = scene.phase * (float) REWRITE;
        l.flip = Math.max(0, Math.min(1, (seconds - FLIP_FROM) / FLIP));
        l.ghost = true;
      } else {
        long at = from.trace().get(l.rewrite).time();
        l.ghost = story < from.story().storyAt(at, l.rewrite + 1) + REWRITE + GHOST;
      }
    }
  }

  private Envelope envelope(int frame, byte[] bytes) {
    Envelope e = envelopes.get(frame);
    if (e == null) {
      if (envelopes.size() > 500) {
        envelopes.clear();
      }
      e = Envelope.of(bytes, words);
      envelopes.put(frame, e);
    }
    return e;
  }

  // ---- how ways ended

  private void drops(Trace trace, int index) {
    scene.drops.clear();
    int from = Math.max(Math.max(dismissedTo, trace.first()), index - 2000);
    for (int i = index - 1; i >= from; i--) {
      TraceEvent e = trace.get(i);
      if (e.node() < 0 || scene.nodes.get(e.node()) == null || dismissed.hides(e.node(), i)) {
        continue;
      }
      // A card that hands nothing up does not throw away anything that its owner would notice.
      if (e instanceof TraceEvent.Dropped d && d.reason() != DropReason.NOT_FOR_ME) {
        String reason = "ui.drop." + d.reason().name();
        note(d, i, Scene.Outcome.DROPPED, "ui.stage.dropped", reason);
      } else if (e instanceof TraceEvent.Refused r) {
        String reason = "ui.refused." + r.reason().name();
        note(r, i, Scene.Outcome.REFUSED, "ui.stage.refused", reason);
      } else if (e instanceof TraceEvent.Delivered d && isError(d.status())) {
        note(d, i, Scene.Outcome.ERROR, "ui.stage.error", d.status());
      }
    }
    for (Scene.NodeState n : scene.nodes) {
      if (n != null) {
        n.noted = false;
      }
    }
    for (Scene.DropNote n : scene.drops) {
      scene.nodes.get(n.node).noted = true;
      n.words = n.count > 1 ? n.text + " ×" + n.count : n.text;
    }
  }

  /** Whether a program says that it could not do what it was asked, as web servers do by 4xx. */
  private static boolean isError(String status) {
    return status != null
        && status.length() >= 3
        && (status.charAt(0) == '4' || status.charAt(0) == '5')
        && Character.isDigit(status.charAt(1))
        && Character.isDigit(status.charAt(2));
  }

  private void note(TraceEvent e, int index, Scene.Outcome outcome, String word, String reason) {
    for (Scene.DropNote n : scene.drops) {
      if (n.node == e.node()) {
        n.count += n.reason.equals(reason) ? 1 : 0;
        return;
      }
    }
    Scene.DropNote n = new Scene.DropNote();
    n.outcome = outcome;
    n.node = e.node();
    n.frame = e.frame();
    n.event = index;
    n.reason = reason;
    String why = reason.startsWith("ui.") ? words.get(reason) : reason;
    n.text = words.get(word) + ": " + why;
    n.count = 1;
    scene.drops.add(n);
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
