package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.input.Actions;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** The buttons of the bars, as they stand: what they are called, whether they can be pressed. */
final class Controls {
  /** The buttons that move time, in the order of the bar. */
  static final List<String> TRANSPORT =
      List.of(
          Actions.STEP_START,
          Actions.PREVIOUS_EVENT,
          Actions.PLAY,
          Actions.NEXT_EVENT,
          Actions.NEXT_INTERESTING);

  /** The instruments. */
  static final List<String> INSTRUMENTS =
      List.of(
          Actions.INSPECTOR,
          Actions.TABLES,
          Actions.DEVICE,
          Actions.TERMINAL,
          Actions.BROWSER,
          Actions.WHY);

  private Controls() {}

  /** The button of an action. */
  static Button button(Words words, Desk desk, String id) {
    Guide guide = desk.guide();
    boolean enabled = true;
    boolean pressed = false;
    switch (id) {
      case Actions.PLAY:
        pressed = guide.playback().playing();
        break;
      case Actions.PREVIOUS_EVENT, Actions.STEP_START:
        enabled = guide.session().moment().index() > guide.session().first().index();
        break;
      case Actions.INSPECTOR:
        pressed = "inspector".equals(desk.state.panel());
        break;
      case Actions.TABLES:
        pressed = "tables".equals(desk.state.panel());
        break;
      case Actions.DEVICE:
        pressed = "device".equals(desk.state.panel());
        break;
      case Actions.TERMINAL, Actions.BROWSER, Actions.WHY:
        pressed = id.equals("panel-" + desk.state.panel());
        break;
      case Actions.SPEEDS:
        pressed = desk.speeds;
        break;
      case Actions.MENU:
        pressed = desk.page == Desk.Page.MENU;
        break;
      case Actions.COURSE:
        pressed = desk.page == Desk.Page.COURSE;
        break;
      case Actions.HELP:
        pressed = desk.page == Desk.Page.HELP;
        break;
      default:
        break;
    }
    return new Button(
        id, words.raw("ui.do." + id), Weight.PLAIN, enabled, pressed, null, Actions.keyLabel(id));
  }

  /** The icon of an action. */
  static String icon(String id, boolean playing) {
    return switch (id) {
      case Actions.STEP_START -> "skip-back";
      case Actions.PREVIOUS_EVENT -> "step-back";
      case Actions.PLAY -> playing ? "pause" : "play";
      case Actions.NEXT_EVENT -> "step-forward";
      case Actions.NEXT_INTERESTING -> "skip-forward";
      case Actions.INSPECTOR -> "package-open";
      case Actions.TABLES -> "table-2";
      case Actions.DEVICE -> "settings";
      case Actions.TERMINAL -> "terminal";
      case Actions.BROWSER -> "globe";
      case Actions.WHY -> "circle-help";
      case Actions.MENU -> "menu";
      case Actions.HELP -> "circle-help";
      case Actions.FULL_SCREEN -> "maximize";
      case Actions.LANGUAGE -> "languages";
      case Actions.TIMELINE -> "chevron-down";
      default -> "info";
    };
  }

  /** A speed as text: {@code 0.5}. */
  static String speed(double value) {
    long hundredths = Math.round(value * 100);
    String whole = Long.toString(hundredths / 100);
    long rest = hundredths % 100;
    return rest == 0
        ? whole
        : whole + "." + (rest % 10 == 0 ? Long.toString(rest / 10) : (rest < 10 ? "0" : "") + rest);
  }

  /** All buttons of the bars, for the mirror. */
  static List<Button> all(Words words, Desk desk) {
    List<Button> out = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    boolean calm = desk.guide().runner().calm();
    if (!calm) {
      ids.addAll(TRANSPORT);
      ids.addAll(List.of(Actions.SLOWER, Actions.FASTER));
      ids.addAll(INSTRUMENTS);
    }
    ids.addAll(List.of(Actions.LANGUAGE, Actions.HELP, Actions.MENU));
    if (!calm) {
      ids.add(Actions.COURSE);
    }
    for (String id : ids) {
      out.add(button(words, desk, id));
    }
    return out;
  }
}
