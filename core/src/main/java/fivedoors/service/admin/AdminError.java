package fivedoors.service.admin;

import java.util.List;

/**
 * Why a setting was refused.
 *
 * @param code short lower-camel-case name of the kind of mistake
 * @param args what was found, what was expected
 */
public record AdminError(String code, List<String> args) {
  /** The list is copied. */
  public AdminError {
    args = List.copyOf(args);
  }

  /** An error with its arguments. */
  public static AdminError of(String code, String... args) {
    return new AdminError(code, List.of(args));
  }
}
