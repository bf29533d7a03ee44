package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.Words;
import fivedoors.net.Network;
import fivedoors.play.Narration;
import fivedoors.play.Narrator;
import fivedoors.scenario.Door;
import fivedoors.scenario.NodeDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.testing.IdleNode;
import fivedoors.testing.NodeDocs;
import fivedoors.testing.Segments;
import fivedoors.testing.TestJson;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.mirror.MirrorNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to end has a sentence in both languages, and the setting is one press away. */
class WhyContentTest {
  private final Network net = new Network(1);

  private static Words words(String language) {
    String file = "words/" + language + ".json";
    return new Words(language, new TestJson().words(TestJson.lessonFile(file), file));
  }

  private Names names(Words words) {
    net.add("laptop", new IdleNode(0), List.of("eth0"));
    List<NodeDoc> docs = List.of(NodeDocs.host("laptop"));
    ScenarioDoc doc = new ScenarioDoc(1, "test", null, docs, List.of(), List.of());
    return new Names(words, doc::node, net.topology());
  }

  private static List<TraceEvent> ends() {
    byte[] b = Segments.inside();
    String setting = "laptop.gateway";
    List<TraceEvent> all = new ArrayList<>();
    for (DropReason r : DropReason.values()) {
      all.add(
          new TraceEvent.Dropped(1, 0, 0, 5, b, r, "laptop.eth0", null, setting, "forwards/web"));
    }
    for (RefuseReason r : RefuseReason.values()) {
      all.add(new TraceEvent.Refused(1, 0, 5, b, r, "laptop.tcp.80", null, setting));
    }
    all.add(new TraceEvent.TimedOut(1, 0, "connect", setting));
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void everyEndIsSaidAndItsSettingCanBeReached(String language) {
    Words words = words(language);
    Names names = names(words);
    for (TraceEvent e : ends()) {
      Trace trace = new Trace();
      trace.add(e);
      Narration said = new Narrator(net.topology(), names::label).tell(trace, 0);
      String sentence = words.get(said.key(), said.args());
      assertFalse(sentence.contains("[") || sentence.contains("{"), sentence);
      String all = new WhyContent(words, names).nodes(e, sentence, List.of()).toString();
      assertTrue(all.contains(sentence), all);
      assertTrue(all.contains("id=goto:laptop.gateway"), all);
      assertFalse(all.contains("[ui."), all);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void everyShortReasonOnTheStageIsThere(String language) {
    Words words = words(language);
    for (DropReason r : DropReason.values()) {
      assertTrue(words.has("ui.drop." + r), r.name());
    }
    for (RefuseReason r : RefuseReason.values()) {
      assertTrue(words.has("ui.refused." + r), r.name());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void allFiveDoorsAreShownWithTheirStates(String language) {
    Words words = words(language);
    List<Door.State> states =
        List.of(
            Door.State.OPEN,
            Door.State.CLOSED,
            Door.State.NOT_REACHED,
            Door.State.NOT_ON_THE_WAY,
            Door.State.NOT_REACHED);
    List<Door> doors = new ArrayList<>();
    for (Door.Kind kind : Door.Kind.values()) {
      doors.add(new Door(kind, states.get(kind.ordinal()), "", "", null, null));
    }
    for (MirrorNode n : new WhyContent(words, names(words)).nodes(ends().get(0), "", doors)) {
      if (n instanceof MirrorNode.Lamps l) {
        assertEquals(5, l.lamps().size());
        assertEquals(Door.State.CLOSED, l.lamps().get(1).state());
        assertFalse(l.toString().contains("[ui."), l.toString());
        return;
      }
    }
    throw new AssertionError("no doors");
  }
}
