package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Lab;
import fivedoors.scenario.ProgramCommand;
import fivedoors.testing.TestJson;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter through the router, the row that translates it, and the events of both. */
class RelatedTest {
  private static final long SECOND = 1_000_000_000L;

  private final LetterChain chain = new LetterChain();
  private Trace trace;
  private int rewrite;

  @BeforeEach
  void openAPage() {
    Session session =
        new Session(
            new LabMachine(
                Lab.of(
                    new TestJson()
                        .scenario(TestJson.lessonFile("scenarios/home-internet.json"), "x"),
                    1,
                    TraceSink.OFF,
                    "x")),
            Session.DESKTOP_TRACE);
    session.seek(15 * SECOND);
    session.perform(new ProgramCommand.OpenUrl("laptop", "http://203.0.113.80/"));
    session.seek(20 * SECOND);
    trace = session.trace();
    chain.follow(trace);
    rewrite = -1;
    for (int i = trace.first(); i < trace.size() && rewrite < 0; i++) {
      rewrite = trace.get(i) instanceof TraceEvent.Rewrite ? i : -1;
    }
    assertNotEquals(-1, rewrite);
  }

  private Related.Row nat(Related from) {
    return from.rows().stream().filter(r -> r.table().equals("nat")).findFirst().orElseThrow();
  }

  @Test
  void aLetterBelongsToTheRowThatTranslatesItOnBothSidesOfTheRouter() {
    TraceEvent.Rewrite r = (TraceEvent.Rewrite) trace.get(rewrite);
    Related inside = Related.ofFrame(trace, chain, r.parent(), trace.size());
    assertTrue(inside.frames().contains(r.frame()), "the letter behind the router is the same");
    assertTrue(inside.events().contains(rewrite));
    assertEquals(nat(inside), nat(Related.ofFrame(trace, chain, r.frame(), trace.size())));
  }

  @Test
  void aRowBelongsToTheLetterThatLastUsedIt() {
    Related.Row row = nat(Related.ofEvent(trace, chain, added(), trace.size()));
    Related early = Related.ofRow(trace, chain, row, rewrite + 1);
    assertTrue(early.frames().contains(((TraceEvent.Rewrite) trace.get(rewrite)).parent()));
    Related late = Related.ofRow(trace, chain, row, trace.size());
    assertNotEquals(early.frames(), late.frames(), "later letters use the same row");
    assertTrue(late.events().contains(added()));
  }

  @Test
  void whatIsNotShownYetBelongsToNothing() {
    Related.Row row = nat(Related.ofEvent(trace, chain, added(), trace.size()));
    Related before = Related.ofRow(trace, chain, row, added());
    assertEquals(java.util.List.of(), before.events());
    assertFalse(before.frames().iterator().hasNext());
  }

  private int added() {
    for (int i = trace.first(); i < trace.size(); i++) {
      if (trace.get(i) instanceof TraceEvent.RowAdded a && a.table().equals("nat")) {
        return i;
      }
    }
    throw new AssertionError("no row");
  }
}
