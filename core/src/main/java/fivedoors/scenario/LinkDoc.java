package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import fivedoors.net.LinkSpec;

/**
 * A cable or a Wi-Fi association between two ports.
 *
 * @param from {@code <node>.<port>}
 * @param to {@code <node>.<port>}
 * @param delayUs propagation delay in microseconds, 0 to 10,000,000; null for 5
 * @param rateKbps kilobits per second, 1 to 100,000,000; null for 1,000,000
 * @param queueFrames how many frames may wait at each end, 1 to 100,000; null for 1,000
 * @param lossPpm frames lost in a million, 0 to 1,000,000; null for 0
 * @param wireless whether it is Wi-Fi; null for false
 * @param up whether it is plugged in at the start; null for true
 */
public record LinkDoc(
    @JsonProperty(value = "from", required = true) String from,
    @JsonProperty(value = "to", required = true) String to,
    @JsonProperty("delayUs") Integer delayUs,
    @JsonProperty("rateKbps") Integer rateKbps,
    @JsonProperty("queueFrames") Integer queueFrames,
    @JsonProperty("lossPpm") Integer lossPpm,
    @JsonProperty("wireless") Boolean wireless,
    @JsonProperty("up") Boolean up) {
  /** As written. */
  @JsonCreator
  public LinkDoc {}

  /** The link as the network knows it; the ranges must have been checked. */
  public LinkSpec spec() {
    return new LinkSpec(
        or(delayUs, 5) * 1_000L,
        or(rateKbps, 1_000_000) * 1_000L,
        or(queueFrames, 1_000),
        or(lossPpm, 0),
        wireless != null && wireless);
  }

  /** Whether it is plugged in at the start. */
  public boolean plugged() {
    return up == null || up;
  }

  private static int or(Integer written, int otherwise) {
    return written == null ? otherwise : written;
  }
}
