package fivedoors.scenario;

import fivedoors.trace.TraceEvent;

/**
 * One of the five places that a letter from a friend has to pass, as it was found when one was
 * really sent.
 *
 * @param kind which of the five
 * @param state how it was found
 * @param found what is there: an address, a row such as {@code forwards/web}, a rule, a program;
 *     empty where nothing is
 * @param wanted what would have to be there, or what it belongs to; see {@link Kind}
 * @param event what shows it; null where nothing happened there
 * @param setting the fact path that would open it, or null where no setting of the home would
 */
public record Door(
    Kind kind, State state, String found, String wanted, TraceEvent event, String setting) {
  /** The five, in the order of the way. */
  public enum Kind {
    /**
     * The public address: does what the letter is addressed to lead to the home's router? {@code
     * found} is the address, {@code wanted} the router's own.
     */
    ADDRESS,
    /**
     * The router's forward table. {@code found} is the row that took the letter, or the one that
     * nearly did; {@code wanted} is where it leads to, or else what was looked for, such as {@code
     * tcp 8081}.
     */
    FORWARD,
    /**
     * The private address of the machine that has the program. {@code found} is the address that
     * the letter was led to, {@code wanted} the machine and its present address.
     */
    MACHINE,
    /** The machine's firewall. {@code found} is the rule that decided. */
    FIREWALL,
    /**
     * The program that listens there. {@code found} is who got the letter, or who should have,
     * {@code wanted} the port.
     */
    PROGRAM
  }

  /** How a door was found. */
  public enum State {
    /** The letter passed it. */
    OPEN,
    /** The letter ended there. */
    CLOSED,
    /** The letter ended before it. */
    NOT_REACHED,
    /** The letter did not have to pass it, since it stayed inside or went to no home. */
    NOT_ON_THE_WAY
  }

  /** Whether the letter ended there. */
  public boolean isClosed() {
    return state == State.CLOSED;
  }
}
