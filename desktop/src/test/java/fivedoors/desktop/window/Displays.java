package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** Whether windows can be opened here. */
final class Displays {
  private Displays() {}

  /** Skips a test without a display, or fails it where FIVE_DOORS_CI=1 promises one. */
  static void needed() {
    String os = System.getProperty("os.name");
    if (os.startsWith("Linux")
        && System.getenv("DISPLAY") == null
        && System.getenv("WAYLAND_DISPLAY") == null) {
      String why = "no display: DISPLAY and WAYLAND_DISPLAY are not set";
      if ("1".equals(System.getenv("FIVE_DOORS_CI"))) {
        fail("Window tests cannot run: " + why + " (FIVE_DOORS_CI=1 forbids skipping)");
      }
      skip(why);
    }
    if (os.startsWith("Mac")) {
      skip("macOS opens windows from the first thread only, and tests run on another");
    }
  }

  private static void skip(String why) {
    // Printed too, since mvn -q hides the reason of a skip.
    System.out.println("Window tests skipped: " + why);
    abort("Window tests skipped: " + why);
  }
}
