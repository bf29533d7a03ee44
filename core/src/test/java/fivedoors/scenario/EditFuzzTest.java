package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.sim.Rng;
import fivedoors.testing.TestJson;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is edited in whatever order: it is done or refused with a sentence, a copy goes on as
 * the original does, and what is drawn, joined and known agrees.
 */
class EditFuzzTest {
  private static final int EDITS = 500;
  private static final long STEP = 30_000_000L;

  private final List<String> refusals = new ArrayList<>();
  private int done;

  private static Lab home(String name, TraceSink sink) {
    String file = "scenarios/" + name + ".json";
    ScenarioDoc doc = new TestJson().scenario(TestJson.lessonFile(file), file);
    return Lab.of(doc, 3, sink, file);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anyFiveHundredEditsEndWell(int seed) {
    Rng random = new Rng(seed);
    Fingerprint one = new Fingerprint();
    Lab lab = home(seed % 2 == 0 ? "sandbox" : "home-internet", one);
    Fingerprint two = null;
    Lab copy = null;
    for (int i = 0; i < EDITS; i++) {
      long now = lab.simulation().now() + random.below(3) * STEP;
      lab.simulation().runUntil(now);
      Command c = command(lab, random);
      one = i == EDITS / 2 ? new Fingerprint() : one;
      if (i == EDITS / 2) {
        two = new Fingerprint();
        copy = lab.copy(two);
        lab.simulation().trace(one);
      }
      tried(lab, c);
      if (copy != null) {
        copy.simulation().runUntil(now);
        done(copy, c);
      }
      if (i % 20 == 0) {
        agrees(lab);
      }
    }
    lab.simulation().runUntil(lab.simulation().now() + 20_000_000_000L);
    copy.simulation().runUntil(lab.simulation().now());
    assertEquals(one.value(), two.value(), "the copy went on as the original");
    assertTrue(done > EDITS / 3, "done " + done);
    assertTrue(refusals.size() > 20, "refused " + refusals.size());
  }

  private void tried(Lab lab, Command c) {
    if (c == null) {
      return;
    }
    Problem said = lab.problem(c);
    Problem refused = done(lab, c);
    assertEquals(said, refused);
    if (refused == null) {
      done++;
    } else {
      refusals.add(refused.code());
    }
  }

  private static Problem done(Lab lab, Command c) {
    try {
      if (c != null) {
        lab.perform(c);
      }
      return null;
    } catch (CommandException e) {
      return e.problem();
    }
  }

  /** Any edit, half of them such as a person would make. */
  private static Command command(Lab lab, Rng random) {
    String a = name(lab, random);
    String b = name(lab, random);
    int x = random.below(EditCommand.FARTHEST + 100) - 50;
    switch (random.below(11)) {
      case 0:
      case 1:
        Palette.Kind[] kinds = Palette.Kind.values();
        Palette.Kind kind = kinds[random.below(kinds.length)];
        return random.below(2) == 0
            ? new Palette(lab).place(kind)
            : new Palette(lab).place(kind, x, x);
      case 2:
        return random.below(3) == 0 ? new EditCommand.Remove(a) : null;
      case 3:
      case 4:
        try {
          return new Plugging(lab).join(a, b);
        } catch (CommandException e) {
          return null;
        }
      case 5:
        return new EditCommand.Connect(
            new LinkDoc(
                end(lab, a, random), end(lab, b, random), x, null, 3, 1000, null, x % 2 == 0));
      case 6:
        return new EditCommand.Disconnect(end(lab, a, random));
      case 7:
        EditCommand.Arrange all = new Layout(lab.doc()).arrange();
        return random.below(2) == 0 ? all : new EditCommand.Move(a, x, x + 1);
      case 9:
        String called = x % 3 == 0 ? a + " ".repeat(random.below(12)) : "내 " + random.below(9);
        return new EditCommand.Rename(a, x % 7 == 0 ? "" : called);
      case 8:
        return new Command.SetFact(a + (random.below(2) == 0 ? ".link" : ".power"), "down");
      default:
        return random.below(2) == 0 ? new Command.Ping(a, "192.168.0.1") : new Command.Reboot(a);
    }
  }

  private static String name(Lab lab, Rng random) {
    int node = random.below(lab.topology().nodes() + 1);
    return node == lab.topology().nodes() ? "nobody" : lab.topology().node(node);
  }

  private static String end(Lab lab, String node, Rng random) {
    List<String> ports = Plugging.ports(lab.node(node));
    int port = random.below(ports.size() + 1);
    return port == ports.size() ? node : node + "." + ports.get(port);
  }

  /** The network, its document and what can be asked of both say the same. */
  private static void agrees(Lab lab) {
    int there = 0;
    for (int i = 0; i < lab.topology().nodes(); i++) {
      there += lab.topology().gone(i) ? 0 : 1;
    }
    assertEquals(there, lab.doc().nodes().size());
    int links = 0;
    for (int i = 0; i < lab.topology().links(); i++) {
      links += lab.topology().linkGone(i) ? 0 : 1;
    }
    assertEquals(links, lab.doc().links().size());
    assertEquals(links, lab.topology().graph().edgeSet().size());
    assertEquals(List.of(), ScenarioValidator.problems(lab.doc(), "now"));
    for (LinkDoc l : lab.doc().links()) {
      int node = lab.topology().find(Docs.node(l.from()));
      String port = l.from().substring(l.from().indexOf('.') + 1);
      int id = lab.network().linkAt(node, lab.topology().findPort(node, port)).id();
      assertEquals(l.from() + "-" + l.to(), lab.topology().link(id));
    }
    for (String path : lab.paths()) {
      lab.get(path);
    }
    Connectivity.gaps(lab);
    Trace trace = new Trace();
    lab.copy(trace).simulation().runUntil(lab.simulation().now() + STEP);
  }
}
