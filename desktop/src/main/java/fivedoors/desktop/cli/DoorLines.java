package fivedoors.desktop.cli;

import fivedoors.scenario.CommandException;
import fivedoors.scenario.Door;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Reach;
import fivedoors.trace.TraceText;
import java.util.ArrayList;
import java.util.List;

/** What comes of asking for a page, as lines: the outcome, the five doors, and what shows it. */
final class DoorLines {
  /**
   * Who asks for what.
   *
   * @param from a node
   * @param url an address
   */
  record Asked(String from, String url) {
    /**
     * Reads {@code friend=http://12.12.12.12:8081/}.
     *
     * @throws UserError if it has no sign of equality with something on both sides
     */
    static Asked parse(String text) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new UserError("error.reaches", text);
      }
      return new Asked(text.substring(0, equals), text.substring(equals + 1));
    }
  }

  private final Messages messages;
  private final Lab lab;

  DoorLines(Messages messages, Lab lab) {
    this.messages = messages;
    this.lab = lab;
  }

  /**
   * Tries it on a copy of the network.
   *
   * @throws UserError if that cannot be asked
   */
  List<String> of(Asked asked) {
    Reach reach;
    try {
      reach = Reach.of(lab, asked.from(), asked.url());
    } catch (CommandException e) {
      String sentence = new ProblemLines(messages.language()).line(e.problem());
      throw new UserError("error.reachesNot", asked.from() + "=" + asked.url(), sentence);
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(
            "reach." + reach.outcome().name(), reach.from(), reach.url(), reach.status()));
    Table table = new Table();
    for (Door door : reach.doors()) {
      table.row(
          "  " + (door.kind().ordinal() + 1),
          messages.text("door." + door.kind().name()),
          messages.text("door." + door.state().name()),
          shown(door));
    }
    lines.addAll(table.lines());
    if (reach.why() != null) {
      lines.add("  " + messages.text("reach.why", TraceText.line(reach.why(), lab.topology())));
    }
    return lines;
  }

  private String shown(Door door) {
    String found = door.found().isEmpty() ? messages.text("door.nothing") : door.found();
    String both =
        door.wanted().isEmpty() || door.wanted().equals(door.found())
            ? found
            : messages.text("door." + door.kind().name() + ".both", found, door.wanted());
    return switch (door.state()) {
      case OPEN -> both;
      case CLOSED ->
          door.setting() == null
              ? both
              : both + "; " + messages.text("door.setting", door.setting());
      default -> "";
    };
  }
}
