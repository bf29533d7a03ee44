package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.play.LetterChain;
import fivedoors.play.RouterPart;
import fivedoors.play.RouterTrail;
import fivedoors.play.Session;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.List;

/**
 * Reads which part of the router deals with a letter at the shown moment, through which parts that
 * letter has come, and which parts are off. All of it is read from the trace.
 */
final class XrayReader {
  private final Xray xray;
  private final LetterChain chain = new LetterChain();
  private final RouterTrail trail;
  private final Words words;
  private int course = -1;
  private int index = -1;
  private int from;
  private int to;
  private int picked;

  XrayReader(StagePlan plan, Xray xray, Words words) {
    this.xray = xray;
    this.words = words;
    trail = plan.router() == null ? null : new RouterTrail(plan.topology(), plan.router().node());
    for (RouterPart p : RouterPart.values()) {
      xray.parts.add(new Xray.Part(p, words.get("ui.xray." + p)));
    }
  }

  /**
   * Reads the shown moment; nothing but the lit part is read anew while the same is shown.
   *
   * @param first first event that is being shown, {@code end} one after the last; equal for none
   * @param phase how far their showing is
   * @param frame the letter that is picked, or -1
   */
  void read(Session session, int first, int end, float phase, int frame) {
    if (trail == null || !xray.shown) {
      return;
    }
    Trace trace = session.trace();
    int now = session.moment().index();
    if (now != index
        || course != session.course()
        || first != from
        || end != to
        || frame != picked) {
      index = now;
      course = session.course();
      from = first;
      to = end;
      picked = frame;
      states(session);
      numbers(trace, session.moment().time());
      xray.working = trail.working(trace, first, end);
      xray.resting = trail.resting(trace, now, session.moment().time());
    }
    List<RouterPart> working = xray.working;
    int at = Math.min(working.size() - 1, (int) (phase * working.size()));
    xray.lit = working.isEmpty() ? xray.resting : working.get(at);
  }

  /** The way of the letter in the router's hands, else of the one that is picked. */
  private void numbers(Trace trace, long time) {
    int hand = trail.hand(trace, from, to);
    int frame = hand != TraceEvent.NONE ? hand : held(trace, time);
    frame = frame == TraceEvent.NONE ? picked : frame;
    for (Xray.Part p : xray.parts) {
      p.steps.clear();
    }
    if (frame == TraceEvent.NONE) {
      return;
    }
    chain.follow(trace);
    List<RouterPart> way = trail.of(trace, chain, frame, index);
    for (int i = 0; i < way.size(); i++) {
      xray.parts.get(way.get(i).ordinal()).steps.add(Integer.toString(i + 1));
    }
  }

  private int held(Trace trace, long time) {
    if (trail.resting(trace, index, time) == null) {
      return TraceEvent.NONE;
    }
    int begin = index;
    while (begin > trace.first() && trace.get(begin - 1).time() == time) {
      begin--;
    }
    return trail.hand(trace, begin, index);
  }

  private void states(Session session) {
    for (Xray.Part p : xray.parts) {
      p.off = !trail.on(session.tables(), p.part) ? words.get("ui.state.false") : "";
    }
  }
}
