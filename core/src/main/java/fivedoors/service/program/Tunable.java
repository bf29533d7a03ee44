package fivedoors.service.program;

import java.util.List;

/** A program with settings of its own, beside address and port. A change counts at once. */
public interface Tunable {
  /** The names of the settings. */
  List<String> settings();

  /** The value of a setting, as text. */
  String setting(String setting);

  /** Changes a setting; every text is allowed. */
  void setting(String setting, String value);
}
