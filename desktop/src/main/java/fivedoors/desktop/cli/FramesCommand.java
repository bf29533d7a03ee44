package fivedoors.desktop.cli;

import fivedoors.desktop.window.Frames;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code five-doors frames}: how long pictures take on this machine. */
@Command(name = "frames")
final class FramesCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--size", paramLabel = "WxH", descriptionKey = "frames.size")
  private String size = "1280x720";

  @Option(names = "-n", paramLabel = "N", descriptionKey = "frames.n")
  private String n = "600";

  private final Context context;

  FramesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check();
    Size wanted = Size.of(size);
    Frames.Request request =
        new Frames.Request(
            wanted.width(),
            wanted.height(),
            Numbers.whole("-n", n, 1, 100_000),
            context.messages().language());
    Frames.Report report = context.terminal().window().frames(request, common.lessonFiles());
    if (report == null) {
      throw new UserError("frames.noDisplay");
    }
    print(report);
    return CommandLines.OK;
  }

  private void print(Frames.Report report) {
    Messages words = context.messages();
    Table table = new Table();
    table.row("", words.text("frames.half"), words.text("frames.most"), words.text("frames.worst"));
    for (Frames.Figure f : report.figures()) {
      table.row(words.text("frames." + f.what()), ms(f.half()), ms(f.most()), ms(f.worst()));
    }
    table.lines().forEach(context::print);
    context.print(words.text("frames.letters", report.letters()));
    context.print(words.text("frames.bytes", report.bytes(), report.still()));
  }

  private static String ms(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
