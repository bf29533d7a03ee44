package fivedoors.ui.panel;

import fivedoors.play.DoorLadder;
import fivedoors.scenario.NodeDoc;
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

  /** The event that is asked about: the picked one, else the last that went wrong; or null. */
  private TraceEvent failure() {
    int event = failureIndex();
    return event < 0 ? null : all.guide().session().trace().get(event);
  }

  private int failureIndex() {
    Trace trace = all.guide().session().trace();
    int picked = desk.state.selection.event();
    if (picked >= trace.first() && picked < trace.size() && WhyContent.asks(trace.get(picked))) {
      return picked;
    }
    for (int i = all.guide().session().moment().index() - 1; i >= trace.first(); i--) {
      boolean everyday = "NOT_FOR_ME".equals(EventFields.value(trace.get(i), "reason"));
      if (WhyContent.asks(trace.get(i)) && !everyday) {
        return i;
      }
    }
    return TraceEvent.NONE;
  }

  /** What it shows. */
  List<MirrorNode> nodes() {
    TraceEvent e = failure();
    int event = failureIndex();
    desk.chain.follow(all.guide().session().trace());
    List<DoorLadder.State> doors =
        e == null
            ? List.of()
            : DoorLadder.read(
                all.guide().session().trace(),
                desk.chain,
                event,
                node -> all.names().doc(all.topology().node(node)) instanceof NodeDoc.RouterDoc);
    return new WhyContent(all.words(), all.names())
        .nodes(e, e == null ? "" : all.event(event), doors);
  }
}
