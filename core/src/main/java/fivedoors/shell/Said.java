package fivedoors.shell;

import java.util.List;

/**
 * What a command prints, in the words of a system. It is asked at once and never kept: on a Korean
 * Windows twice, since each line is also told in English, for who reads English.
 */
interface Said {
  /** The lines in the words of that system. Asking changes nothing. */
  List<String> in(Dialect d);
}
