package fivedoors.desktop.cli;

import fivedoors.desktop.files.Lessons;
import fivedoors.desktop.tell.EventLines;
import fivedoors.desktop.tell.Sentences;
import fivedoors.desktop.tell.Teller;
import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.LessonWords;
import fivedoors.lesson.Runner;
import fivedoors.net.Topology;
import fivedoors.trace.TraceText;
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
    LessonBundle bundle = lessons.lesson(id);
    Runner runner = bundle.start();
    Topology topology = runner.world().topology();
    LessonWords words = bundle.words(context.messages().language());
    EventLines lines =
        raw
            ? (trace, index) -> TraceText.line(trace.get(index), topology)
            : new Sentences(bundle, topology, words.common());
    Teller teller = new Teller(context.terminal().out(), words, runner, lines);
    boolean complete = teller.tell(bundle.solution().right().get(0));
    return complete ? CommandLines.OK : CommandLines.FALLS_SHORT;
  }
}
