package fivedoors.desktop.cli;

import fivedoors.desktop.files.Lessons;
import fivedoors.lesson.Finding;
import fivedoors.lesson.LessonCheck;
import fivedoors.lesson.Words;
import fivedoors.scenario.BadDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code five-doors check}: whether lessons may ship. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..*", paramLabel = "LESSON", descriptionKey = "check.lessons")
  private List<String> asked = List.of();

  private final Context context;
  private final Table table = new Table();
  private final List<String> findings = new ArrayList<>();
  private int code = CommandLines.OK;

  CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check();
    Lessons lessons = new Lessons(common.lessonFiles());
    List<String> ids = asked.isEmpty() ? lessons.index().lessons() : asked;
    Messages m = context.messages();
    table.row(
        m.text("check.lesson"),
        m.text("check.right"),
        m.text("check.wrong"),
        m.text("check.time"),
        m.text("check.fingerprint"),
        m.text("check.result"));
    try (Progress progress = new Progress(context.terminal())) {
      for (String id : ids) {
        progress.show(m.text("check.running", id));
        check(lessons, id);
      }
    }
    table.lines().forEach(context::print);
    findings.forEach(context::print);
    return code;
  }

  private void check(Lessons lessons, String id) {
    try {
      report(LessonCheck.check(lessons.lesson(id)));
    } catch (BadDocumentException e) {
      table.row(id, "-", "-", "-", "-", context.messages().text("check.unreadable"));
      findings.addAll(new ProblemLines(context.messages().language()).of(e));
      code = CommandLines.BAD_INPUT;
    }
  }

  private void report(LessonCheck.Report report) {
    Messages m = context.messages();
    table.row(
        report.lesson(),
        Integer.toString(report.rightScripts()),
        Integer.toString(report.wrongScripts()),
        String.format(Locale.ROOT, "%.1f s", report.simulatedNs() / 1e9),
        report.fingerprint(),
        m.text(report.passes() ? "check.ok" : "check.short"));
    Words words = ProblemLines.programWords(m.language());
    for (Finding f : report.findings()) {
      String kind = m.text(f.fails() ? "check.fails" : "check.advice");
      findings.add(f.lesson() + ": " + kind + ": " + ProblemLines.plain(f.text(words)));
    }
    if (!report.passes()) {
      code = Math.max(code, CommandLines.FALLS_SHORT);
    }
  }
}
