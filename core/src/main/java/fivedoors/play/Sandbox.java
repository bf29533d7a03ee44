package fivedoors.play;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.CommandException;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Problem;
import fivedoors.scenario.SandboxDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.scenario.TimedCommand;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;

/**
 * A free experiment: a session that can be saved and opened again. It is saved as what was done,
 * and opened by doing it again, so that undo goes on working over all of it.
 *
 * @param session the run
 * @param scenario what it began with
 * @param seed of all random streams
 */
public record Sandbox(Session session, ScenarioDoc scenario, int seed) {
  /**
   * Begins a new one.
   *
   * @param scenario lies over its base already
   * @param traceBytes how much memory the trace may take
   * @throws BadDocumentException with everything that is wrong with the scenario
   */
  public static Sandbox begin(ScenarioDoc scenario, int seed, long traceBytes) {
    String file = scenario.id() + ".json";
    LabMachine start = new LabMachine(Lab.of(scenario, seed, TraceSink.OFF, file));
    return new Sandbox(new Session(start, traceBytes), scenario, seed);
  }

  /**
   * Opens a saved one. Whatever is wrong with it is told before anything else is touched.
   *
   * @param doc its scenario lies over its base already
   * @param file its name for messages
   * @throws BadDocumentException if it is not right in itself, or if a command in it cannot be
   *     carried out
   */
  public static Sandbox open(SandboxDoc doc, String file, long traceBytes) {
    List<Problem> problems = doc.problems(file);
    if (!problems.isEmpty()) {
      throw new BadDocumentException(problems);
    }
    Sandbox opened = begin(doc, file, traceBytes);
    for (int i = 0; i < doc.commands().size(); i++) {
      TimedCommand c = doc.commands().get(i);
      opened.session.seek(c.timeNs());
      try {
        opened.session.perform(c.command());
      } catch (CommandException e) {
        throw under(file, "commands[" + i + "].command", List.of(e.problem()));
      }
    }
    opened.session.seek(doc.shown());
    return opened;
  }

  private static Sandbox begin(SandboxDoc doc, String file, long traceBytes) {
    try {
      return begin(doc.scenario(), doc.seed(), traceBytes);
    } catch (BadDocumentException e) {
      throw under(file, "scenario", e.problems());
    }
  }

  /** The same problems, told of a part of a file. */
  private static BadDocumentException under(String file, String at, List<Problem> problems) {
    List<Problem> told = new ArrayList<>();
    for (Problem p : problems) {
      String path = p.path().isEmpty() ? at : at + "." + p.path();
      told.add(new Problem(file, path, 0, 0, p.code(), p.args()));
    }
    return new BadDocumentException(told);
  }

  /** What is saved now. */
  public SandboxDoc doc() {
    List<TimedCommand> commands = new ArrayList<>();
    for (TimedAct act : session.commands()) {
      commands.add(TimedCommand.at(act.time(), act.command()));
    }
    long shown = session.moment().time();
    return new SandboxDoc(SandboxDoc.newest(), scenario, seed, commands, shown);
  }
}
