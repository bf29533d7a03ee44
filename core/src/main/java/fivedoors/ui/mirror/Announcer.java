package fivedoors.ui.mirror;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds back what the live region says, so that a listener hears at most one announcement per
 * {@link #GAP} seconds. What came in between is said together; beyond {@link #MOST} sentences the
 * oldest of them give way, since a voice that lags behind the picture helps nobody.
 */
public final class Announcer {
  /** Seconds of real time between two polite announcements. */
  public static final float GAP = 1.5f;

  /** Sentences in one announcement. */
  public static final int MOST = 3;

  private final List<String> waiting = new ArrayList<>();
  private final List<String> urgent = new ArrayList<>();
  private float sinceLast = GAP;

  /** A sentence to be said when there is time. */
  public void say(String sentence) {
    if (sentence.isEmpty() || (!waiting.isEmpty() && last().equals(sentence))) {
      return;
    }
    waiting.add(sentence);
    if (waiting.size() > MOST) {
      waiting.remove(0);
    }
  }

  /** A sentence to be said at once. */
  public void warn(String sentence) {
    urgent.add(sentence);
  }

  /** Forgets what was not said yet, for instance because the learner went to another moment. */
  public void clear() {
    waiting.clear();
  }

  /** Lets real time pass. */
  public void pass(float seconds) {
    sinceLast += seconds;
  }

  /** Whether {@link #takePolite} or {@link #takeUrgent} would answer something now. */
  public boolean due() {
    return !urgent.isEmpty() || (!waiting.isEmpty() && sinceLast >= GAP);
  }

  /** The sentences to say now; empty while the last ones are still being read. */
  public List<String> takePolite() {
    if (waiting.isEmpty() || sinceLast < GAP) {
      return List.of();
    }
    List<String> now = List.copyOf(waiting);
    waiting.clear();
    sinceLast = 0;
    return now;
  }

  /** The sentences to say at once. */
  public List<String> takeUrgent() {
    List<String> now = List.copyOf(urgent);
    urgent.clear();
    return now;
  }

  private String last() {
    return waiting.get(waiting.size() - 1);
  }
}
