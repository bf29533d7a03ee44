package fivedoors.desktop.cli;

import fivedoors.desktop.files.Lessons;
import fivedoors.lesson.CourseCheck;
import fivedoors.lesson.Finding;
import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.LessonCheck;
import fivedoors.lesson.LessonIndex;
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
    LessonIndex index = asked.isEmpty() ? lessons.wholeIndex() : lessons.index();
    List<String> ids = asked.isEmpty() ? index.lessons() : asked;
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
        check(lessons, index, id);
      }
    }
    if (asked.isEmpty()) {
      tell(CourseCheck.words(index, lessons.words("ko"), lessons.words("en")));
    }
    table.lines().forEach(context::print);
    findings.forEach(context::print);
    return code;
  }

  private void check(Lessons lessons, LessonIndex index, String id) {
    try {
      LessonBundle lesson = lessons.lesson(id);
      List<Finding> all = new ArrayList<>(CourseCheck.listed(index, lesson.lesson()));
      LessonCheck.Report report = LessonCheck.check(lesson);
      all.addAll(report.findings());
      row(report, tell(all));
    } catch (BadDocumentException e) {
      unreadable(id, new ProblemLines(context.messages().language()).of(e));
    } catch (UserError e) {
      if (!lessons.has(id)) {
        throw e;
      }
      unreadable(id, List.of(e.sentence(context.messages())));
    }
  }

  private void unreadable(String id, List<String> why) {
    table.row(id, "-", "-", "-", "-", context.messages().text("check.unreadable"));
    findings.addAll(why);
    code = CommandLines.BAD_INPUT;
  }

  private void row(LessonCheck.Report report, boolean passes) {
    Messages m = context.messages();
    table.row(
        report.lesson(),
        Integer.toString(report.rightScripts()),
        Integer.toString(report.wrongScripts()),
        String.format(Locale.ROOT, "%.1f s", report.simulatedNs() / 1e9),
        report.fingerprint(),
        m.text(passes ? "check.ok" : "check.short"));
  }

  /** Notes findings as lines; answers whether none of them fails. */
  private boolean tell(List<Finding> all) {
    Messages m = context.messages();
    Words words = ProblemLines.programWords(m.language());
    boolean passes = true;
    for (Finding f : all) {
      String kind = m.text(f.fails() ? "check.fails" : "check.advice");
      findings.add(f.lesson() + ": " + kind + ": " + ProblemLines.plain(f.text(words)));
      passes &= !f.fails();
    }
    if (!passes) {
      code = Math.max(code, CommandLines.FALLS_SHORT);
    }
    return passes;
  }
}
