package fivedoors.desktop.json;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import fivedoors.scenario.TimedCommand;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of commands with their times: one JSON object a line, empty lines between as one likes.
 */
public final class CommandFile {
  private static final StrictJson JSON = new StrictJson();

  /**
   * One line.
   *
   * @param line its number, from 1
   * @param timed the command and its time
   */
  public record Entry(int line, TimedCommand timed) {}

  private CommandFile() {}

  /**
   * The commands in the order of their times; those of equal time in the order of the file.
   *
   * @param file its name, for problems
   * @throws BadDocumentException with the problems of all lines
   */
  public static List<Entry> read(String text, String file) {
    List<Entry> commands = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        try {
          TimedCommand command = JSON.read(lines[i], file, TimedCommand.class);
          if ((command.atMs() == null) == (command.atNs() == null)) {
            problems.add(Problem.at(file, "", "commandTime").found(i + 1, 1));
          } else if (command.timeNs() < 0) {
            problems.add(Problem.at(file, "", "commandPast").found(i + 1, 1));
          }
          commands.add(new Entry(i + 1, command));
        } catch (BadDocumentException e) {
          for (Problem p : e.problems()) {
            problems.add(p.found(p.line() + i, p.column()));
          }
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadDocumentException(problems);
    }
    commands.sort((a, b) -> Long.compare(a.timed().timeNs(), b.timed().timeNs()));
    return commands;
  }
}
