package fivedoors.ui.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a letter that a device changes, as on a board of flaps: part after part of the old
 * value turns into the new one. Made once for each change.
 */
final class Flap {
  /** What the line said. */
  final String old;

  private final String[] steps;
  private final int[] turned;

  private Flap(String was, String now) {
    old = was;
    List<String> texts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    texts.add(was);
    ends.add(0);
    int rest = 0;
    for (int end = next(now, 0); end < now.length(); end = next(now, end)) {
      rest = next(was, rest);
      texts.add(now.substring(0, end) + was.substring(rest));
      ends.add(end);
    }
    texts.add(now);
    ends.add(now.length());
    steps = texts.toArray(new String[0]);
    turned = new int[steps.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = ends.get(i);
    }
  }

  /** Where the part that begins there ends: after a dot or a colon, or at the end. */
  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '.' || text.charAt(i) == ':') {
        return i + 1;
      }
    }
    return text.length();
  }

  /** How a line changes, or null if it does not. */
  static Flap of(String was, String now) {
    return was == null || was.equals(now) ? null : new Flap(was, now);
  }

  private int step(float progress) {
    return Math.max(0, Math.min(steps.length - 1, (int) (progress * steps.length)));
  }

  /** The line when so much of it has turned, 0 to 1. */
  String text(float progress) {
    return steps[step(progress)];
  }

  /** The part of that line that has turned. */
  String turned(float progress) {
    int i = step(progress);
    return steps[i].substring(0, turned[i]);
  }

  /** Whether all of it has turned. */
  boolean done(float progress) {
    return step(progress) == steps.length - 1;
  }
}
