package fivedoors.desktop.cli;

import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.Lessons;
import fivedoors.desktop.window.Shot;
import fivedoors.desktop.window.Shots;
import fivedoors.lesson.LessonBundle;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code five-doors shots}: the named pictures of the program. */
@Command(name = "shots")
final class ShotsCommand implements Callable<Integer> {
  private static final int SMALLEST = 320;
  private static final int LARGEST = 7680;

  /** The lesson whose pictures the README shows. */
  private static final String PICTURED = "2.1-dhcp-dora";

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..*", paramLabel = "NAME", descriptionKey = "shots.names")
  private List<String> names = List.of();

  @Option(names = "--size", paramLabel = "WxH", descriptionKey = "shots.size")
  private String size = "1280x720";

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "shots.out")
  private Path out = Path.of("shots");

  private final Context context;

  ShotsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check();
    String[] sides = size.split("x", -1);
    if (sides.length != 2) {
      throw new UserError("shots.badSize", size);
    }
    int width = Numbers.whole("--size", sides[0], SMALLEST, LARGEST);
    int height = Numbers.whole("--size", sides[1], SMALLEST, LARGEST);
    LessonFiles files = common.lessonFiles();
    LessonBundle bundle = new Lessons(files).lesson(PICTURED);
    Shots.Request request =
        new Shots.Request(
            width,
            height,
            context.messages().language(),
            bundle.lesson().id(),
            bundle.solution().right().get(0),
            wanted(),
            out);
    boolean taken =
        context.terminal().window().shots(request, files, f -> context.print(f.toString()));
    if (!taken) {
      throw new UserError("shots.noDisplay");
    }
    return CommandLines.OK;
  }

  private List<Shot> wanted() {
    List<String> known = Shot.ALL.stream().map(Shot::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new UserError("error.oneOf", "NAME", name, String.join(", ", known));
      }
    }
    return Shot.ALL.stream().filter(s -> names.isEmpty() || names.contains(s.name())).toList();
  }
}
