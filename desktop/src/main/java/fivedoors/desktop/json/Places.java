package fivedoors.desktop.json;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import java.util.ArrayList;
import java.util.List;

/** Adds line and column to problems that the validators found, who see records and no text. */
public final class Places {
  private Places() {}

  /**
   * The same problems with their places in {@code text}, which is the document they were found in.
   */
  public static BadDocumentException in(String text, BadDocumentException e) {
    List<Problem> located = new ArrayList<>();
    for (Problem p : e.problems()) {
      located.add(of(text, p));
    }
    return new BadDocumentException(located);
  }

  /** The same problem with its place in {@code text}. */
  public static Problem of(String text, Problem p) {
    Locator.Place place = p.line() > 0 ? null : Locator.find(text, steps(p.path()), false);
    return place == null ? p : p.found(place.line(), place.column());
  }

  /** {@code steps[3].until.at} as names and indices. */
  static List<Object> steps(String path) {
    List<Object> steps = new ArrayList<>();
    for (String part : path.split("[.\\[]")) {
      if (part.endsWith("]") && part.length() > 1 && part.length() < 8) {
        steps.add(Integer.parseInt(part.substring(0, part.length() - 1)));
      } else if (!part.isEmpty()) {
        steps.add(part);
      }
    }
    return steps;
  }
}
