package fivedoors.desktop.cli;

import static java.util.stream.Collectors.joining;

import fivedoors.desktop.bench.Bench;
import fivedoors.desktop.bench.Measurement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code five-doors bench}: how fast the engine is. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;
  private static final int DEFAULT_TOTAL = 1_000_000;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "S0|S1|S2|S2n|S2r", descriptionKey = "bench.scenario")
  private String scenario;

  @Option(names = "-n", required = true, paramLabel = "N", descriptionKey = "bench.n")
  private String n;

  @Option(names = "--total", paramLabel = "T", descriptionKey = "bench.total")
  private String total;

  @Option(names = "--runs", paramLabel = "K", descriptionKey = "bench.runs")
  private String runs = "1";

  @Option(names = "--capture", paramLabel = "off|trace|pcap", descriptionKey = "bench.capture")
  private String capture = "off";

  @Option(names = "--digest", descriptionKey = "bench.digest")
  private boolean digest;

  @Option(names = "--json", descriptionKey = "bench.json")
  private boolean json;

  private final Context context;

  BenchCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check();
    Bench.Request request = request();
    List<Measurement> all;
    try (Progress progress = new Progress(context.terminal())) {
      all = Bench.measure(request, run -> progress.show(phase(run, request)));
    }
    boolean ok = true;
    for (Measurement m : all) {
      context.print(json ? m.json() : sentence(m));
      ok &= m.ok();
    }
    return ok ? CommandLines.OK : CommandLines.FALLS_SHORT;
  }

  private Bench.Request request() {
    Bench.Scenario which =
        oneOf(Bench.Scenario.values(), Bench.Scenario::name, "SCENARIO", scenario);
    if (total != null && which == Bench.Scenario.S1) {
      throw new UserError("bench.noTotal", scenario);
    }
    return new Bench.Request(
        which,
        Numbers.whole("-n", n, 1, which == Bench.Scenario.S0 ? MOST : 10_000),
        total == null ? DEFAULT_TOTAL : Numbers.whole("--total", total, 1, Integer.MAX_VALUE),
        Numbers.whole("--runs", runs, 1, 1000),
        oneOf(Bench.Capture.values(), Bench.Capture::label, "--capture", capture),
        digest);
  }

  private static <E extends Enum<E>> E oneOf(
      E[] values, Function<E, String> label, String option, String text) {
    for (E value : values) {
      if (label.apply(value).equals(text)) {
        return value;
      }
    }
    throw new UserError(
        "error.oneOf", option, text, Stream.of(values).map(label).collect(joining(", ")));
  }

  private String phase(int run, Bench.Request request) {
    return run == 0
        ? context.messages().text("bench.counting")
        : context.messages().text("bench.running", run, request.runs());
  }

  private String sentence(Measurement m) {
    return context
        .messages()
        .text(
            m.ok() ? "bench.ok" : "bench.short",
            m.run(),
            m.scenario(),
            m.n(),
            m.done(),
            m.want(),
            String.format(Locale.ROOT, "%.3f", m.wallSeconds()),
            String.format(Locale.ROOT, "%,.0f", m.perSecond()));
  }
}
