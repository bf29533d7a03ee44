package fivedoors.scenario;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one document, so that a person sees them all at once. */
public final class Findings {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  /** For a file, by the name that messages use. */
  public Findings(String file) {
    this.file = file;
  }

  /** Notes a problem. */
  public void add(String path, String code, String... args) {
    problems.add(Problem.at(file, path, code, args));
  }

  /** Notes a problem found elsewhere under a place of this document. */
  public void add(String path, Problem problem) {
    problems.add(new Problem(file, path, 0, 0, problem.code(), problem.args()));
  }

  /** Whether a mandatory part is there; notes a problem if not. */
  public boolean has(String path, Object part) {
    if (part == null) {
      add(path, "missing");
    }
    return part != null;
  }

  /** Notes a problem if a number that is written lies outside its range. */
  public void range(String path, Integer value, int low, int high) {
    if (value != null && (value < low || value > high)) {
      add(path, "range", "" + value, "" + low, "" + high);
    }
  }

  /** Notes a problem if a text that is written is none of those allowed. */
  public void oneOf(String path, String value, List<String> allowed) {
    if (value != null && !allowed.contains(value)) {
      add(path, "oneOf", value, String.join(", ", allowed));
    }
  }

  /** What was found so far, in the order of the document. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Throws what was found, if anything. */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new BadDocumentException(problems);
    }
  }
}
