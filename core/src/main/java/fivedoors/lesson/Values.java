package fivedoors.lesson;

import java.util.List;

/** What a predicate may ask beside the trace. */
interface Values {
  /** The value of a fact now; empty where it has none. */
  String fact(String path);

  /** What the learner typed into the field of that name, or null. */
  String input(String name);

  /** The last answer to a step, or null. */
  List<String> answer(String step);

  /** Whether the last answer to a step is right. */
  boolean right(String step);

  /** How many hints were taken in a step; in the whole lesson for null. */
  int hintsUsed(String step);

  /** How many tries were judged in a step. */
  int attempts(String step);

  /** Where a new letter from outside goes, {@code address:port}; empty for nowhere. */
  String forwards(String node, String proto, int port);

  /** Whether the firewall of a host would let a new letter in. */
  boolean admits(String node, String proto, int port);

  /** Whether a page would open now. */
  boolean reaches(String from, String url);

  /** The node that uses an address; empty for none. */
  String owner(String ip);

  /**
   * A value as written in a document: {@code $input.guess} is what the learner typed (null while
   * nothing), {@code $laptop.mac} a fact, anything else itself.
   */
  default String resolve(String written) {
    if (!written.startsWith("$")) {
      return written;
    }
    String name = written.substring(1);
    return name.startsWith("input.") ? input(name.substring(6)) : fact(name);
  }
}
