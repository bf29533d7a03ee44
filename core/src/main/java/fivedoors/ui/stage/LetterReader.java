package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.play.Letter;
import fivedoors.play.SamePacket;
import fivedoors.play.Session;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.stage.Scene.LetterState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads which letters are shown: under way, in the hands of a device, waiting; and what of them was
 * changed.
 */
final class LetterReader {
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
  private final Hand hand = new Hand();
  private final List<Integer> waiting = new ArrayList<>();
  private int waitingFor = -1;

  /** What is written on frames, by their bytes' identity: their number. Only looked up. */
  private final Map<Integer, Envelope> envelopes = new HashMap<>();

  LetterReader(StagePlan plan, Scene scene, Words words) {
    this.plan = plan;
    this.scene = scene;
    this.words = words;
  }

  /** Forgets what it knows: another course of events is shown. */
  void clear() {
    envelopes.clear();
    waitingFor = -1;
  }

  /**
   * Reads the shown moment.
   *
   * @param story story seconds of it
   */
  void read(Session from, double story) {
    int index = from.moment().index();
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
          plan.wire(l.link()).nodeA() == l.fromNode()
              && plan.wire(l.link()).portA() == l.fromPort();
      s.state = LetterPainter.State.CLOSED;
    }
    held(from.trace(), index, from.moment().time());
    waiting(from.trace(), index);
    for (int i = scene.letters.size() - 1; i >= 0; i--) {
      if (!scene.letters.get(i).seen) {
        scene.letters.remove(i);
      }
    }
    changes(from, story);
  }

  /** What arrived at this very instant is in the hands of whom it arrived at. */
  private void held(Trace trace, int index, long time) {
    for (int i = index - 1; i >= trace.first() && trace.get(i).time() == time; i--) {
      TraceEvent e = trace.get(i);
      if (e instanceof TraceEvent.FrameReceived r
          && r.link() != TraceEvent.NONE
          && scene.nodes.get(r.node()) != null
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
    s.forward = plan.wire(r.link()).nodeB() == r.node();
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
      if (!hand.gone && scene.nodes.get(r.node()) != null && !heldAt(r.node())) {
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
    l.was = null;
    l.first = null;
    l.second = null;
    if (event >= 0) {
      l.was = Envelope.of(((TraceEvent.Rewrite) trace.get(event)).bytes(), words);
      l.first = Flap.of(l.was.first, l.envelope.first);
      l.second = Flap.of(l.was.second, l.envelope.second);
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
}
