package fivedoors.desktop.files;

import fivedoors.desktop.cli.UserError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files as the commands read and write them; what goes wrong is told as a {@link UserError}. */
public final class SafeFiles {
  /** Larger documents are surely a mistake. */
  private static final long MAX_TEXT = 64L << 20;

  private static final long PROCESS = ProcessHandle.current().pid();

  private SafeFiles() {}

  /** Writes the content of a file. */
  public interface Content {
    /** Writes everything to {@code out}, which the caller closes. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** The text of a UTF-8 file, without a byte order mark. */
  public static String read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new UserError("error.file.directory", file);
      }
      if (Files.size(file) > MAX_TEXT) {
        throw new UserError("error.file.large", file, MAX_TEXT >> 20);
      }
      return text(Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new UserError("error.file.missing", file);
    } catch (IOException e) {
      throw new UserError("error.file.read", file, reason(e));
    }
  }

  /** Bytes as UTF-8 text, without a byte order mark; {@code name} is for the error. */
  public static String text(byte[] bytes, String name) {
    try {
      String s = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return s.startsWith("\uFEFF") ? s.substring(1) : s;
    } catch (CharacterCodingException e) {
      throw new UserError("error.file.encoding", name);
    }
  }

  /**
   * Writes a file beside its place and moves it there when it is whole. If anything fails the old
   * file stays as it was. Missing folders are made.
   */
  public static void write(Path file, Content content) {
    Path target = file.toAbsolutePath();
    Path part = null;
    try {
      if (Files.isDirectory(target)) {
        throw new UserError("error.file.directory", file);
      }
      makeFolder(target.getParent());
      // Not a temporary file of Java's: those are made for their owner only, whatever the umask.
      part = target.resolveSibling("." + target.getFileName() + "." + PROCESS + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      move(part, target);
    } catch (IOException e) {
      throw new UserError("error.file.write", file, reason(e));
    } finally {
      discard(part);
    }
  }

  /** Makes a folder and its parents. */
  public static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UserError("error.file.folder", folder, reason(e));
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path part) {
    if (part != null) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        // A leftover beside the file harms nobody, and the first error is the one to tell.
      }
    }
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
  }
}
