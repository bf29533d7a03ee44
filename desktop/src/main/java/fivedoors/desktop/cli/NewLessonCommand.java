package fivedoors.desktop.cli;

import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.Skeleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code five-doors new-lesson}: four files of a lesson that passes the check, to be filled. */
@Command(name = "new-lesson")
final class NewLessonCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ID", descriptionKey = "newLesson.id")
  private String id;

  private final Context context;

  NewLessonCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check();
    if (!Skeleton.isId(id)) {
      throw new UserError("error.lessonId", id);
    }
    LessonFiles files = common.lessonFiles();
    if (files.folder() == null) {
      throw new UserError("error.lessons.inside");
    }
    Path folder = files.folder().resolve(id);
    if (Files.exists(folder)) {
      throw new UserError("error.lessonExists", folder);
    }
    Skeleton.write(folder, id);
    Messages m = context.messages();
    context.print(m.text("newLesson.made", folder));
    context.print(m.text("newLesson.next", files.label("index.json"), Skeleton.chapter(id), id));
    return CommandLines.OK;
  }
}
