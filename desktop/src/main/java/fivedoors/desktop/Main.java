package fivedoors.desktop;

import fivedoors.desktop.cli.CommandLines;
import fivedoors.desktop.cli.Terminal;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.ProgressFile;
import fivedoors.desktop.window.DesktopWindow;
import fivedoors.desktop.window.Frames;
import fivedoors.desktop.window.Shots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/** Where the desktop program starts: {@code five-doors [command] [options]}. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code: 0 ok, 1 falls short, 2 bad input. */
  public static void main(String[] args) throws IOException {
    Starter.follow();
    if (opensWindow(args) && FirstThread.isMissing()) {
      System.exit(FirstThread.relaunch(Main.class, args));
    }
    int code = CommandLines.run(Terminal.system(new RealWindow()), args);
    // The window system may leave threads behind that would keep the process alive.
    System.exit(code);
  }

  private static boolean opensWindow(String[] args) {
    return args.length == 0
        || Set.of("play", "shots", "frames").contains(args[0])
        || args[0].startsWith("-");
  }

  private static final class RealWindow implements Terminal.Window {
    @Override
    public boolean open(String language, String asked, LessonFiles lessons, ProgressFile progress) {
      return DesktopWindow.open(language, asked, lessons, progress);
    }

    @Override
    public boolean shots(Shots.Request request, LessonFiles lessons, Consumer<Path> taken) {
      return Shots.take(request, lessons, taken);
    }

    @Override
    public Frames.Report frames(Frames.Request request, LessonFiles lessons) {
      return Frames.measure(request, lessons);
    }
  }
}
