package fivedoors.device;

import java.util.List;

/**
 * Why a setting was refused: the sentence is the word {@code problem.<code>} with {@code {0}},
 * {@code {1}} ... for the arguments.
 *
 * @param code short lower-camel-case name of the kind of problem
 * @param args what was found, what was expected
 */
public record SettingError(String code, List<String> args) {
  /** The list is copied. */
  public SettingError {
    args = List.copyOf(args);
  }

  static SettingError of(String code, String... args) {
    return new SettingError(code, List.of(args));
  }
}
