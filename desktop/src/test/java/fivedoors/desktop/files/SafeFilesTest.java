package fivedoors.desktop.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fivedoors.desktop.cli.Messages;
import fivedoors.desktop.cli.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {
  @TempDir Path folder;

  @Test
  void aFileAppearsWholeAndReplacesTheOldOne() throws IOException {
    Path file = folder.resolve("new/folder/a.txt");
    SafeFiles.write(file, out -> out.write('1'));
    SafeFiles.write(file, out -> out.write('2'));
    assertEquals("2", Files.readString(file));
    assertEquals(List.of("a.txt"), names(file.getParent()));
  }

  @Test
  void anInterruptedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    UserError e =
        assertThrows(
            UserError.class,
            () ->
                SafeFiles.write(
                    file,
                    out -> {
                      out.write("half".getBytes(StandardCharsets.UTF_8));
                      out.flush();
                      throw new IOException("disk full");
                    }));
    assertEquals(
        file + ": cannot be written (disk full). The old file, if there was one, is unchanged.",
        e.sentence(Messages.of("en")));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.txt"), names(folder));
  }

  /** A move that reaches the disk before the content does leaves an empty file if power is lost. */
  @Test
  void theContentIsOnTheDiskBeforeItTakesTheOldFilesPlace() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    List<String> order = new ArrayList<>();
    SafeFiles.write(
        file,
        out -> out.write("new".getBytes(StandardCharsets.UTF_8)),
        path -> {
          boolean whole = Files.isDirectory(path) || Files.readString(path).equals("new");
          order.add(
              (path.equals(folder) ? "folder" : path.equals(file) ? "in place" : "beside")
                  + (whole ? ", old file " : ", not whole, old file ")
                  + (Files.readString(file).equals("old") ? "still there" : "replaced"));
        });
    assertEquals(List.of("beside, old file still there", "folder, old file replaced"), order);
  }

  @Test
  void whatCannotBeForcedToTheDiskDoesNotReplaceTheOldFile() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    assertThrows(
        UserError.class,
        () ->
            SafeFiles.write(
                file,
                out -> out.write('n'),
                path -> {
                  throw new IOException("input/output error");
                }));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.txt"), names(folder));
  }

  @Test
  void whatIsNotTextIsRefused() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, new byte[] {'a', (byte) 0xC3, '('});
    assertEquals(
        file + ": not UTF-8 text. Save the file as UTF-8.",
        assertThrows(UserError.class, () -> SafeFiles.read(file)).sentence(Messages.of("en")));
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheText() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "\uFEFF{}");
    assertEquals("{}", SafeFiles.read(file));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).toList();
    }
  }
}
