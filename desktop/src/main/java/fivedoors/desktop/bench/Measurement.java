package fivedoors.desktop.bench;

import java.util.Locale;

/**
 * What one run did and what it cost; the fields are benchmark.md's.
 *
 * @param ok whether exactly the wanted work was done
 * @param arp ARP frames, which are not part of {@code done}
 * @param peakMiB -1 if unknown, as are the seconds of processor time
 */
public record Measurement(
    String scenario,
    int n,
    long total,
    boolean ok,
    long done,
    long want,
    long arp,
    long drops,
    long events,
    long frames,
    long bytes,
    double simSeconds,
    double setupSeconds,
    double wallSeconds,
    double cpuSeconds,
    long peakMiB,
    double heapLiveMiB,
    int run,
    String jvm,
    String capture,
    String digest) {

  /** One line of JSON. */
  public String json() {
    return "{\"engine\":\"five-doors\",\"scenario\":\""
        + scenario
        + "\",\"n\":"
        + n
        + ",\"total\":"
        + total
        + ",\"ok\":"
        + ok
        + ",\"done\":"
        + done
        + ",\"want\":"
        + want
        + ",\"arp\":"
        + arp
        + ",\"drops\":"
        + drops
        + ",\"events\":"
        + events
        + ",\"frames\":"
        + frames
        + ",\"bytes\":"
        + bytes
        + ",\"simSeconds\":"
        + decimal(simSeconds)
        + ",\"setupSeconds\":"
        + decimal(setupSeconds)
        + ",\"wallSeconds\":"
        + decimal(wallSeconds)
        + ",\"cpuSeconds\":"
        + (cpuSeconds < 0 ? "null" : decimal(cpuSeconds))
        + ",\"peakMiB\":"
        + (peakMiB < 0 ? "null" : peakMiB)
        + ",\"heapLiveMiB\":"
        + heapLiveMiB
        + ",\"run\":"
        + run
        + ",\"jvm\":\""
        + jvm
        + "\",\"capture\":\""
        + capture
        + "\",\"digest\":"
        + (digest == null ? "null" : "\"" + digest + "\"")
        + "}";
  }

  /** Work done in a second of wall time. */
  public double perSecond() {
    return done / wallSeconds;
  }

  private static String decimal(double seconds) {
    return String.format(Locale.ROOT, "%.6f", seconds);
  }
}
