package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person does at the terminal of a host. */
public sealed interface TerminalCommand extends Command {
  @Override
  default String permit() {
    return node() + ".type";
  }

  /**
   * Types a line and presses Enter.
   *
   * @param node a host
   * @param line what is typed, in the form of the host's {@code os}
   */
  record Type(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "line", required = true) String line)
      implements TerminalCommand {
    /** As written. */
    @JsonCreator
    public Type {}

    @Override
    public String text() {
      return "type " + node + " " + line;
    }
  }

  /** Presses Ctrl+C, which stops the command that runs. */
  record Interrupt(@JsonProperty(value = "node", required = true) String node)
      implements TerminalCommand {
    /** As written. */
    @JsonCreator
    public Interrupt {}

    @Override
    public String text() {
      return "interrupt " + node;
    }
  }
}
