package fivedoors.desktop.cli;

import fivedoors.desktop.files.SafeFiles;
import fivedoors.trace.Captures;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceNames;
import fivedoors.trace.TraceSink;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody who listens to a headless run: a count, and what was asked for of lines, captures,
 * fingerprint.
 */
final class Listeners {
  private final Messages messages;
  private final TraceNames names;
  private final Captures captures;
  private final Fingerprint fingerprint;
  private final List<String> saved = new ArrayList<>();
  private long events;
  private long frames;

  Listeners(Messages messages, TraceNames names, boolean capture, boolean hash) {
    this.messages = messages;
    this.names = names;
    this.captures = capture ? new Captures(names, TraceSink.OFF) : null;
    this.fingerprint = hash ? new Fingerprint() : null;
  }

  /** Who is to be told. */
  TraceSink sink() {
    return new Counter();
  }

  /** The same after every event has been written as a line. */
  TraceLines writingTo(PrintStream out) {
    return new TraceLines(out, names, sink());
  }

  /** How many events there were. */
  long events() {
    return events;
  }

  /** How many frames were put on links. */
  long frames() {
    return frames;
  }

  /** The hash of the run. */
  String fingerprint() {
    return fingerprint.value();
  }

  /** Writes a file for each port that saw a frame: {@code laptop.eth0.pcapng}. */
  void saveCaptures(Path folder) {
    SafeFiles.makeFolder(folder);
    for (String port : captures.names()) {
      Path file = folder.resolve(port + ".pcapng");
      SafeFiles.write(file, out -> out.write(captures.at(port).file()));
      saved.add(messages.text("run.capture", file, captures.at(port).size()));
    }
  }

  /** A line for each capture that was written, with its number of frames. */
  List<String> captures() {
    return saved;
  }

  private final class Counter implements TraceSink {
    @Override
    public boolean on() {
      return true;
    }

    @Override
    public void add(TraceEvent event) {
      events++;
      if (event instanceof TraceEvent.FrameSent sent && sent.link() != TraceEvent.NONE) {
        frames++;
      }
      if (captures != null) {
        captures.add(event);
      }
      if (fingerprint != null) {
        fingerprint.add(event);
      }
    }
  }
}
