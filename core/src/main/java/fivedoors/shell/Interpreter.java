package fivedoors.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs one typed line: finds the command, prints what it says, or launches what takes time. */
final class Interpreter {
  private final Terminal terminal;
  private final Console c;
  private final Dialect d;

  Interpreter(Terminal terminal, Console c) {
    this.terminal = terminal;
    this.c = c;
    this.d = terminal.dialect();
  }

  void run(String typed) {
    CommandLine line = CommandLine.parse(typed, d);
    if (line.open() != 0) {
      c.hint(Hint.quote(line.open()));
    } else if (!line.commands().isEmpty()) {
      List<String> words = line.commands().get(0);
      boolean background = line.background();
      if (words.size() > 1 && name(words.get(0)).equals(d.windows() ? "start" : "sudo")) {
        words = words.subList(1, words.size());
        background |= d.windows();
      }
      if (filters(line)) {
        command(name(words.get(0)), words.subList(1, words.size()), background);
      }
    }
  }

  private String name(String word) {
    if (!d.windows()) {
      return word;
    }
    String n = word.toLowerCase(Locale.ROOT);
    return n.endsWith(".exe") ? n.substring(0, n.length() - 4) : n;
  }

  private boolean filters(CommandLine line) {
    List<Filter> filters = new ArrayList<>();
    for (List<String> words : line.commands().subList(1, line.commands().size())) {
      String name = name(words.get(0));
      if (!Filter.is(name, d)) {
        unknown(name);
        return false;
      }
      Filter f = Filter.of(name, words.subList(1, words.size()));
      if (f == null) {
        c.hint(Hint.usage(d.windows() ? "ipconfig | findstr IPv4" : "ifconfig | grep inet"));
        return false;
      }
      filters.add(f);
    }
    terminal.filters(filters);
    return true;
  }

  private void command(String name, List<String> args, boolean background) {
    if (name.equals("cls") && d.windows() || name.equals("clear") && !d.windows()) {
      c.write(Screen.CLEAR, List.of());
      return;
    }
    boolean looks = Looks.of(c.view(), name, args) != null;
    Said said = looks ? s -> Looks.of(c.view().in(s), name, args) : Acts.of(c, name, args);
    if (said != null) {
      c.print(said);
      return;
    }
    Job job = Jobs.of(c, name, args);
    if (job instanceof ServerJob server && background) {
      server.beginDetached(c);
    } else if (job != null) {
      terminal.launch(job, c);
    } else if (Catalog.find(d, name) == null) {
      unknown(name);
    } else if (name.startsWith("python") && !args.isEmpty() && args.get(0).endsWith(".py")) {
      noFile(name, args.get(0));
    } else {
      c.hint(Hint.usage(String.join(", ", Catalog.find(d, name).usages())));
    }
  }

  private void noFile(String python, String file) {
    String path = d.windows() ? "C:\\\\Users\\\\me\\\\" + file : "/home/me/" + file;
    c.error(python + ": can't open file '" + path + "': [Errno 2] No such file or directory");
  }

  private void unknown(String name) {
    c.error(s -> sentence(s, name));
    c.hint(Suggest.of(d, name));
  }

  /** The words of the system's own command interpreter. */
  private static List<String> sentence(Dialect s, String name) {
    return switch (s) {
      case WINDOWS_KO ->
          List.of("'" + name + "'은(는) 내부 또는 외부 명령, 실행할 수 있는 프로그램, 또는", "배치 파일이 아닙니다.");
      case WINDOWS_EN ->
          List.of(
              "'" + name + "' is not recognized as an internal or external command,",
              "operable program or batch file.");
      case MACOS -> List.of("zsh: command not found: " + name);
      case LINUX -> List.of(name + ": command not found");
    };
  }
}
