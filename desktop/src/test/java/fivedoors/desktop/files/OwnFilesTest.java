package fivedoors.desktop.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a person saves lie where they are told, and none takes the place of another. */
class OwnFilesTest {
  @TempDir private Path home;

  private OwnFiles own() {
    return OwnFiles.usual(home);
  }

  @Test
  void aSecondFileOfTheSameNameGetsANumber() {
    String first = own().keep("five-doors.json", "one");
    String second = own().keep("five-doors.json", "둘");
    assertEquals(home.resolve("Five Doors").resolve("five-doors.json").toString(), first);
    assertTrue(second.endsWith("five-doors-2.json"), second);
    assertEquals("one", own().read("five-doors.json"));
    assertEquals("둘", own().read("five-doors-2.json"));
  }

  @Test
  void theNewestIsListedFirstAndOnlyWhatMayBeSuchAFile() throws IOException {
    assertEquals(List.of(), own().names());
    own().keep("a.json", "");
    own().keep("b.json", "");
    Path folder = home.resolve("Five Doors");
    Files.setLastModifiedTime(folder.resolve("a.json"), FileTime.fromMillis(2_000));
    Files.setLastModifiedTime(folder.resolve("b.json"), FileTime.fromMillis(1_000));
    Files.writeString(folder.resolve("note.txt"), "");
    assertEquals(List.of("a.json", "b.json"), own().names());
  }

  @Test
  void whatCannotBeReadOrWrittenIsNoCrash() throws IOException {
    assertNull(own().read("missing.json"));
    Files.write(home.resolve("bytes.json"), new byte[] {(byte) 0xFF, (byte) 0xFE});
    assertNull(OwnFiles.read(home.resolve("bytes.json")));
    Files.writeString(home.resolve("Five Doors"), "a file stands where the folder would");
    assertNull(own().keep("five-doors.json", "text"));
    assertEquals(List.of(), own().names());
  }

  @Test
  void whatIsKeptBesideTheProgressHasAFileOfItsOwn() {
    ProgressFile progress = new ProgressFile(home.resolve("progress.json"));
    ProgressFile beside = progress.beside("sandbox");
    assertTrue(beside.write("mine"));
    assertFalse(Files.exists(home.resolve("progress.json")));
    assertEquals("mine", progress.beside("sandbox").read());
    assertTrue(Files.exists(home.resolve("progress-sandbox.json")));
    assertTrue(new ProgressFile(home.resolve("kim")).beside("sandbox").write("other"));
    assertTrue(Files.exists(home.resolve("kim-sandbox")));
  }
}
