package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.math.Matrix4;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.utils.ScissorStack;
import fivedoors.lesson.Words;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.model.UiState;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.probe.Probed;
import fivedoors.ui.stage.Scene.DropNote;
import fivedoors.ui.stage.Scene.LetterState;
import fivedoors.ui.theme.Look;
import java.util.ArrayList;
import java.util.List;

/** The stage: reads the shown moment, gives everything a place and draws it. */
public final class StageView extends Actor implements Probed {
  private static final float GLIDE = 14;

  private final UiState state;
  private final Guide guide;
  private final LessonLights lights;
  private final Brush brush;
  private final Scene scene = new Scene();
  private final StageMap map;
  private final Placement placement;
  private final SceneReader reader;
  private final Sizes sizes = new Sizes();
  private final Camera camera;
  private final StagePainter painter;
  private final Matrix4 before = new Matrix4();
  private final Matrix4 world = new Matrix4();
  private final Rectangle clip = new Rectangle();
  private final Rectangle scissors = new Rectangle();
  private final Rectangle table = new Rectangle();
  private boolean locked;
  private int hover = -1;
  private int tied = -1;
  private ConnectorView connector;

  /**
   * The stage of the lesson that {@code state} holds.
   *
   * @param before the stage as it was built before, or null: the camera stays where it was
   */
  public StageView(Look look, UiState state, Rectangle place, StageView before) {
    this.state = state;
    guide = state.guide();
    Words words = guide.pack().common(state.language());
    lights =
        new LessonLights(
            guide,
            state.lights,
            guide.pack().words(state.language()),
            before == null ? null : before.lights);
    StagePlan plan = new StagePlan(guide.pack().scenario(), guide.session().network(), words);
    setBounds(place.x, place.y, place.width, place.height);
    brush = new Brush(look);
    map = new StageMap(plan, place.width, place.height);
    camera = before != null && before.guide == guide ? before.camera : new Camera();
    camera.size(place.width, place.height, map.width(), map.height());
    placement = new Placement(map);
    reader = new SceneReader(plan, scene, words, state.dismissed);
    painter = new StagePainter(brush, map, scene, state, words);
    addListener(new StageInput(this));
  }

  // ---- what the app does with it

  /** Whether a table of the router is part of the picture. */
  public void showTable(boolean shown) {
    scene.tableShown = shown;
  }

  /** Shows all of the stage. */
  public void fit() {
    if (!locked) {
      camera.fit();
    }
  }

  /** Where the line between letter, row and mark is drawn. */
  public void connector(ConnectorView view) {
    connector = view;
  }

  /**
   * Reads the shown moment.
   *
   * @param delta real seconds since the last picture
   */
  public void update(float delta) {
    lights.update();
    locked = lights.guessing();
    reader.dismissBefore(lights.stepEvent());
    reader.read(
        guide.session(), guide.playback().current(), guide.playback().story(), state.lights);
    brush.clock += delta;
    brush.still = state.reducedMotion();
    brush.grow = Math.max(1, Math.min(1.7f, 1 / camera.zoom()));
    placement.dots(scene, brush.still);
    sizes.choose(scene, reader.busy(), state.selection.frame(), brush.grow);
    places(delta);
    anchors();
    tie();
  }

  /**
   * The row that is being written, the letter that made it be written, and the mark of the event.
   */
  private void tie() {
    TableCard card = scene.table;
    String row = card.tied();
    if (connector == null || card.find(row) < 0 || !scene.tableShown || card.event == tied) {
      return;
    }
    tied = card.event;
    String letter = null;
    for (LetterState l : scene.letters) {
      if (l.where == Scene.Where.HELD && l.node == reader.busy()) {
        letter = l.anchor;
      }
    }
    connector.tie(letter, card.rows.get(card.find(row)).anchor, "mark:" + tied);
  }

  // ---- places

  private void places(float delta) {
    table.set(0, 0, 0, 0);
    placement.begin();
    if (scene.tableShown && scene.table.node >= 0) {
      table.set(16, 16, painter.tables().width(scene.table), TablePainter.height(scene.table));
      placement.take(table);
    }
    // The names of inside and outside are not covered either.
    placement.take(16, map.height() - 44, 120, 30);
    placement.take(map.wall() + 12, map.eaves() - 32, 150, 28);
    for (DropNote n : scene.drops) {
      painter.notes().place(n, map);
      placement.take(n.x, n.y, n.w, n.h);
    }
    painter.placeGuess(camera.worldX(getWidth()));
    placement.take(painter.guessed());
    for (LetterState l : scene.letters) {
      placement.take(l.x - 8, l.y - 8, 16, 16);
    }
    // What lies in somebody's hands has the first choice of places: it is what happens.
    for (int pass = 0; pass < 6; pass++) {
      for (LetterState l : scene.letters) {
        boolean held = l.where == Scene.Where.HELD;
        if (l.size.ordinal() == pass / 2 && held == (pass % 2 == 0)) {
          placement.place(l);
          glide(l, delta);
        }
      }
    }
  }

  private void glide(LetterState l, float delta) {
    if (!l.placed || brush.still) {
      l.cardX = l.targetX;
      l.cardY = l.targetY;
      l.placed = true;
    } else {
      float part = Math.min(1, GLIDE * delta);
      l.cardX += (l.targetX - l.cardX) * part;
      l.cardY += (l.targetY - l.cardY) * part;
    }
  }

  private void anchors() {
    for (LetterState l : scene.letters) {
      anchor(l.anchor, l.cardX + l.cardW, l.cardY + l.cardH / 2);
    }
    for (int i = 0; i < scene.table.rows.size(); i++) {
      anchor(scene.table.rows.get(i).anchor, table.x + table.width, TablePainter.rowY(table, i));
    }
  }

  private void anchor(String key, float x, float y) {
    state.anchors.put(key, getX() + camera.stageX(x), getY() + camera.stageY(y));
  }

  // ---- drawing

  @Override
  public void draw(Batch batch, float parentAlpha) {
    clip.set(getX(), getY(), getWidth(), getHeight());
    batch.flush();
    getStage().calculateScissors(clip, scissors);
    if (!ScissorStack.pushScissors(scissors)) {
      return;
    }
    float zoom = camera.zoom();
    before.set(batch.getTransformMatrix());
    world.set(before);
    world.translate(getX() + camera.stageX(0), getY() + camera.stageY(0), 0);
    world.scale(zoom, zoom, 1);
    batch.setTransformMatrix(world);
    brush.zoom(zoom);
    brush.texts.begin();
    painter.ground(camera.worldX(0), camera.worldY(0), getWidth() / zoom, getHeight() / zoom);
    painter.draw(table, hover);
    brush.done();
    batch.flush();
    batch.setTransformMatrix(before);
    ScissorStack.popScissors();
  }

  // ---- input

  /** Moves the camera. */
  void pan(float dx, float dy) {
    if (!locked) {
      camera.pan(dx, dy);
    }
  }

  /** Zooms around a point of the stage. */
  void zoom(float factor, float px, float py) {
    if (!locked) {
      camera.zoom(factor, px, py);
    }
  }

  /** Notes what the pointer is over. */
  void hover(float px, float py) {
    hover = px < 0 ? -1 : nodeAt(camera.worldX(px), camera.worldY(py));
  }

  /** Picks what is at a point of the stage. */
  void tap(float px, float py) {
    float x = camera.worldX(px);
    float y = camera.worldY(py);
    LetterState l = letterAt(x, y);
    if (l != null) {
      state.selection.pickFrame(l.look, -1);
      return;
    }
    for (DropNote n : scene.drops) {
      if (NotePainter.closes(n, x, y)) {
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
      state.selection.pickRow(scene.table.rows.get(row).anchor.substring(4));
      return;
    }
    int node = nodeAt(x, y);
    if (node >= 0) {
      state.selection.pickNode(node);
    } else {
      state.selection.clear();
    }
  }

  private LetterState letterAt(float x, float y) {
    float reach = 22 / camera.zoom();
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

  private int nodeAt(float x, float y) {
    for (StagePlan.Item i : map.plan().items()) {
      if (map.card(i.node()).contains(x, y)) {
        return i.node();
      }
    }
    return -1;
  }

  // ---- being read

  /** The ids of what can be picked, in network order: outside, the router, inside. */
  public List<String> targets() {
    List<String> ids = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      for (StagePlan.Item i : map.plan().items()) {
        int at = i.kind() == StagePlan.Kind.ROUTER ? 1 : i.inside() ? 2 : 0;
        if (at == part) {
          ids.add("node:" + i.name());
        }
      }
    }
    for (LetterState l : scene.letters) {
      ids.add(l.anchor);
    }
    return ids;
  }

  /** Picks a thing by its id from {@link #targets}; answers false if there is no such thing. */
  public boolean pick(String id) {
    if (id.startsWith("node:")) {
      int node = map.plan().topology().find(id.substring(5));
      if (node >= 0) {
        state.selection.pickNode(node);
      }
      return node >= 0;
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
   * Where a thing from {@link #targets} is on the screen, in logical pixels, y up; false if it is
   * gone.
   */
  public boolean bounds(String id, Rectangle out) {
    if (id.startsWith("node:")) {
      int node = map.plan().topology().find(id.substring(5));
      if (node < 0) {
        return false;
      }
      Rectangle c = map.card(node);
      return toScreen(c.x, c.y, c.width, c.height, out);
    }
    for (LetterState l : scene.letters) {
      if (l.anchor.equals(id)) {
        return toScreen(l.cardX, l.cardY, l.cardW, l.cardH, out);
      }
    }
    return false;
  }

  private boolean toScreen(float x, float y, float w, float h, Rectangle out) {
    float zoom = camera.zoom();
    out.set(getX() + camera.stageX(x), getY() + camera.stageY(y), w * zoom, h * zoom);
    return true;
  }

  @Override
  public void probe(ProbeSink sink) {
    float screen = getStage().getHeight();
    Rectangle r = new Rectangle();
    for (String id : targets()) {
      if (bounds(id, r)) {
        sink.action(id, true, r.x, screen - r.y - r.height, r.width, r.height);
      }
    }
    for (DropNote n : scene.drops) {
      toScreen(n.x + n.w - 26, n.y - 3, 32, n.h + 6, r);
      String name = map.plan().topology().node(n.node);
      sink.action("dismiss:" + name, true, r.x, screen - r.y - r.height, r.width, r.height);
    }
    for (LetterState l : scene.letters) {
      if (l.where != Scene.Where.HELD) {
        sink.letter(
            l.frame,
            l.link,
            (float) l.fraction,
            getX() + camera.stageX(l.x),
            screen - getY() - camera.stageY(l.y));
      }
    }
    for (int i = 0; i < brush.texts.drawn(); i++) {
      float x = brush.texts.drawnPlace(i, 0);
      float y = brush.texts.drawnPlace(i, 1);
      toScreen(x, y, brush.texts.drawnPlace(i, 2), brush.texts.drawnPlace(i, 3), r);
      boolean clipped =
          r.x < getX()
              || r.x + r.width > getX() + getWidth()
              || r.y < getY()
              || r.y + r.height > getY() + getHeight();
      sink.text(brush.texts.drawnText(i), r.x, screen - r.y - r.height, r.width, r.height, clipped);
    }
  }
}
