package fivedoors.ui.stage;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.ui.model.Lights;
import fivedoors.ui.stage.Scene.LetterState;
import java.util.ArrayList;
import java.util.List;

/**
 * What the picture is about: the devices between which letters are under way, or what the lesson
 * points at while none is, then as much of the router and the home as can be shown with them and
 * still be read.
 */
final class Framing {
  /** Room around cards: for their doors, notes and rings. */
  private static final float ROOM = 34;

  private final StageMap map;
  private final Camera camera;
  private final Rectangle part = new Rectangle();
  private final Rectangle letters = new Rectangle();

  /** The devices between which letters were last. */
  private final List<Integer> between;

  private final Rectangle more = new Rectangle();
  private int step = -1;

  /** With what the same lesson's picture was about before it was built anew, or null. */
  Framing(StageMap map, Camera camera, Framing before) {
    this.map = map;
    this.camera = camera;
    between = before == null ? new ArrayList<>() : before.between;
    // What was put down may be gone again.
    between.removeIf(node -> node >= map.plan().topology().nodes());
    step = before == null ? -1 : before.step;
  }

  /**
   * The part of the world that the picture is about, in world units; valid until the next call.
   *
   * @param stepOn number of the lesson's step: a new one begins at home again
   */
  Rectangle read(Scene scene, Lights lights, int stepOn) {
    if (step != stepOn) {
      step = stepOn;
      between.clear();
    }
    follow(scene);
    letters.setSize(0, 0);
    for (int i = 0; i < between.size(); i++) {
      grow(letters, map.card(between.get(i)), ROOM);
    }
    part.set(letters);
    if (letters.width <= 0) {
      pointedAt(lights);
    }
    StagePlan.Item router = map.plan().router();
    if (router != null) {
      add(map.card(router.node()));
    }
    more.setSize(0, 0);
    for (StagePlan.Item i : map.plan().items()) {
      if (i.inside()) {
        grow(more, map.card(i.node()), 0);
      }
    }
    add(more);
    pointedAt(lights);
    for (StagePlan.Item i : map.plan().items()) {
      add(map.card(i.node()));
    }
    return part;
  }

  private void pointedAt(Lights lights) {
    for (Lights.Light l : lights.lights()) {
      String target = l.target();
      int node = target.startsWith("node:") ? map.plan().topology().find(target.substring(5)) : -1;
      if (node >= 0) {
        add(map.card(node));
      }
    }
  }

  /**
   * What stands in the middle of a camera that somebody moved stays there: on a stage of another
   * size everything has another place, so the device nearest to the middle is held on to.
   *
   * @param was the map before, which may lack devices that have come since
   */
  void keepMiddle(StageMap was) {
    if (!camera.moved()) {
      return;
    }
    Rectangle view = new Rectangle();
    camera.view(view);
    float x = view.x + view.width / 2;
    float y = view.y + view.height / 2;
    float least = Float.MAX_VALUE;
    for (StagePlan.Item i : map.plan().items()) {
      if (!was.knows(i.node())) {
        continue;
      }
      Rectangle from = was.card(i.node());
      float dx = x - from.x - from.width / 2;
      float dy = y - from.y - from.height / 2;
      if (from.width > 0 && dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        Rectangle to = map.card(i.node());
        camera.middle(to.x + to.width / 2 + dx, to.y + to.height / 2 + dy);
      }
    }
  }

  /** All of the world: what is shown while a guess is open, so that the camera keeps still. */
  Rectangle all() {
    return part.set(0, 0, map.width(), map.height());
  }

  /** Where letters were last: they do not leave the picture in the moment in which none is on. */
  private void follow(Scene scene) {
    boolean first = true;
    for (LetterState l : scene.letters) {
      if (l.envelope.minor && scene.letters.size() > 1) {
        continue;
      }
      if (first) {
        between.clear();
        first = false;
      }
      if (l.where != Scene.Where.HELD) {
        StagePlan.Wire w = map.plan().wire(l.link);
        between.add(w.nodeA());
        between.add(w.nodeB());
      } else {
        between.add(l.node);
      }
    }
    // What is noted at this moment is seen, also where its letter is gone by now.
    for (Scene.DropNote n : scene.drops) {
      if (scene.showing(n.event) && !between.contains(n.node)) {
        between.add(n.node);
      }
    }
  }

  /** Takes a card in, if all can then still be read. */
  private void add(Rectangle card) {
    float x = part.x;
    float y = part.y;
    float w = part.width;
    float h = part.height;
    grow(part, card, ROOM);
    if (w > 0 && !camera.readable(part.width, part.height)) {
      part.set(x, y, w, h);
    }
  }

  private static void grow(Rectangle r, Rectangle card, float room) {
    if (card.width <= 0) {
      return;
    }
    float left = card.x - room;
    float bottom = card.y - room;
    float right = card.x + card.width + room;
    float top = card.y + card.height + room;
    if (r.width > 0) {
      right = Math.max(right, r.x + r.width);
      top = Math.max(top, r.y + r.height);
      left = Math.min(left, r.x);
      bottom = Math.min(bottom, r.y);
    }
    r.set(left, bottom, right - left, top - bottom);
  }
}
