package fivedoors.ui.panel;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.probe.Probed;

/** Asks every visible part of the screen what it shows. */
final class Probes {
  private Probes() {}

  static void walk(Group group, ProbeSink sink) {
    for (Actor child : group.getChildren()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof Probed p) {
        p.probe(sink);
      }
      if (child instanceof Group g) {
        walk(g, sink);
      }
    }
  }
}
