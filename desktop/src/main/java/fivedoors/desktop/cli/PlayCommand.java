package fivedoors.desktop.cli;

import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.Lessons;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code five-doors play}, and {@code five-doors} alone: the window, or the story where there is no
 * display.
 */
@Command(name = "play")
final class PlayCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  private final Context context;

  PlayCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return play(context, common);
  }

  static Integer play(Context context, CommonOptions common) {
    common.check();
    LessonFiles files = common.lessonFiles();
    if (!context.terminal().window().open(context.messages().language(), files)) {
      context.print(context.messages().text("play.noDisplay"));
      context.print("");
      Lessons lessons = new Lessons(files);
      TellCommand.tell(context, lessons, lessons.first(), false);
    }
    return CommandLines.OK;
  }
}
