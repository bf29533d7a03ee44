package fivedoors.desktop.cli;

import fivedoors.desktop.files.Lessons;
import fivedoors.tell.PlainStory;
import fivedoors.tell.Teller;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code five-doors tell}: a lesson as a story in text. */
@Command(name = "tell")
final class TellCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "LESSON", descriptionKey = "tell.lesson")
  private String lesson;

  @Option(names = "--events", descriptionKey = "tell.events")
  private boolean raw;

  private final Context context;

  TellCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check();
    Lessons lessons = new Lessons(common.lessonFiles());
    return tell(context, lessons, lesson == null ? lessons.first() : lesson, raw);
  }

  static Integer tell(Context context, Lessons lessons, String id, boolean raw) {
    PrintStream out = context.terminal().out();
    boolean complete =
        Teller.tell(
            lessons.lesson(id),
            context.messages().language(),
            raw,
            line -> out.print(PlainStory.text(line)));
    return complete ? CommandLines.OK : CommandLines.FALLS_SHORT;
  }
}
