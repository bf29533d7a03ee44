package fivedoors.play;

import java.util.Map;

/**
 * One sentence about what happened, as the key of a word and what fills its places. The places hold
 * addresses, numbers and names of nodes, which are visible names already.
 *
 * @param key the word, such as {@code say.got.dhcp}
 * @param args what fills its named places
 * @param weight how much it matters to somebody who listens
 */
public record Narration(String key, Map<String, String> args, Weight weight) {
  /** How much a sentence matters. */
  public enum Weight {
    /** Only for those who want everything. */
    DETAIL,
    /** A turn of the story. */
    EVENT,
    /** Something went wrong, and what to do about it. */
    PROBLEM
  }
}
