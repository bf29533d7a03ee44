package fivedoors.scenario;

/** A command cannot be carried out. Nothing was changed. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** With the one problem. */
  public CommandException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong with it. */
  public Problem problem() {
    return problem;
  }
}
