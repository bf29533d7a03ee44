package fivedoors.lesson;

import fivedoors.device.FactKind;
import fivedoors.device.FactSpec;
import fivedoors.scenario.Command;
import fivedoors.scenario.DeviceCommand;
import fivedoors.scenario.Lab;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tasks in which a learner writes settings, such as a forward rule, can be done in more than one
 * way and missed in many. The right answers must show two ways, and there must be sentences for
 * slips that happen. A switch to throw and a ready card to put in are no such tasks.
 */
final class ConfigurationCheck {
  /** How many near misses a task should know. */
  static final int NEAR_MISSES = 3;

  /** Actions by which values are written. */
  private static final List<String> WRITING = List.of("forwards", "firewall", "submit");

  private final LessonBundle bundle;
  private final Lab lab;
  private final List<Finding> found;

  ConfigurationCheck(LessonBundle bundle, List<Finding> found) {
    this.bundle = bundle;
    this.lab = bundle.lab(TraceSink.OFF);
    this.found = found;
  }

  void check() {
    List<Map<String, String>> ways = new ArrayList<>();
    for (SolutionDoc.Script script : bundle.solution().right()) {
      ways.add(ways(script));
    }
    for (Step step : bundle.lesson().steps()) {
      if (step instanceof Step.Task task && isConfiguration(task)) {
        Set<String> different = new LinkedHashSet<>();
        for (Map<String, String> way : ways) {
          different.add(way.get(task.id()));
        }
        if (different.size() < 2) {
          advise("oneWay", task.id());
        }
        if (task.almost().size() < NEAR_MISSES) {
          advise("fewAlmost", task.id(), "" + task.almost().size(), "" + NEAR_MISSES);
        }
      }
    }
  }

  private boolean isConfiguration(Step.Task task) {
    boolean writes = false;
    for (String permit : task.allow()) {
      writes |= isWritten(permit);
    }
    int cards = 0;
    for (Step.Suggestion offer : task.offer()) {
      for (Command c : offer.commands()) {
        cards += isWritten(c.permit()) ? 1 : 0;
      }
    }
    return writes && cards != 1;
  }

  private boolean isWritten(String permit) {
    if (WRITING.contains(permit.substring(permit.indexOf('.') + 1))) {
      return true;
    }
    FactSpec spec = lab.spec(permit);
    boolean value = spec != null && spec.settable();
    return value && spec.kind() != FactKind.ON_OFF && spec.kind() != FactKind.UP_DOWN;
  }

  /** What a script does in each task from the last try that failed on. */
  private Map<String, String> ways(SolutionDoc.Script script) {
    Map<String, String> ways = new LinkedHashMap<>();
    ScriptPlayer player = new ScriptPlayer(bundle.start(), script.script());
    while (player.hasNext()) {
      String step = player.runner().step().id();
      LessonAction action = player.peek();
      Reply reply = player.next();
      boolean failed = false;
      for (Said said : reply.says()) {
        failed |= said.kind() == Said.Kind.ALMOST;
      }
      if (failed) {
        ways.remove(step);
      } else if (reply.accepted() && action instanceof LessonAction.Act act) {
        String before = ways.containsKey(step) ? ways.get(step) : "";
        ways.put(step, before + text(act.command()) + "; ");
      }
    }
    return ways;
  }

  /** A command as text. How a learner calls a rule makes no other way. */
  private static String text(Command command) {
    if (command instanceof Command.Forward f) {
      return new Command.Forward(
              f.node(), "", "", f.proto(), f.outside(), f.inside(), f.insidePort(), f.on())
          .text();
    } else if (command instanceof DeviceCommand.AddFirewallRule a) {
      return a.node() + a.rule().text().substring(a.rule().id().length());
    }
    return command.text();
  }

  private void advise(String code, String... args) {
    found.add(Finding.of(bundle.lesson().id(), false, code, args));
  }
}
