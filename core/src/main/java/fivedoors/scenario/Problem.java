package fivedoors.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Something wrong in a document or a command, as data: the sentence is the word {@code
 * problem.<code>} with {@code {0}}, {@code {1}} ... for the arguments.
 *
 * @param file the file's name as the person knows it; empty for what has none
 * @param path the place inside: {@code steps[3].until.at}; empty for the whole
 * @param line from 1; 0 where it is not known
 * @param column from 1; 0 where it is not known
 * @param code short lower-camel-case name of the kind of problem
 * @param args what was found, what was expected
 */
public record Problem(
    String file, String path, int line, int column, String code, List<String> args) {
  /** The arguments are copied, each on one line and not longer than can be read. */
  public Problem {
    List<String> readable = new ArrayList<>();
    for (String arg : args) {
      readable.add(Readable.line(arg));
    }
    args = List.copyOf(readable);
  }

  /** A problem whose line is not known yet. */
  public static Problem at(String file, String path, String code, String... args) {
    return new Problem(file, path, 0, 0, code, List.of(args));
  }

  /** The same problem with its line and column. */
  public Problem found(int atLine, int atColumn) {
    return new Problem(file, path, atLine, atColumn, code, args);
  }
}
