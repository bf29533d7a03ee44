package fivedoors.ui.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What the lesson points at, and what the learner expected. Set by whoever leads through the
 * lesson, drawn by whoever shows the thing.
 */
public final class Lights {
  /**
   * Something pointed at.
   *
   * @param target {@code node:laptop}, {@code row:leases/laptop}, {@code panel:leases} or {@code
   *     port:router.lan}
   * @param style {@code ring}, {@code pulse} or {@code flash}
   */
  public record Light(String target, String style) {}

  /**
   * A committed guess, pinned over a device.
   *
   * @param node the device's name
   * @param mine what was expected
   * @param truth what was seen, or null while that is open
   */
  public record Guess(String node, String mine, String truth) {}

  private final List<Light> lights = new ArrayList<>();
  private Guess guess;
  private int version;

  /** Grows with every change. */
  public int version() {
    return version;
  }

  /** What is pointed at; not to be changed. */
  public List<Light> lights() {
    return lights;
  }

  /** Points at these and nothing else. */
  public void point(List<Light> at) {
    if (!lights.equals(at)) {
      lights.clear();
      lights.addAll(at);
      version++;
    }
  }

  /** How a target is pointed at, or null. */
  public String style(String target) {
    for (Light l : lights) {
      if (l.target().equals(target)) {
        return l.style();
      }
    }
    return null;
  }

  /** The guess, or null. */
  public Guess guess() {
    return guess;
  }

  /** Pins a guess, or takes it away with null. */
  public void guess(Guess g) {
    if (g == null ? guess != null : !g.equals(guess)) {
      guess = g;
      version++;
    }
  }
}
