package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.Words;
import fivedoors.play.LabMachine;
import fivedoors.play.LetterChain;
import fivedoors.play.Session;
import fivedoors.scenario.Door;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Ladder;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.testing.Ends;
import fivedoors.testing.TestJson;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.draw.Mark;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a letter ends: the timeline has a cross there, and "why" knows the setting to change. */
class WhyPanelTest {
  /**
   * Ends that no setting of a home would change: the letter itself, the line or the world is so.
   */
  private static final List<String> NO_SETTING =
      List.of(
          "CGNAT",
          "PRIVATE_OUTSIDE",
          "NO_ROUTE",
          "TTL_EXPIRED",
          "LINK_LOSS",
          "NOT_DHCP_SERVER",
          "MALFORMED",
          "BAD_CHECKSUM");

  static Stream<Ends.End> ends() {
    return Ends.all();
  }

  @ParameterizedTest
  @MethodSource("ends")
  void theTimelineAndWhyTellIt(Ends.End end) {
    Session session = end.play();
    int index = end.index(session);
    TraceEvent e = session.trace().get(index);
    assertTrue(
        new StoryMarks()
            .follow(session).stream()
                .anyMatch(m -> m.index() == index && m.mark() == Mark.CROSS && m.big()));
    assertTrue(WhyContent.asks(e));
    Lab lab = ((LabMachine) session.machine()).lab();
    ScenarioDoc doc = lab.doc();
    LetterChain chain = new LetterChain();
    chain.follow(session.trace());
    boolean letter = e.frame() != TraceEvent.NONE;
    List<Door> doors = letter ? Ladder.shown(lab, chain.events(index)) : List.of();
    for (String language : List.of("ko", "en")) {
      String file = "words/" + language + ".json";
      Words words = new Words(language, new TestJson().words(TestJson.lessonFile(file), file));
      Names names = new Names(words, doc::node, session.network().topology());
      String all = new WhyContent(words, names).nodes(e, "sentence", doors).toString();
      assertFalse(all.contains("[ui."), all);
      assertEquals(!NO_SETTING.contains(end.why()), all.contains("id=goto:"), all);
      assertTrue(all.contains(names.label(end.at())), all);
    }
  }
}
