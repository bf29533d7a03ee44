package fivedoors.ui.stage;

import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.scenes.scene2d.Actor;
import fivedoors.ui.draw.Texts;
import fivedoors.ui.model.Selection;
import fivedoors.ui.model.UiState;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.stage.Scene.DropNote;
import fivedoors.ui.stage.Scene.LetterState;
import java.util.ArrayList;
import java.util.List;

/** What can be picked on the stage, and where on the screen it is. */
final class StageTargets {
  /** What a finger needs, in logical pixels of the screen. */
  private static final float FINGER = 44;

  private final Actor stage;
  private final UiState state;
  private final Scene scene;
  private final StageMap map;
  private final Camera camera;
  private final Rectangle table;
  private final Rectangle cell = new Rectangle();

  /**
   * What can be picked on a stage.
   *
   * @param stage where it is on the screen
   * @param table where its table is on the map
   */
  StageTargets(
      Actor stage, UiState state, Scene scene, StageMap map, Camera camera, Rectangle table) {
    this.stage = stage;
    this.state = state;
    this.scene = scene;
    this.map = map;
    this.camera = camera;
    this.table = table;
  }

  /** The frame of the letter at a point of the map, or NONE. */
  int letter(float x, float y) {
    LetterState l = letterAt(x, y);
    return l == null ? Selection.NONE : l.look;
  }

  /**
   * Picks what is at a point of the map.
   *
   * @param letter the frame of the letter that was there when the press began, or NONE: it may have
   *     flown on since
   */
  void tap(float x, float y, int letter) {
    if (letter != Selection.NONE) {
      state.selection.pickFrame(letter, Selection.NONE);
      return;
    }
    for (DropNote n : scene.drops) {
      float cross = NotePainter.crossX(n);
      if (Math.abs(x - cross) <= reach() && Math.abs(y - n.y - n.h / 2) <= reach()) {
        state.dismissed.put(n.node, n.event);
        return;
      } else if (x >= n.x && x <= n.x + n.w && y >= n.y - 6 && y <= n.y + n.h + 6) {
        state.panel("why");
        state.selection.pickFrame(n.frame, n.event);
        return;
      }
    }
    int row = TablePainter.rowAt(scene.table, table, x, y);
    if (row >= 0 && scene.tableShown) {
      state.selection.pickRow(scene.table.rows.get(row).path);
      return;
    }
    Xray.Part part = partAt(x, y);
    int node = nodeAt(x, y);
    if (part != null) {
      state.ask(part.id);
    } else if (node >= 0) {
      state.selection.pickNode(node);
    } else {
      state.selection.clear();
    }
  }

  /** So far from its middle everything can be touched, on the map: 22 pixels on the screen. */
  private float reach() {
    return FINGER / 2 / camera.zoom();
  }

  /** The letter at a point of the map, or null. */
  private LetterState letterAt(float x, float y) {
    float reach = reach();
    LetterState best = null;
    float nearest = Float.MAX_VALUE;
    for (LetterState l : scene.letters) {
      float cx = l.cardX + l.cardW / 2;
      float cy = l.cardY + l.cardH / 2;
      boolean card =
          Math.abs(x - cx) <= Math.max(reach, l.cardW / 2)
              && Math.abs(y - cy) <= Math.max(reach, l.cardH / 2);
      boolean dot = Math.abs(x - l.x) <= reach && Math.abs(y - l.y) <= reach;
      float d =
          Math.min(
              (x - cx) * (x - cx) + (y - cy) * (y - cy),
              (x - l.x) * (x - l.x) + (y - l.y) * (y - l.y));
      if ((card || dot) && d < nearest) {
        best = l;
        nearest = d;
      }
    }
    return best;
  }

  /** The part of the opened router at a point of the map, or null. */
  private Xray.Part partAt(float x, float y) {
    if (scene.xray.shown) {
      for (Xray.Part p : scene.xray.parts) {
        XrayPainter.reach(map.card(map.plan().router().node()), p.part, cell);
        if (cell.contains(x, y)) {
          return p;
        }
      }
    }
    return null;
  }

  /** The device at a point of the map, or -1. */
  int nodeAt(float x, float y) {
    int near = -1;
    for (StagePlan.Item i : map.plan().items()) {
      Rectangle card = map.card(i.node());
      if (card.contains(x, y)) {
        return i.node();
      }
      boolean beside = Math.abs(x - card.x - card.width / 2) <= Math.max(reach(), card.width / 2);
      if (beside && Math.abs(y - card.y - card.height / 2) <= Math.max(reach(), card.height / 2)) {
        near = i.node();
      }
    }
    return near;
  }

  /** The ids of what can be picked, in network order: outside, the router, inside. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      for (StagePlan.Item i : map.plan().items()) {
        int at = i.kind() == StagePlan.Kind.ROUTER ? 1 : i.inside() ? 2 : 0;
        if (at == part) {
          ids.add("node:" + i.name());
        }
      }
    }
    if (scene.xray.shown) {
      scene.xray.parts.forEach(p -> ids.add(p.id));
    }
    for (LetterState l : scene.letters) {
      ids.add(l.anchor);
    }
    return ids;
  }

  /** Picks a thing by its id from {@link #ids}; answers false if there is no such thing. */
  boolean pick(String id) {
    if (id.startsWith("node:")) {
      int node = map.plan().topology().find(id.substring(5));
      if (node >= 0) {
        state.selection.pickNode(node);
      }
      return node >= 0;
    } else if (id.startsWith("job:")) {
      state.ask(id);
      return scene.xray.shown;
    }
    for (LetterState l : scene.letters) {
      if (l.anchor.equals(id)) {
        state.selection.pickFrame(l.look, -1);
        return true;
      }
    }
    return false;
  }

  /**
   * Where a thing from {@link #ids} is on the screen, in logical pixels, y up; false if it is gone.
   */
  boolean bounds(String id, Rectangle out) {
    if (id.startsWith("node:")) {
      int node = map.plan().topology().find(id.substring(5));
      if (node < 0) {
        return false;
      }
      Rectangle c = map.card(node);
      return toScreen(c.x, c.y, c.width, c.height, out);
    }
    for (Xray.Part p : scene.xray.parts) {
      if (scene.xray.shown && p.id.equals(id)) {
        XrayPainter.reach(map.card(map.plan().router().node()), p.part, cell);
        return toScreen(cell.x, cell.y, cell.width, cell.height, out);
      }
    }
    for (LetterState l : scene.letters) {
      if (l.anchor.equals(id)) {
        return toScreen(l.cardX, l.cardY, l.cardW, l.cardH, out);
      }
    }
    return false;
  }

  /** Turns a place on the map into one on the screen; answers true. */
  boolean toScreen(float x, float y, float w, float h, Rectangle out) {
    float zoom = camera.zoom();
    out.set(stage.getX() + camera.stageX(x), stage.getY() + camera.stageY(y), w * zoom, h * zoom);
    return true;
  }

  /** Makes a place on the screen as large as what can be touched of it. */
  private static void grow(Rectangle r) {
    float w = Math.max(FINGER, r.width);
    float h = Math.max(FINGER, r.height);
    r.set(r.x + (r.width - w) / 2, r.y + (r.height - h) / 2, w, h);
  }

  /** Tells what stands where on the screen, as {@link StageView#probe}. */
  void probe(ProbeSink sink, Texts texts) {
    float screen = stage.getStage().getHeight();
    Rectangle r = new Rectangle();
    for (String id : ids()) {
      if (bounds(id, r)) {
        if (!id.startsWith("job:")) {
          grow(r);
        }
        sink.action(id, true, r.x, screen - r.y - r.height, r.width, r.height);
      }
    }
    for (DropNote n : scene.drops) {
      toScreen(NotePainter.crossX(n), n.y + n.h / 2, 0, 0, r);
      grow(r);
      String name = map.plan().topology().node(n.node);
      sink.action("dismiss:" + name, true, r.x, screen - r.y - r.height, r.width, r.height);
    }
    for (LetterState l : scene.letters) {
      if (l.where != Scene.Where.HELD) {
        sink.letter(
            l.frame,
            l.link,
            (float) l.fraction,
            stage.getX() + camera.stageX(l.x),
            screen - stage.getY() - camera.stageY(l.y));
      }
    }
    for (int i = 0; i < texts.drawn(); i++) {
      float x = texts.drawnPlace(i, 0);
      float y = texts.drawnPlace(i, 1);
      toScreen(x, y, texts.drawnPlace(i, 2), texts.drawnPlace(i, 3), r);
      boolean clipped =
          r.x < stage.getX()
              || r.x + r.width > stage.getX() + stage.getWidth()
              || r.y < stage.getY()
              || r.y + r.height > stage.getY() + stage.getHeight();
      sink.text(texts.drawnText(i), r.x, screen - r.y - r.height, r.width, r.height, clipped);
    }
  }
}
