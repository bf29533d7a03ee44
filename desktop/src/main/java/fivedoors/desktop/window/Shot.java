package fivedoors.desktop.window;

import java.util.List;

/**
 * A named picture of the program: how a person would get there.
 *
 * @param name name of the picture's file
 * @param actions how many actions of the lesson's first right script are played before
 * @param storySeconds how long time then runs, in seconds of the story at the lesson's own speed
 * @param presses what is pressed at last: ids of actions
 */
public record Shot(String name, int actions, double storySeconds, List<String> presses) {
  /** The pictures of the README and of the acceptance list. */
  public static final List<Shot> ALL =
      List.of(
          new Shot("start", 0, 0, List.of()),
          new Shot("question", 1, 0, List.of()),
          new Shot("first-letter", 5, 2.6, List.of()),
          new Shot("to-everybody", 5, 6, List.of()),
          new Shot("inspector", 6, 60, List.of("panel-inspector")),
          new Shot("offer", 8, 2.8, List.of()),
          new Shot("discarded", 8, 4.2, List.of()),
          new Shot("leased", 12, 60, List.of("panel-tables")),
          new Shot("order", 13, 60, List.of()),
          new Shot("task", 15, 0, List.of()),
          new Shot("free", 20, 60, List.of()),
          new Shot("device", 20, 60, List.of("device:laptop", "panel-device")),
          new Shot("keys", 0, 0, List.of("help")),
          new Shot("licences", 0, 0, List.of("licences")));
}
