package fivedoors.ui.panel;

import fivedoors.play.TableRow;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.ArrayList;
import java.util.List;

/** Carries out what a person does in the windows of the Windows firewall. */
final class FirewallActions {
  /** What the ids of its choices and fields begin with. */
  static final String PREFIX = "fw:";

  private final Desk desk;
  private final Contents contents;
  private final Deeds deeds;

  FirewallActions(Desk desk, Contents contents, Deeds deeds) {
    this.desk = desk;
    this.contents = contents;
    this.deeds = deeds;
  }

  private FirewallWizard wizard() {
    return desk.wizard;
  }

  private FirewallPanel panel() {
    return contents.firewall();
  }

  /** Does the action. Answers false if it is not about a firewall. */
  boolean activate(String id) {
    if (!id.startsWith("fw") || wizard().host() == null) {
      return false;
    }
    switch (id) {
      case "fw-next":
        next();
        break;
      case "fw-back":
        wizard().back();
        break;
      case "fw-cancel":
        wizard().cancel();
        break;
      case "fw-switch":
        TableRow rule = panel().picked();
        if (rule != null) {
          deeds.perform(panel().switched(rule, !"true".equals(rule.value("on"))));
        }
        break;
      case "fw-delete":
        if (panel().picked() != null && deeds.perform(panel().removed(panel().picked()))) {
          desk.state.selection.pickRow(null);
        }
        break;
      default:
        return picked(id);
    }
    return true;
  }

  private boolean picked(String id) {
    String rest = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : "";
    int colon = rest.indexOf(':');
    if (colon > 0) {
      wizard().pick(rest.substring(0, colon), rest.substring(colon + 1));
    }
    return colon > 0;
  }

  /** Types into one of its fields. Answers false if the field is not one of them. */
  boolean input(String id, String narrow) {
    boolean mine = id.startsWith(PREFIX);
    if (mine) {
      wizard().type(id.substring(PREFIX.length()), narrow);
    }
    return mine;
  }

  private void next() {
    List<String> wrong = wizard().wrong();
    if (wrong != null) {
      wizard().problem(wrong);
    } else if (wizard().making() && wizard().last()) {
      finish();
    } else {
      wizard().next();
    }
  }

  /** The rule is made, or it is said why not. */
  private void finish() {
    String ready = panel().title(wizard().ready());
    if (deeds.perform(wizard().command(panel().row(), ready))) {
      panel().made();
      wizard().cancel();
    }
  }

  /**
   * Enter was pressed: while these windows wait for it, it means their main button. Answers false
   * if it means something else.
   *
   * @param left the field that was typed into, or null
   */
  boolean enter(String left) {
    boolean elsewhere = left != null && !left.startsWith(PREFIX);
    if (!"firewall".equals(desk.state.panel()) || desk.page != null || elsewhere) {
      return false;
    }
    List<MirrorNode> nodes = new ArrayList<>(panel().nodes());
    nodes.addAll(panel().foot());
    Button main = main(nodes);
    return main != null && activate(main.id());
  }

  private static Button main(List<MirrorNode> nodes) {
    for (MirrorNode n : nodes) {
      Button found =
          n instanceof Button b && b.weight() == Weight.PRIMARY && b.enabled()
              ? b
              : n instanceof MirrorNode.Card c
                  ? main(c.children())
                  : n instanceof MirrorNode.Line l ? main(l.children()) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
