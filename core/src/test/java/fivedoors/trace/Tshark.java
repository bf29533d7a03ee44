package fivedoors.trace;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs tshark for tests, and says why where it cannot. */
public final class Tshark {
  private Tshark() {}

  /** Skips the test where tshark is not installed; under FIVE_DOORS_CI=1 it fails instead. */
  public static void needed() {
    for (String dir : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (new File(dir, "tshark").canExecute()) {
        return;
      }
    }
    if ("1".equals(System.getenv("FIVE_DOORS_CI"))) {
      fail("tshark is not installed; with FIVE_DOORS_CI=1 this test must run");
    }
    assumeTrue(false, "skipped: tshark is not installed");
  }

  /**
   * Writes a capture where the project's capture check looks for it, with the options it is to be
   * checked with.
   */
  public static Path keep(String name, byte[] capture, String options) throws IOException {
    Path dir = Path.of("target", "captures");
    Files.createDirectories(dir);
    Path file = dir.resolve(name + ".pcapng");
    Files.write(file, capture);
    Files.writeString(dir.resolve(name + ".pcapng.args"), options + "\n");
    return file;
  }

  /** The lines tshark prints for a file. */
  public static List<String> run(Path file, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString()));
    command.addAll(List.of(options));
    Process p = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (p.waitFor() != 0) {
      fail("tshark could not read " + file + ": " + out);
    }
    return out.lines().toList();
  }
}
