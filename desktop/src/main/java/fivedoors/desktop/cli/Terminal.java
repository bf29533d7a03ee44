package fivedoors.desktop.cli;

import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.ProgressFile;
import fivedoors.desktop.window.Frames;
import fivedoors.desktop.window.Shots;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Where a command writes, and what it may assume about it.
 *
 * @param out results
 * @param err messages and progress
 * @param progress whether a person watches {@code err}, so that progress is worth showing
 * @param language {@code ko} or {@code en}: the system's, used unless --lang says otherwise
 * @param stop what a command that would go on for ever waits for; the real one never comes, Ctrl+C
 *     does
 * @param window how the window is opened
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean progress,
    String language,
    CountDownLatch stop,
    Window window) {
  /** The window of the program. */
  public interface Window {
    /**
     * Opens it and returns when it is closed.
     *
     * @param language {@code ko} or {@code en}
     * @param asked the same if the command line says so, else null
     * @param lessons where the lessons are
     * @param progress where progress is kept
     * @return false if there is no display to open it on
     */
    boolean open(String language, String asked, LessonFiles lessons, ProgressFile progress);

    /**
     * Takes pictures of it.
     *
     * @param taken is told each file when it is written
     * @return false if there is no display
     */
    boolean shots(Shots.Request request, LessonFiles lessons, Consumer<Path> taken);

    /** Measures how long its pictures take; null if there is no display. */
    Frames.Report frames(Frames.Request request, LessonFiles lessons);
  }

  /** The real one, with this window. */
  public static Terminal system(Window window) {
    Charset charset = charset();
    return new Terminal(
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
        errorsAreWatched(),
        Locale.getDefault().getLanguage().equals("ko") ? "ko" : "en",
        new CountDownLatch(1),
        window);
  }

  /** Korean cannot be written in ASCII, which is what Java picks where no locale is set. */
  private static Charset charset() {
    Console console = System.console();
    Charset c = console == null ? StandardCharsets.UTF_8 : console.charset();
    return c.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : c;
  }

  /**
   * Java tells whether input and output are a terminal, not whether the error stream is; Linux
   * does.
   */
  private static boolean errorsAreWatched() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }
}
