package fivedoors.ui.panel;

import fivedoors.lesson.Words;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Button;
import fivedoors.ui.mirror.MirrorNode.Weight;
import java.util.List;

/** The field in which a device of free play gets another name. */
final class NameField {
  private NameField() {}

  /** What is typed, and what is wrong with it, is kept under this. */
  static String key(String node) {
    return "name:" + node;
  }

  /** Adds the field, and a button once something else than the present name is typed. */
  static void add(Words words, Desk desk, String node, String label, List<MirrorNode> out) {
    String key = key(node);
    String typed = desk.typed.containsKey(key) ? desk.typed.get(key) : label;
    out.add(
        new MirrorNode.Input(
            "fact:" + key,
            words.raw("ui.sandbox.name"),
            typed,
            MirrorNode.Input.Kind.TEXT,
            true,
            desk.problems.get(key)));
    if (!typed.equals(label)) {
      out.add(Button.of("rename:" + node, words.raw("ui.sandbox.rename"), Weight.PLAIN));
    }
  }
}
