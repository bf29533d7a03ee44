package fivedoors.scenario;

import java.util.List;

/** A document cannot be used. It carries every problem that was found, at least one. */
public final class BadDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** With at least one problem. */
  public BadDocumentException(List<Problem> problems) {
    super(problems.get(0).toString());
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the document. */
  public List<Problem> problems() {
    return problems;
  }
}
