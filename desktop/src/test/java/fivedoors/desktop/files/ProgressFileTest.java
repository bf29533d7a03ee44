package fivedoors.desktop.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.desktop.cli.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The progress file is always whole. */
class ProgressFileTest {
  @TempDir private Path folder;

  @Test
  void aWriteThatIsInterruptedAnywhereLeavesTheOldFile() throws IOException {
    Path path = folder.resolve("progress.json");
    ProgressFile file = new ProgressFile(path);
    assertTrue(file.write("old"));
    byte[] newer = "something newer".getBytes(StandardCharsets.UTF_8);
    for (int bytes = 0; bytes <= newer.length; bytes++) {
      int until = bytes;
      assertThrows(
          UserError.class,
          () ->
              SafeFiles.write(
                  path,
                  out -> {
                    out.write(newer, 0, until);
                    out.flush();
                    throw new IOException("killed");
                  }));
      assertEquals("old", file.read());
    }
    // What a kill leaves beside the file disturbs nobody.
    Files.writeString(folder.resolve(".progress.json.99999.part"), "something ne");
    assertEquals("old", file.read());
    assertTrue(file.write("new"));
    assertEquals("new", file.read());
  }

  /** Writes two long texts in turn until it is killed. */
  static final class Writer {
    private Writer() {}

    /** {@code args[0]} is the file. */
    public static void main(String[] args) {
      ProgressFile file = new ProgressFile(Path.of(args[0]));
      System.out.println(file.write(text(0)));
      for (int i = 1; ; i++) {
        file.write(text(i % 2));
      }
    }
  }

  private static String text(int which) {
    return "[" + (which == 0 ? "old " : "newer ").repeat(40_000) + "]";
  }

  @Test
  void aProcessThatIsKilledWhileItWritesLeavesAWholeFile() throws Exception {
    Path path = folder.resolve("progress.json");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (int i = 0; i < 5; i++) {
      Process writer =
          new ProcessBuilder(
                  java,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  path.toString())
              .redirectErrorStream(true)
              .start();
      assertEquals("true", writer.inputReader().readLine());
      writer.destroyForcibly().waitFor();
      String found = new ProgressFile(path).read();
      assertTrue(found.equals(text(0)) || found.equals(text(1)), found.length() + " characters");
    }
  }

  @Test
  void nothingStoredIsNoErrorAndMissingFoldersAreMade() {
    ProgressFile file = new ProgressFile(folder.resolve("a/b/progress.json"));
    assertNull(file.read());
    assertTrue(file.write("x"));
    assertEquals("x", file.read());
  }

  @Test
  void whatCannotBeWrittenIsToldAndWhatCannotBeReadIsNoProgress() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "");
    assertFalse(new ProgressFile(blocked.resolve("progress.json")).write("x"));
    Path latin = folder.resolve("latin.json");
    Files.write(latin, new byte[] {(byte) 0xE4});
    assertEquals("", new ProgressFile(latin).read());
  }

  @Test
  void aBrokenFileIsMovedToAFreeNameWithItsBytes() throws IOException {
    Path path = folder.resolve("progress.json");
    ProgressFile file = new ProgressFile(path);
    for (int i = 1; i <= 3; i++) {
      Files.write(path, new byte[] {(byte) 0xFF, (byte) i});
      Path aside = folder.resolve("progress.json.broken-" + i);
      assertEquals(aside.toString(), file.setAside());
      assertEquals(i, Files.readAllBytes(aside)[1]);
      assertFalse(Files.exists(path));
    }
  }

  @Test
  void theUsualPlaceIsThatOfTheSystem() {
    Path home = Path.of("/h");
    assertEquals(
        Path.of("/h/.local/share/five-doors/progress.json"),
        ProgressFile.usual("Linux", home, Map.of()));
    assertEquals(
        Path.of("/x/five-doors/progress.json"),
        ProgressFile.usual("Linux", home, Map.of("XDG_DATA_HOME", "/x")));
    assertEquals(
        Path.of("/r/Five Doors/progress.json"),
        ProgressFile.usual("Windows 11", home, Map.of("APPDATA", "/r")));
    assertEquals(
        Path.of("/h/Library/Application Support/Five Doors/progress.json"),
        ProgressFile.usual("Mac OS X", home, Map.of()));
  }
}
