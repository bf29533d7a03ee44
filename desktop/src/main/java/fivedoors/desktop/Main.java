package fivedoors.desktop;

import fivedoors.desktop.cli.CommandLines;
import fivedoors.desktop.cli.Terminal;
import fivedoors.desktop.window.DesktopWindow;
import java.io.IOException;

/** Where the desktop program starts: {@code five-doors [command] [options]}. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code: 0 ok, 1 falls short, 2 bad input. */
  public static void main(String[] args) throws IOException {
    Starter.follow();
    if (opensWindow(args) && FirstThread.isMissing()) {
      System.exit(FirstThread.relaunch(Main.class, args));
    }
    int code = CommandLines.run(Terminal.system(DesktopWindow::open), args);
    // The window system may leave threads behind that would keep the process alive.
    System.exit(code);
  }

  private static boolean opensWindow(String[] args) {
    return args.length == 0 || args[0].equals("play") || args[0].startsWith("-");
  }
}
