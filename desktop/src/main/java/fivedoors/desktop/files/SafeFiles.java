package fivedoors.desktop.files;

import fivedoors.desktop.cli.UserError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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

  /** Brings files and folders from the system's memory to the disk. */
  interface Disk {
    /** Returns when {@code path} is on the disk. */
    void force(Path path) throws IOException;
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
   * Writes a file beside its place and moves it there when it is whole and on the disk, so that
   * also a machine that loses its power finds the old file or the new one. If anything fails the
   * old file stays as it was. Missing folders are made.
   */
  public static void write(Path file, Content content) {
    write(file, content, SafeFiles::force);
  }

  /** As {@link #write(Path, Content)}; {@code disk} is told what has to be on the disk and when. */
  static void write(Path file, Content content, Disk disk) {
    Path target = file.toAbsolutePath();
    Path part = null;
    try {
      if (Files.isDirectory(target)) {
        throw new UserError("error.file.directory", file);
      }
      makeFolder(target.getParent());
      // Not a temporary file of Java's: those are made for their owner only, whatever the umask.
      part = target.resolveSibling("." + target.getFileName() + "." + PROCESS + ".part");
      put(part, content, disk);
      move(part, target);
      disk.force(target.getParent());
    } catch (IOException e) {
      throw new UserError("error.file.write", file, reason(e));
    } finally {
      discard(part);
    }
  }

  private static void put(Path part, Content content, Disk disk) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      content.writeTo(out);
    }
    disk.force(part);
  }

  /**
   * Waits until a file's content, or what a folder says about its files, is on the disk. A folder
   * cannot be opened on Windows, where the file system takes care of that itself.
   */
  private static void force(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    StandardOpenOption how = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    } catch (IOException e) {
      if (!folder) {
        throw e;
      }
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
