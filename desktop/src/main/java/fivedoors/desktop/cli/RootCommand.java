package fivedoors.desktop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code five-doors} without a command: the window, or the story where there is no display. */
@Command(name = "five-doors", synopsisSubcommandLabel = "[COMMAND]")
final class RootCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ProgressOption progress = new ProgressOption();
  private final Context context;

  RootCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return PlayCommand.play(context, common, progress);
  }
}
