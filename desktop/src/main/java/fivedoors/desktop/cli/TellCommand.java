package fivedoors.desktop.cli;

import fivedoors.desktop.files.Lessons;
import fivedoors.desktop.tell.Teller;
import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.Runner;
import fivedoors.trace.TraceText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code five-doors tell}: a lesson as a story in text. */
@Command(name = "tell")
final class TellCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "LESSON", descriptionKey = "tell.lesson")
  private String lesson;

  private final Context context;

  TellCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check();
    Lessons lessons = new Lessons(common.lessonFiles());
    return tell(context, lessons, lesson == null ? lessons.first() : lesson);
  }

  static Integer tell(Context context, Lessons lessons, String id) {
    LessonBundle bundle = lessons.lesson(id);
    Runner runner = bundle.start();
    Teller teller =
        new Teller(
            context.terminal().out(),
            bundle.words(context.messages().language()),
            runner,
            event -> TraceText.line(event, runner.world().topology()));
    boolean complete = teller.tell(bundle.solution().right().get(0));
    return complete ? CommandLines.OK : CommandLines.FALLS_SHORT;
  }
}
