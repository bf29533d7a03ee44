package fivedoors.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
  /** Notes what it was told, and plans as many events as the argument says. */
  private static final class Notes implements Model<Notes> {
    private Simulation<Notes> simulation;
    private final List<String> notes = new ArrayList<>();

    @Override
    public void bind(Simulation<Notes> driver) {
      simulation = driver;
    }

    @Override
    public void handle(int kind, int target, int argument, Object payload) {
      notes.add(simulation.now() + ":" + kind + "," + target + "," + argument + "," + payload);
      if (argument > 0) {
        simulation.at(simulation.now() + 10, kind, target, argument - 1, payload);
      }
    }

    @Override
    public Notes copy() {
      Notes n = new Notes();
      n.notes.addAll(notes);
      return n;
    }
  }

  private final Simulation<Notes> run = new Simulation<>(new Notes(), TraceSink.OFF);

  @Test
  void stepRunsOneEventAtItsTime() {
    run.at(5, 1, 2, 0, "a");
    run.at(9, 1, 3, 0, "b");
    assertEquals(5, run.nextTime());
    assertTrue(run.step());
    assertEquals(5, run.now());
    assertEquals(List.of("5:1,2,0,a"), run.model().notes);
    assertEquals(1, run.pending());
    assertEquals(1, run.executed());
  }

  @Test
  void stepWithNothingPlannedSaysSo() {
    assertFalse(run.step());
    assertEquals(0, run.now());
  }

  @Test
  void runUntilIncludesItsTimeAndSetsTheClock() {
    run.at(10, 1, 0, 3, null);
    run.runUntil(30);
    assertEquals(3, run.model().notes.size());
    run.runUntil(35);
    assertEquals(35, run.now());
    assertEquals(40, run.nextTime());
  }

  @Test
  void clockNeverGoesBack() {
    run.runUntil(30);
    run.runUntil(20);
    assertEquals(30, run.now());
    assertThrows(IllegalArgumentException.class, () -> run.at(29, 0, 0, 0, null));
  }

  @Test
  void copyAndOriginalRunEqualAndApart() {
    run.at(10, 1, 0, 5, null);
    run.runUntil(20);
    Simulation<Notes> copy = run.copy(TraceSink.OFF);
    assertEquals(run.now(), copy.now());
    assertEquals(run.executed(), copy.executed());
    run.runUntil(100);
    assertEquals(2, copy.model().notes.size());
    copy.runUntil(100);
    assertEquals(run.model().notes, copy.model().notes);
  }
}
