package fivedoors.desktop;

import fivedoors.desktop.cli.CommandLines;
import fivedoors.desktop.cli.Terminal;
import fivedoors.desktop.files.LessonFiles;
import fivedoors.desktop.files.ProgressFile;
import fivedoors.desktop.window.Frames;
import fivedoors.desktop.window.Shots;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Runs a command line inside the test and keeps what it wrote. */
public record Cli(int code, String out, String err) {
  /** Runs it with English as the system's language, nobody watching and no display. */
  public static Cli run(String... args) {
    return run("en", args);
  }

  /** The same with another system language. */
  public static Cli run(String language, String[] args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        CommandLines.run(
            new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                language,
                new CountDownLatch(0),
                new NoDisplay()),
            args);
    return new Cli(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The lines of the output. */
  public List<String> lines() {
    return List.of(out.split("\n"));
  }

  private static final class NoDisplay implements Terminal.Window {
    @Override
    public boolean open(String language, String asked, LessonFiles lessons, ProgressFile progress) {
      return false;
    }

    @Override
    public boolean shots(Shots.Request request, LessonFiles lessons, Consumer<Path> taken) {
      return false;
    }

    @Override
    public Frames.Report frames(Frames.Request request, LessonFiles lessons) {
      return null;
    }
  }
}
