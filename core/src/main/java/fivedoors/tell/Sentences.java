package fivedoors.tell;

import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.Words;
import fivedoors.net.Topology;
import fivedoors.play.Narration;
import fivedoors.play.Narrator;
import fivedoors.scenario.NodeDoc;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events as sentences in the listener's language. */
final class Sentences implements EventLines {
  /** Digits of the nanoseconds that nobody needs to read. */
  private static final int FINEST = 3;

  private final Words words;
  private final Narrator narrator;

  /** Sentences about a lesson's network. */
  Sentences(LessonBundle bundle, Topology topology, Words words) {
    this.words = words;
    Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    for (NodeDoc node : bundle.scenario().nodes()) {
      labels.put(node.name(), node.labels());
    }
    narrator =
        new Narrator(
            topology, node -> words.node(topology.node(node), labels.get(topology.node(node))));
  }

  @Override
  public String line(Trace trace, int index) {
    Narration n = narrator.tell(trace, index);
    if (n == null) {
      return null;
    }
    String seconds = TraceText.seconds(trace.get(index).time());
    return seconds.substring(0, seconds.length() - FINEST)
        + "  "
        + StepText.plain(words.get(n.key(), n.args()));
  }
}
