package fivedoors.desktop.cli;

import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.Lessons;
import fivedoors.desktop.window.LessonShots;
import fivedoors.desktop.window.Shot;
import fivedoors.desktop.window.Shots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code five-doors shots}: the named pictures of the program. */
@Command(name = "shots")
final class ShotsCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..*", paramLabel = "NAME", descriptionKey = "shots.names")
  private List<String> names = List.of();

  @Option(names = "--lesson", paramLabel = "LESSON", descriptionKey = "shots.lesson")
  private List<String> lessons = List.of();

  @Option(names = "--size", paramLabel = "WxH", split = ",", descriptionKey = "shots.size")
  private List<String> sizes = List.of("1280x720");

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "shots.out")
  private Path out = Path.of("shots");

  private final Context context;

  ShotsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check();
    LessonFiles files = common.lessonFiles();
    List<Shot> shots = lessons.isEmpty() || !names.isEmpty() ? wanted() : new ArrayList<>();
    for (String lesson : lessons) {
      shots.addAll(LessonShots.of(new Lessons(files).lesson(lesson)));
    }
    for (Shots.Request request : sizes.stream().map(s -> request(s, shots)).toList()) {
      boolean taken =
          context.terminal().window().shots(request, files, f -> context.print(f.toString()));
      if (!taken) {
        throw new UserError("shots.noDisplay");
      }
    }
    return CommandLines.OK;
  }

  private Shots.Request request(String size, List<Shot> shots) {
    Size window = Size.of(size);
    String language = context.messages().language();
    String ending = "-" + language + (sizes.size() > 1 ? "-" + size : "");
    return new Shots.Request(window.width(), window.height(), language, shots, out, ending);
  }

  private List<Shot> wanted() {
    List<Shot> all = Shot.all();
    List<String> known = all.stream().map(Shot::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new UserError("error.oneOf", "NAME", name, String.join(", ", known));
      }
    }
    return all.stream()
        .filter(s -> names.isEmpty() || names.contains(s.name()))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
