package fivedoors.lesson;

import fivedoors.scenario.Problem;
import java.util.List;

/**
 * What came of an action or of looking at the network.
 *
 * @param problem why it was refused, or null if it was accepted; a refused action has changed
 *     nothing
 * @param says what the lesson says to it, in order
 */
public record Reply(Problem problem, List<Said> says) {

  /** The list is copied. */
  public Reply {
    says = List.copyOf(says);
  }

  /** Whether the action was carried out. */
  public boolean accepted() {
    return problem == null;
  }
}
