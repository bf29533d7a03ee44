package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has captures examined by tshark through the project's own check. */
final class CheckPcap {
  private CheckPcap() {}

  /** Skips the test where tshark or Python is missing; under FIVE_DOORS_CI=1 it fails instead. */
  static void needed() {
    if (!onPath("tshark") || !onPath("python3")) {
      String why = "captures cannot be examined: tshark or python3 is not installed";
      if ("1".equals(System.getenv("FIVE_DOORS_CI"))) {
        fail(why + " (FIVE_DOORS_CI=1 forbids skipping)");
      }
      System.out.println("Skipped: " + why);
      assumeTrue(false, why);
    }
  }

  /** Fails with the check's own words unless every file passes. */
  static void passes(List<Path> files, String... options) throws Exception {
    List<String> line = new ArrayList<>(List.of("python3", "../.ci/check_pcap.py", "--quiet"));
    line.addAll(List.of(options));
    files.forEach(f -> line.add(f.toString()));
    Process p = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, p.waitFor(), said);
  }

  /** The captures in a folder, each with the options beside it that the CI run checks it with. */
  static List<Path> in(Path folder, String options) throws Exception {
    List<Path> files = new ArrayList<>();
    try (var all = Files.list(folder)) {
      all.filter(f -> f.toString().endsWith(".pcapng")).sorted().forEach(files::add);
    }
    for (Path f : files) {
      Files.writeString(f.resolveSibling(f.getFileName() + ".args"), options + "\n");
    }
    return files;
  }

  private static boolean onPath(String program) {
    for (String dir : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (new File(dir, program).canExecute()) {
        return true;
      }
    }
    return false;
  }
}
