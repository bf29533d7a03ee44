package fivedoors.play;

import fivedoors.net.Link;
import fivedoors.net.Network;
import fivedoors.net.Rewiring;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where every letter is at a moment, from the trace alone: a frame with {@code start <= t < arrive}
 * is at {@code (t - start) / (arrive - start)} of its link; one that was sent but has not started
 * waits at its port. At {@code t == arrive} it stands at the end of the link until its arrival is
 * shown.
 */
public final class Letters {
  private final Network ends;
  private final StateLog<UnderWay> log;
  private final List<Letter> letters = new ArrayList<>();
  private final List<Letter> spare = new ArrayList<>();
  private final List<Letter> view = Collections.unmodifiableList(letters);
  private long shownTime = -1;
  private int shownIndex = -1;

  Letters(Network ends) {
    this(ends, new StateLog<>(new UnderWay()));
  }

  private Letters(Network ends, StateLog<UnderWay> log) {
    this.ends = ends;
    this.log = log;
  }

  void feed(Trace trace) {
    log.feed(trace);
  }

  Letters branch(Network other, Trace trace, int index) {
    return new Letters(other, log.branch(trace, index));
  }

  /**
   * The letters at a moment, in the order they were sent. The list is reused.
   *
   * @param time nanoseconds since scenario start
   * @param index the events before this one have happened
   */
  List<Letter> at(Trace trace, long time, int index) {
    if (time == shownTime && index == shownIndex) {
      return view;
    }
    shownTime = time;
    shownIndex = index;
    spare.addAll(letters);
    letters.clear();
    for (TraceEvent.FrameSent sent : log.at(trace, index).sent) {
      if (time <= sent.arrive()) {
        letters.add(letter(sent, time));
      }
    }
    return view;
  }

  private Letter letter(TraceEvent.FrameSent sent, long time) {
    Letter letter = spare.isEmpty() ? new Letter() : spare.remove(spare.size() - 1);
    Link link = ends.link(sent.link());
    int far = link.node(0) == sent.node() && link.port(0) == sent.port() ? 1 : 0;
    letter.set(sent, link.node(far), link.port(far), time);
    return letter;
  }

  /** The frames that were sent and whose end was not seen yet. */
  private static final class UnderWay implements Replayed<UnderWay> {
    private final List<TraceEvent.FrameSent> sent = new ArrayList<>();

    @Override
    public void apply(TraceEvent event, int index) {
      if (event instanceof TraceEvent.FrameSent e) {
        if (e.link() != TraceEvent.NONE) {
          sent.add(e);
        }
      } else if (event instanceof TraceEvent.FrameReceived e) {
        if (e.link() != TraceEvent.NONE) {
          end(e.frame(), e.time());
        }
      } else if (event instanceof TraceEvent.Dropped e) {
        end(e.frame(), e.time());
      } else if (event instanceof TraceEvent.RowRemoved e && e.table().equals(Rewiring.CABLES)) {
        int link = Integer.parseInt(e.row());
        sent.removeIf(s -> s.link() == link);
      }
    }

    /** Frames are few at a time, and the one that ends is among the oldest. */
    private void end(int frame, long time) {
      for (int i = 0; i < sent.size(); i++) {
        TraceEvent.FrameSent s = sent.get(i);
        if (s.frame() == frame && s.arrive() == time) {
          sent.remove(i);
          return;
        }
      }
    }

    @Override
    public UnderWay copy() {
      UnderWay u = new UnderWay();
      u.sent.addAll(sent);
      return u;
    }
  }
}
