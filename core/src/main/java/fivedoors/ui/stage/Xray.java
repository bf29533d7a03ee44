package fivedoors.ui.stage;

import fivedoors.play.RouterPart;
import java.util.ArrayList;
import java.util.List;

/** The parts of the router, as they stand at the shown moment. Filled by {@link XrayReader}. */
final class Xray {
  /** A part. */
  static final class Part {
    final RouterPart part;
    final String name;

    /** What selections and tests call it. */
    final String id;

    /** At which steps of its way the letter was there: 1 is where it came in. */
    final List<String> steps = new ArrayList<>();

    /** The word for off; empty while it is on. */
    String off = "";

    Part(RouterPart part, String name) {
      this.part = part;
      this.name = name;
      id = "job:" + part;
    }
  }

  /** Whether the router is opened up. */
  boolean shown;

  /** In the order of {@link RouterPart}. */
  final List<Part> parts = new ArrayList<>();

  /** The parts that work in what is being shown, in their order. */
  List<RouterPart> working = List.of();

  /** The part where the letter lies while nothing is being shown, or null. */
  RouterPart resting;

  /** The part that deals with a letter now, or null. */
  RouterPart lit;
}
