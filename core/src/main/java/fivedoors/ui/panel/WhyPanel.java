package fivedoors.ui.panel;

import fivedoors.play.LabMachine;
import fivedoors.scenario.Door;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Ladder;
import fivedoors.trace.EventFields;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.mirror.MirrorNode;
import java.util.List;

/** The end of a letter that is asked about, and the doors it passed before. */
final class WhyPanel {
  private final Desk desk;
  private final Contents all;

  WhyPanel(Desk desk, Contents all) {
    this.desk = desk;
    this.all = all;
  }

  /** Index of the event that is asked about: the picked one, else the last that went wrong. */
  private int failureIndex() {
    Trace trace = all.guide().session().trace();
    int picked = desk.state.selection.event();
    if (picked >= trace.first() && picked < trace.size() && WhyContent.asks(trace.get(picked))) {
      return picked;
    }
    // That a host is no DHCP server is nothing to mend: only if nothing else went wrong.
    int expected = TraceEvent.NONE;
    for (int i = all.guide().session().moment().index() - 1; i >= trace.first(); i--) {
      String reason = EventFields.value(trace.get(i), "reason");
      if (!WhyContent.asks(trace.get(i)) || "NOT_FOR_ME".equals(reason)) {
        continue;
      } else if (!"NOT_DHCP_SERVER".equals(reason)) {
        return i;
      }
      expected = expected < 0 ? i : expected;
    }
    return expected;
  }

  /** What it shows. */
  List<MirrorNode> nodes() {
    int event = failureIndex();
    if (event < 0) {
      return new WhyContent(all.words(), all.names()).nodes(null, "", List.of());
    }
    Trace trace = all.guide().session().trace();
    desk.chain.follow(trace);
    TraceEvent e = trace.get(event);
    Lab lab = ((LabMachine) all.guide().session().machine()).lab();
    boolean letter = e.frame() != TraceEvent.NONE;
    List<Door> doors = letter ? Ladder.shown(lab, desk.chain.events(event)) : List.of();
    return new WhyContent(all.words(), all.names()).nodes(e, all.event(event), doors);
  }
}
