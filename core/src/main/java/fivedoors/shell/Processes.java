package fivedoors.shell;

import fivedoors.device.Host;
import fivedoors.device.ProgramsPart;
import fivedoors.service.program.Program;
import fivedoors.service.program.Served;
import fivedoors.stack.SocketRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs of a host as processes. A program keeps its number as long as the run lasts, which
 * no real system promises.
 */
final class Processes {
  private static final int FIRST_PID = 1000;

  private Processes() {}

  /** The process number of a program's number: a multiple of four, as in Windows. */
  static int pid(int program) {
    return program < 0 ? 0 : FIRST_PID + 4 * program;
  }

  /** The sockets of a host. */
  static List<Connection> connections(View v) {
    List<Connection> all = new ArrayList<>();
    for (SocketRow row : v.host().stack().sockets().rows()) {
      // In TIME-WAIT a connection is the system's; its program may be gone.
      boolean owned = row.program() >= 0 && !row.state().equals("TIME-WAIT");
      all.add(
          new Connection(
              row.protocol(),
              row.local(),
              row.remote(),
              row.state(),
              owned ? pid(row.program()) : 0,
              owned ? shown(v, v.host().programs().name(row.program())) : "-"));
    }
    return all;
  }

  // What a terminal runs has its own name in a list of processes.
  private static String shown(View v, String program) {
    if (!program.equals(Screen.SERVICE)) {
      return program;
    }
    Program p = v.host().programs().program(program);
    String running = p instanceof Terminal t ? t.running() : null;
    return running == null ? shell(v.dialect()) : running;
  }

  private static String shell(Dialect d) {
    return d.windows() ? "cmd" : d == Dialect.MACOS ? "zsh" : "bash";
  }

  /**
   * The names of the programs that run, in the order they were installed. Clients that nobody uses
   * at the moment, such as a browser without a connection, are not counted.
   */
  static List<String> running(Host host) {
    List<String> names = new ArrayList<>();
    for (Program p : host.programs().programs()) {
      boolean counts = p instanceof Served || p instanceof Terminal || hasSocket(host, p.name());
      if (counts && host.programs().isRunning(p.name())) {
        names.add(p.name());
      }
    }
    return names;
  }

  private static boolean hasSocket(Host host, String program) {
    int number = host.programs().number(program);
    for (SocketRow row : host.stack().sockets().rows()) {
      if (row.program() == number) {
        return true;
      }
    }
    return false;
  }

  /** Windows' {@code tasklist}. */
  static List<String> tasklist(View v) {
    List<String> out = new ArrayList<>();
    out.add("");
    out.add(Pad.left(v.say("이미지 이름", "Image Name"), 26) + Pad.right("PID", 8));
    out.add("=".repeat(25) + " " + "=".repeat(8));
    for (String name : running(v.host())) {
      out.add(Pad.left(shown(v, name), 26) + Pad.right("" + pidOf(v, name), 8));
    }
    return out;
  }

  /** {@code ps}. */
  static List<String> ps(View v) {
    List<String> out = new ArrayList<>();
    out.add("  PID TTY      CMD");
    for (String name : running(v.host())) {
      out.add(Pad.right("" + pidOf(v, name), 5) + " pts/0    " + shown(v, name));
    }
    return out;
  }

  static int pidOf(View v, String program) {
    return pid(v.host().programs().number(program));
  }

  /**
   * The running program that a name or a process number means, or null; the terminal itself is not
   * one.
   */
  static String find(View v, String text) {
    ProgramsPart programs = v.host().programs();
    String name = text.endsWith(".exe") ? text.substring(0, text.length() - 4) : text;
    for (String each : running(v.host())) {
      boolean meant = each.equals(name) || ("" + pid(programs.number(each))).equals(text);
      if (meant && !each.equals(Screen.SERVICE)) {
        return each;
      }
    }
    return null;
  }
}
