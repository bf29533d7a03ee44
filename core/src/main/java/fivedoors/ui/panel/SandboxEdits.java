package fivedoors.ui.panel;

import fivedoors.scenario.Command;
import fivedoors.scenario.CommandException;
import fivedoors.scenario.EditCommand;
import fivedoors.scenario.EditCommand.SpotDoc;
import fivedoors.scenario.Layout;
import fivedoors.scenario.NodeDoc;
import fivedoors.scenario.Palette;
import fivedoors.scenario.Plugging;
import fivedoors.scenario.Problem;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.input.Actions;
import java.util.ArrayList;
import java.util.List;

/** Carries out what is done to devices and cables in free play; each is a command. */
final class SandboxEdits {
  /** How far a device goes at a press of an arrow, in units of the stage. */
  private static final int STEP = 40;

  private final Desk desk;
  private final Contents contents;

  SandboxEdits(Desk desk, Contents contents) {
    this.desk = desk;
    this.contents = contents;
  }

  private Guide guide() {
    return desk.guide();
  }

  /** Does it. Answers false if it is not about devices. */
  boolean activate(String kind, String rest) {
    switch (kind) {
      case "place":
        place(Palette.Kind.valueOf(rest));
        break;
      case "remove":
        remove(rest);
        break;
      case "rename":
        rename(rest);
        break;
      case "connect":
        desk.sandbox.from = rest.equals(desk.sandbox.from) ? null : rest;
        break;
      case "join":
        join(rest);
        break;
      case "pick":
        light(rest);
        break;
      case "part":
        perform(new EditCommand.Disconnect(rest), true);
        break;
      case "move":
        String[] to = rest.split(":");
        move(to[0], Integer.parseInt(to[1]), Integer.parseInt(to[2]));
        break;
      case "nudge":
        String[] by = rest.split(":");
        nudge(by[0], Integer.parseInt(by[1]), Integer.parseInt(by[2]));
        break;
      default:
        return false;
    }
    return true;
  }

  /**
   * What an arrow key means while the button of an arrow has the focus: the same in the key's
   * direction. Null if something else has the focus.
   */
  static String arrow(String focused, int dx, int dy) {
    boolean ours = focused.startsWith("nudge:");
    String name = ours ? focused.substring(6, focused.indexOf(':', 6)) : null;
    return ours ? "nudge:" + name + ":" + dx + ":" + dy : null;
  }

  private void place(Palette.Kind kind) {
    EditCommand.Place command = new Palette(guide().shownLab()).place(kind);
    if (perform(command, false)) {
      desk.sandbox.from = null;
      light(command.node());
    }
  }

  /** Calls a device what is typed for it, or says under the field why it cannot be. */
  private void rename(String name) {
    String field = NameField.key(name);
    String typed = desk.typed.containsKey(field) ? desk.typed.get(field).trim() : "";
    Problem problem = taken(name, typed);
    if (problem == null) {
      boolean played = guide().playback().playing();
      problem = desk.command(new EditCommand.Rename(name, typed));
      if (problem == null && !played) {
        guide().play(false);
      }
    }
    if (problem == null) {
      desk.typed.remove(field);
      desk.problems.remove(field);
    } else {
      desk.problems.put(field, desk.words().problem(problem));
    }
  }

  /** A name may not be that of another device as it is shown, written in the scenario or not. */
  private Problem taken(String name, String label) {
    for (NodeDoc d : guide().devices()) {
      if (!d.name().equals(name) && contents.names().label(d.name()).equals(label)) {
        return new Problem("", "", 0, 0, "labelTaken", List.of(label));
      }
    }
    return null;
  }

  private void remove(String name) {
    if (perform(new EditCommand.Remove(name), true)) {
      desk.sandbox.from = null;
      desk.state.selection.clear();
      String label = contents.names().label(name);
      desk.toast(desk.words().get("ui.sandbox.removed", label), Actions.UNDO);
    }
  }

  /** Connects the device that waits for it with this one. */
  void join(String other) {
    String from = desk.sandbox.from;
    desk.sandbox.from = null;
    if (from == null) {
      return;
    }
    try {
      if (perform(new Plugging(guide().shownLab()).join(from, other), true)) {
        light(from);
      }
    } catch (CommandException e) {
      refuse(e.problem());
    }
  }

  /** Stands everything in order. */
  void arrange() {
    EditCommand.Arrange command = new Layout(guide().shownLab().doc()).arrange();
    if (command == null) {
      desk.toast(desk.words().raw("ui.sandbox.inOrder"), null);
    } else {
      perform(command, false);
    }
  }

  private void move(String name, int x, int y) {
    perform(new EditCommand.Move(name, x, y), false);
  }

  private void nudge(String name, int dx, int dy) {
    int node = contents.topology().find(name);
    SpotDoc spot = node < 0 ? null : guide().session().plan().spot(node);
    if (spot != null) {
      move(name, within(spot.x() + dx * STEP), within(spot.y() + dy * STEP));
    }
  }

  private static int within(int at) {
    return Math.max(0, Math.min(EditCommand.FARTHEST, at));
  }

  /** Picks a device without opening anything beside the pane. */
  private void light(String name) {
    desk.state.selection.lightNode(contents.topology().find(name));
  }

  /**
   * Carries a command out, or says why it cannot be.
   *
   * @param runs whether something happens in the network then that is worth watching
   */
  boolean perform(Command command, boolean runs) {
    boolean played = guide().playback().playing();
    Problem problem = desk.command(command);
    if (problem != null) {
      refuse(problem);
      return false;
    }
    if (!runs && !played) {
      guide().play(false);
    }
    return true;
  }

  /** The devices in it are called as they are on the stage. */
  private void refuse(Problem problem) {
    List<String> args = new ArrayList<>();
    for (String arg : problem.args()) {
      args.add(contents.topology().find(arg) < 0 ? arg : contents.names().label(arg));
    }
    desk.toast(desk.words().get("problem." + problem.code(), args.toArray(new String[0])), null);
  }
}
