package fivedoors.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * macOS draws windows only from a process's first thread, and the JVM runs main on another one
 * unless it is told otherwise on its command line. A jar that was double-clicked was not told, so
 * it starts itself again.
 */
final class FirstThread {
  private FirstThread() {}

  /** Whether this is macOS and the JVM was started without {@code -XstartOnFirstThread}. */
  static boolean isMissing() {
    if (!System.getProperty("os.name").startsWith("Mac")) {
      return false;
    }
    // The launcher sets this variable when the option was given.
    String told = System.getenv("JAVA_STARTED_ON_FIRST_THREAD_" + ProcessHandle.current().pid());
    return !"1".equals(told);
  }

  /**
   * Runs the program again in a JVM with the option, and waits for it.
   *
   * @return its exit code
   */
  static int relaunch(Class<?> main, String[] args) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XstartOnFirstThread");
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(main.getName());
    line.addAll(List.of(args));
    Process again = new ProcessBuilder(line).inheritIO().start();
    try {
      return again.waitFor();
    } catch (InterruptedException e) {
      again.destroy();
      Thread.currentThread().interrupt();
      return 130;
    }
  }
}
