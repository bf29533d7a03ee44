package fivedoors.desktop;

import fivedoors.desktop.window.DesktopWindow;
import java.io.IOException;
import java.nio.file.Path;

/** The program: the window, and what can be done without one. */
public final class Main {
  private Main() {}

  /** Runs the command named by the first argument; without one, opens the window. */
  public static void main(String[] args) throws IOException {
    String command = args.length == 0 ? "play" : args[0];
    int exit =
        switch (command) {
          case "play" -> play(args);
          case "serve" -> SiteServer.run(Path.of("html/target/site"), SiteServer.DEFAULT_PORT);
          default -> unknown(command);
        };
    // Not on 0: a server started by "serve" lives on in its own threads.
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private static int play(String[] args) throws IOException {
    if (FirstThread.isMissing()) {
      return FirstThread.relaunch(Main.class, args);
    }
    if (!DesktopWindow.open()) {
      System.out.println(
          "No display here, so no window. In a browser on any machine: mvn -q -Pweb");
    }
    return 0;
  }

  private static int unknown(String command) {
    System.err.println("Unknown command: " + command + ". Expected play or serve.");
    return 2;
  }
}
