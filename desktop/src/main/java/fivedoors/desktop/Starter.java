package fivedoors.desktop;

/**
 * Maven, when the program was started by -Pplay or -Pweb. If it is killed it leaves the program
 * behind, with its window or its port, and nobody to close it; so the program watches and follows.
 */
final class Starter {
  private static final int TERMINATED = 143;

  private Starter() {}

  /** Ends this process once Maven is gone; does nothing where it was not started by Maven. */
  static void follow() {
    if ("maven".equals(System.getProperty("fivedoors.startedBy"))) {
      ProcessHandle.current()
          .parent()
          .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(TERMINATED)));
    }
  }
}
