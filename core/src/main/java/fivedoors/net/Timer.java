package fivedoors.net;

/**
 * Something a node asked to be reminded of. It cannot be taken back: the owner compares the
 * generation and ignores an outdated one.
 *
 * @param part which part of the node asked; the node's own numbering
 * @param what which of the part's timers
 * @param generation the part's count when it asked
 * @param key what it is about, or null; immutable
 */
public record Timer(int part, int what, int generation, Object key) {}
