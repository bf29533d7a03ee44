package fivedoors.desktop.cli;

import fivedoors.desktop.files.SafeFiles;
import fivedoors.desktop.files.Scenarios;
import fivedoors.desktop.json.CommandFile;
import fivedoors.scenario.Lab;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code five-doors run}: a scenario without a picture. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "SCENARIO.json", descriptionKey = "run.scenario")
  private String scenario;

  @Option(names = "--until", paramLabel = "TIME", descriptionKey = "run.until")
  private String until = "30s";

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "run.seed")
  private String seed = "1";

  @Option(names = "--commands", paramLabel = "FILE", descriptionKey = "run.commands")
  private Path commands;

  @Option(names = "--pcap", paramLabel = "DIR", descriptionKey = "run.pcap")
  private Path pcap;

  @Option(names = "--trace", paramLabel = "FILE|-", descriptionKey = "run.trace")
  private String trace;

  @Option(names = "--fingerprint", descriptionKey = "run.fingerprint")
  private boolean fingerprint;

  @Option(names = "--reaches", paramLabel = "NODE=URL", descriptionKey = "run.reaches")
  private List<String> reaches = List.of();

  private final Context context;

  RunCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check();
    long untilNs = Numbers.nanos("--until", until);
    int seedValue = Numbers.whole("--seed", seed, 0, Integer.MAX_VALUE);
    List<DoorLines.Asked> asked = reaches.stream().map(DoorLines.Asked::parse).toList();
    List<CommandFile.Entry> entries =
        commands == null
            ? List.of()
            : CommandFile.read(SafeFiles.read(commands), commands.toString());
    Relay relay = new Relay();
    Lab lab = new Scenarios(common.lessonFiles()).build(scenario, seedValue, relay);
    Listeners listeners = new Listeners(context.messages(), lab.names(), pcap != null, fingerprint);
    HeadlessRun run = new HeadlessRun(context, lab, untilNs, entries, String.valueOf(commands));
    if (trace == null) {
      relay.to(listeners.sink());
      run.run(() -> false);
    } else if (trace.equals(STANDARD_OUTPUT)) {
      write(context.terminal().out(), relay, listeners, run);
    } else {
      SafeFiles.write(
          Path.of(trace),
          out -> {
            PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
            write(lines, relay, listeners, run);
            lines.flush();
          });
    }
    report(listeners, run);
    for (DoorLines.Asked a : asked) {
      new DoorLines(context.messages(), lab).of(a).forEach(context::print);
    }
    return CommandLines.OK;
  }

  private static void write(PrintStream out, Relay relay, Listeners listeners, HeadlessRun run) {
    TraceLines lines = listeners.writingTo(out);
    relay.to(lines);
    run.run(lines::broken);
  }

  private void report(Listeners listeners, HeadlessRun run) {
    if (pcap != null) {
      listeners.saveCaptures(pcap);
    }
    String summary =
        context
            .messages()
            .text("run.done", run.simulatedSeconds(), listeners.events(), listeners.frames());
    if (trace != null && trace.equals(STANDARD_OUTPUT)) {
      // Whoever reads the trace from the standard output wants nothing else in it.
      context.terminal().err().println(summary);
    } else {
      context.print(summary);
    }
    if (pcap != null) {
      listeners.captures().forEach(line -> context.terminal().err().println(line));
    }
    if (fingerprint) {
      context.print("fingerprint " + listeners.fingerprint());
    }
  }
}
