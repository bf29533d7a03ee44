package fivedoors.desktop.cli;

import fivedoors.desktop.json.CommandFile;
import fivedoors.net.Network;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.CommandException;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Problem;
import fivedoors.sim.Simulation;
import fivedoors.trace.TraceText;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Drives a network to a moment, carrying out commands on the way. */
final class HeadlessRun {
  private final Context context;
  private final Lab lab;
  private final long untilNs;
  private final List<CommandFile.Entry> commands;
  private final String commandFile;

  HeadlessRun(
      Context context,
      Lab lab,
      long untilNs,
      List<CommandFile.Entry> commands,
      String commandFile) {
    this.context = context;
    this.lab = lab;
    this.untilNs = untilNs;
    this.commands = commands;
    this.commandFile = commandFile;
  }

  /**
   * Runs. Commands later than the end are not carried out, and that is said.
   *
   * @param stopped asked now and then; true ends the run early
   * @throws BadDocumentException if a command cannot be carried out when its time comes
   */
  void run(BooleanSupplier stopped) {
    try (Progress progress = new Progress(context.terminal())) {
      BooleanSupplier look = () -> looked(progress, stopped);
      Simulation<Network> sim = lab.simulation();
      for (CommandFile.Entry entry : commands) {
        if (entry.timed().timeNs() > untilNs) {
          context.complain(context.messages().text("run.late", commandFile, entry.line()));
        } else if (sim.runUntil(entry.timed().timeNs(), look)) {
          perform(entry);
        } else {
          return;
        }
      }
      sim.runUntil(untilNs, look);
    }
  }

  /** Shows how far the run is. Answers whether it is to end. */
  private boolean looked(Progress progress, BooleanSupplier stopped) {
    if (progress.due()) {
      progress.show(context.messages().text("run.running", simulatedSeconds(), seconds(untilNs)));
    }
    return stopped.getAsBoolean();
  }

  private void perform(CommandFile.Entry entry) {
    try {
      lab.perform(entry.timed().command());
    } catch (CommandException e) {
      Problem p = e.problem();
      throw new BadDocumentException(
          List.of(new Problem(commandFile, "command", entry.line(), 1, p.code(), p.args())));
    }
  }

  /** How far it came, in seconds. */
  String simulatedSeconds() {
    return seconds(lab.simulation().now());
  }

  private static String seconds(long ns) {
    String s = TraceText.seconds(ns).replaceAll("0+$", "");
    return s.endsWith(".") ? s.substring(0, s.length() - 1) : s;
  }
}
