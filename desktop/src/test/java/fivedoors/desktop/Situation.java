package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of {@code five-doors run} with a scenario of the lessons and a command file, and what
 * every side saw of it. Lines are those of the text trace.
 */
final class Situation {
  private static final Path CAPTURES = Path.of("target", "captures");
  private static final Pattern END =
      Pattern.compile("SERVICE_STATE (\\w+) \\w+ -> (?:done|failed|refused|timed_out|unreachable)");

  private final String name;
  private final Path captured;
  private final List<String> lines;

  private Situation(String name, Path captured, List<String> lines) {
    this.name = name;
    this.captured = captured;
    this.lines = lines;
  }

  /**
   * Runs it.
   *
   * @param folder for the captures
   * @param scenario its id
   * @param commands the file's name in the folder {@code situations} of the test resources, without
   *     {@code .jsonl}; it also names the captures that are kept
   * @param until such as {@code 60s}
   */
  static Situation run(Path folder, String scenario, String commands, String until) {
    Cli cli =
        Cli.run(
            "run",
            "../lessons/scenarios/" + scenario + ".json",
            "--commands",
            "src/test/resources/situations/" + commands + ".jsonl",
            "--until",
            until,
            "--pcap",
            folder.toString(),
            "--trace",
            "-");
    assertEquals(0, cli.code(), cli.err());
    return new Situation(commands, folder, cli.lines());
  }

  /** The lines that contain all parts, in this order. */
  List<String> all(String... parts) {
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      int at = 0;
      for (String part : parts) {
        at = at < 0 ? -1 : line.indexOf(part, at);
        at = at < 0 ? -1 : at + part.length();
      }
      if (at >= 0) {
        found.add(line);
      }
    }
    return found;
  }

  /** Fails unless there is a line with all parts. Answers this, to go on. */
  Situation has(String... parts) {
    if (all(parts).isEmpty()) {
      fail(String.join(" ... ", parts) + " is not in the trace.\n" + near(parts));
    }
    return this;
  }

  /** Fails if there is a line with all parts. */
  Situation hasNot(String... parts) {
    assertEquals(List.of(), all(parts));
    return this;
  }

  /** Fails unless the lines come in this order; each is given by one part of it. */
  Situation inOrder(String... parts) {
    int next = 0;
    for (String line : lines) {
      if (next < parts.length && line.contains(parts[next])) {
        next++;
      }
    }
    assertTrue(next == parts.length, () -> "not in this order: " + String.join("\n", parts));
    return this;
  }

  private String near(String[] parts) {
    String node = parts[0].trim().split("[. ]")[0];
    List<String> some = new ArrayList<>();
    for (String line : lines) {
      boolean mine = line.contains(" " + node + " ") || line.contains(" " + node + ".");
      boolean quiet = line.contains(" ARP ") || line.contains(" DHCP ") || line.contains("arp");
      if (mine && !quiet && some.size() < 60 && time(line) >= 14) {
        some.add(line.length() > 300 ? line.substring(0, 300) : line);
      }
    }
    return String.join("\n", some);
  }

  private static double time(String line) {
    return Double.parseDouble(line.substring(0, line.indexOf(' ')));
  }

  /** A packet as both ends of a link saw it. */
  Situation passed(String from, String to, String packet) {
    return has(" " + from + " FRAME_SENT", "| " + packet)
        .has(" " + to + " FRAME_RECEIVED", "| " + packet);
  }

  /**
   * How what a program of a node asked for ended, one by one: a status such as {@code 200}, or a
   * failure such as {@code refused}.
   */
  List<String> outcomes(String node, String program) {
    List<String> ends = new ArrayList<>();
    for (String line : all(" " + node + " SERVICE_STATE " + program + " ")) {
      Matcher m = END.matcher(line);
      if (m.find()) {
        String status = value(line, "status");
        String failure = value(line, "failure");
        ends.add(status != null ? status : failure != null ? failure : word(line));
      }
    }
    return ends;
  }

  private static String word(String line) {
    String after = line.substring(line.indexOf(" -> ") + 4);
    return after.substring(0, after.indexOf(' '));
  }

  /** The value of a cell, up to the next space. */
  static String value(String line, String cell) {
    int at = line.indexOf(" " + cell + "=");
    if (at < 0) {
      return null;
    }
    String after = line.substring(at + cell.length() + 2);
    return after.contains(" ") ? after.substring(0, after.indexOf(' ')) : after;
  }

  /** The text of the pages that a node's browser showed, one by one. */
  List<String> pages(String node) {
    List<String> pages = new ArrayList<>();
    for (String line : all(" " + node + " SERVICE_STATE browser waiting -> done", " text=")) {
      pages.add(line.substring(line.indexOf(" text=") + 6, line.indexOf(" html=")));
    }
    return pages;
  }

  /** Seconds between the last line with {@code first} and the first one after it with the other. */
  double seconds(String first, String then) {
    double began = -1;
    for (String line : lines) {
      if (line.contains(first)) {
        began = time(line);
      } else if (began >= 0 && line.contains(then)) {
        return time(line) - began;
      }
    }
    return fail(first + " ... " + then);
  }

  /** Fails unless what a program of a node asked for ended so, one by one. */
  Situation ends(String node, String program, String... outcomes) {
    assertEquals(List.of(outcomes), outcomes(node, program));
    return this;
  }

  /** Fails unless a node's browser showed pages with these texts, one by one. */
  Situation shows(String node, String... texts) {
    assertEquals(List.of(texts), pages(node));
    return this;
  }

  /**
   * Keeps a port's capture where the capture check judges it.
   *
   * @param filters of Wireshark; each has to fit a frame
   */
  Situation keep(String port, String... filters) {
    return keep(port, List.of(), filters);
  }

  /** As {@link #keep}, outside a home that has had these addresses there and no other. */
  Situation keepOutside(String port, List<String> addresses, String... filters) {
    List<String> options = new ArrayList<>();
    addresses.forEach(a -> options.addAll(List.of("--wan-ip", a)));
    return keep(port, options, filters);
  }

  /** As {@link #keepOutside}, where only public addresses may be seen. */
  Situation keepPublic(String port, String address, String... filters) {
    return keep(port, List.of("--wan-ip", address, "--public"), filters);
  }

  private Situation keep(String port, List<String> options, String[] filters) {
    List<String> args = new ArrayList<>(List.of("--min60"));
    args.addAll(options);
    for (String filter : filters) {
      args.addAll(List.of("--require", filter));
    }
    Path dir = CAPTURES.resolve("situation-" + name);
    Path file = dir.resolve(port + ".pcapng");
    try {
      Files.createDirectories(dir);
      Files.copy(captured.resolve(port + ".pcapng"), file, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(dir.resolve(port + ".pcapng.args"), String.join(" ", args) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
