package fivedoors.desktop.cli;

import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.Lessons;
import fivedoors.desktop.files.ProgressFile;
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
  @Mixin private ProgressOption progress = new ProgressOption();
  private final Context context;

  PlayCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return play(context, common, progress);
  }

  static Integer play(Context context, CommonOptions common, ProgressOption progress) {
    common.check();
    LessonFiles files = common.lessonFiles();
    ProgressFile kept = progress.file();
    String language = context.messages().language();
    if (!context.terminal().window().open(language, common.asked(), files, kept)) {
      context.print(context.messages().text("play.noDisplay"));
      context.print("");
      Lessons lessons = new Lessons(files);
      TellCommand.tell(context, lessons, lessons.first(), false);
    }
    return CommandLines.OK;
  }
}
