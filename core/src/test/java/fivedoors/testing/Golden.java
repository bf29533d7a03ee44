package fivedoors.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with {@code src/test/resources/golden/<name>}; {@code -Dgolden.update=true}
 * writes the file instead, to be looked at before it is committed.
 */
public final class Golden {
  private Golden() {}

  /** Fails unless the text is the golden one. */
  public static void check(String name, String actual) {
    Path file = Path.of("src", "test", "resources", "golden", name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual, StandardCharsets.UTF_8);
      }
      assertEquals(
          Files.readString(file, StandardCharsets.UTF_8),
          actual,
          name + " differs; if that is meant, run with -Dgolden.update=true and look at the diff");
    } catch (IOException e) {
      throw new AssertionError("cannot read or write " + file, e);
    }
  }
}
