package fivedoors.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The commands that change something at once and say so. */
final class Acts {
  private Acts() {}

  /** What a command prints after it has acted; null if it is none of these. */
  static Said of(Console c, String name, List<String> args) {
    boolean windows = c.dialect().windows();
    return switch (name) {
      case "ipconfig" -> windows && args.contains("/flushdns") ? flush(c) : null;
      case "taskkill" -> windows ? taskkill(c, args) : null;
      case "pkill", "killall", "kill" -> windows ? null : same(kill(c, name, args));
      case "pip", "pip3" -> same(pip(args));
      default -> null;
    };
  }

  private static Said same(List<String> lines) {
    return lines == null ? null : d -> lines;
  }

  private static Said flush(Console c) {
    c.host().programs().flushNames();
    return d ->
        List.of(
            "",
            d.say("Windows IP 구성", "Windows IP Configuration"),
            "",
            d.say("DNS 확인자 캐시를 플러시했습니다.", "Successfully flushed the DNS Resolver Cache."));
  }

  private static Said taskkill(Console c, List<String> args) {
    String target = target(args);
    if (target == null) {
      return null;
    }
    String program = Processes.find(c.view(), target);
    if (program == null) {
      return d ->
          List.of(
              d.say(
                  "오류: 프로세스 \"" + target + "\"을(를) 찾을 수 없습니다.",
                  "ERROR: The process \"" + target + "\" not found."));
    }
    int pid = Processes.pidOf(c.view(), program);
    c.host().stopProgram(c.net(), program);
    return d ->
        List.of(
            d.say(
                "성공: 프로세스 \"" + program + "\"(PID " + pid + ")이(가) 종료되었습니다.",
                "SUCCESS: The process \""
                    + program
                    + "\" with PID "
                    + pid
                    + " has been terminated."));
  }

  private static String target(List<String> args) {
    String target = null;
    for (int i = 0; i + 1 < args.size(); i++) {
      String option = args.get(i).toLowerCase(Locale.ROOT);
      if (option.equals("/im") || option.equals("/pid")) {
        target = args.get(i + 1);
      }
    }
    return target;
  }

  private static List<String> kill(Console c, String command, List<String> args) {
    List<String> said = new ArrayList<>();
    boolean any = false;
    for (String a : args) {
      if (a.startsWith("-")) {
        continue;
      }
      any = true;
      String program = Processes.find(c.view(), a);
      if (program != null) {
        c.host().stopProgram(c.net(), program);
      } else if (command.equals("kill")) {
        said.add("kill: " + a + ": no such process");
      }
    }
    return any ? said : null;
  }

  // Everything the course needs is there already; nothing is downloaded.
  private static List<String> pip(List<String> args) {
    if (args.size() < 2 || !args.get(0).equals("install")) {
      return null;
    }
    List<String> said = new ArrayList<>();
    for (String what : args.subList(1, args.size())) {
      String known = what.toLowerCase(Locale.ROOT);
      said.add(
          known.equals("flask") || known.equals("requests") || known.equals("django")
              ? "Requirement already satisfied: " + what
              : "ERROR: No matching distribution found for " + what);
    }
    return said;
  }
}
