package fivedoors.service.program;

import fivedoors.bytes.Ipv4Address;

/**
 * A program that is told what the others on its host have answered, as a terminal that shows the
 * log of the server which it started.
 */
public interface Watcher {
  /**
   * Another program said what came of a letter.
   *
   * @param program its name
   * @param client who sent the letter
   * @param status as in {@link ProgramOut#delivered}, such as {@code GET / 200}
   */
  void answered(long now, String program, Ipv4Address client, String status, ProgramOut out);
}
