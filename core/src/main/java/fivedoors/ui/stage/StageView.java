package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.math.Matrix4;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.utils.ScissorStack;
import fivedoors.lesson.LessonDoc;
import fivedoors.lesson.Words;
import fivedoors.play.Session;
import fivedoors.trace.TraceEvent;
import fivedoors.ui.guide.FreePlay;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.model.Selection;
import fivedoors.ui.model.UiState;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.probe.Probed;
import fivedoors.ui.stage.Scene.DropNote;
import fivedoors.ui.stage.Scene.LetterState;
import fivedoors.ui.theme.Look;
import java.util.List;
import java.util.function.Consumer;

/** The stage: reads the shown moment, gives everything a place and draws it. */
public final class StageView extends Actor implements Probed {
  private static final float GLIDE = 14;

  /** Who builds a network wants to see all of it, somewhat smaller if need be. */
  private static final float OVERVIEW = 0.75f;

  /** No event has that index. */
  private static final int UNPLANNED = -2;

  /** On a narrower stage the opened router would leave no room; its panel says the same. */
  private static final float OPENS = 480;

  private final UiState state;
  private final Guide guide;
  private final LessonLights lights;
  private final Brush brush;
  private final Words words;
  private final Sizes sizes = new Sizes();
  private final Camera camera;
  private Scene scene;
  private StageMap map;
  private Placement placement;
  private SceneReader reader;
  private StagePainter painter;
  private StageTargets targets;
  private final Matrix4 before = new Matrix4();
  private final Matrix4 world = new Matrix4();
  private final Rectangle clip = new Rectangle();
  private final Rectangle scissors = new Rectangle();
  private final Rectangle table = new Rectangle();
  private final Rectangle view = new Rectangle();

  /** Where the table was put, and for what. */
  private final Rectangle fit = new Rectangle();

  private final Rectangle fitGoal = new Rectangle();
  private boolean tablePlaced;
  private int fitVersion = -1;
  private int fitNotes;
  private float fitPixels;
  private boolean fitBusy;
  private String fitTied;

  private Framing framing;
  private boolean tableShown;

  /** Which plan of the network is drawn: the event that made it, and the course of events. */
  private int plannedAt;

  private int plannedFor;

  /** The device that somebody holds, or -1. */
  private int held = -1;

  private Consumer<String> hands = action -> {};
  private boolean locked;
  private int hover = -1;

  /** The frame of the letter that is pressed, or NONE. */
  private int pressed = Selection.NONE;

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
    words = guide.pack().common(state.language());
    lights =
        new LessonLights(
            guide,
            state.lights,
            guide.pack().words(state.language()),
            before == null ? null : before.lights);
    setBounds(place.x, place.y, place.width, place.height);
    brush = new Brush(look);
    camera = before != null && before.guide == guide ? before.camera : new Camera();
    framing = before != null && before.guide == guide ? before.framing : null;
    if (FreePlay.is(guide)) {
      camera.readable(OVERVIEW);
    }
    plan();
    if (before != null && before.guide == guide) {
      framing.keepMiddle(before.map);
    }
    camera.size(place.width, place.height, map.width(), map.height());
    addListener(new StageInput(this));
  }

  /** Draws what there is now: devices and links may have come, gone and moved. */
  private void plan() {
    Session session = guide.session();
    plannedAt = session.plan().changedAt();
    plannedFor = session.course();
    held = -1;
    StageMap was = map;
    boolean open = state.xray() && getWidth() >= OPENS;
    map = new StageMap(new StagePlan(guide, words), getWidth(), getHeight(), open);
    if (was != null) {
      camera.world(map.width(), map.height(), map.shiftX(was), map.shiftY(was));
    }
    scene = new Scene();
    scene.tableShown = tableShown;
    scene.xray.shown = map.open();
    placement = new Placement(map);
    framing = new Framing(map, camera, framing);
    reader = new SceneReader(map.plan(), scene, words, state.dismissed);
    reader.quietUntil(quietUntil(guide.runner().lesson()));
    painter = new StagePainter(brush, map, scene, state, words);
    targets = new StageTargets(this, state, scene, map, camera, table);
    hover = -1;
    fitVersion = -1;
  }

  /** A lesson that opens with tables is about them; the others show one when it matters. */
  private static long quietUntil(LessonDoc lesson) {
    List<String> panels = lesson.ui() == null ? List.of() : lesson.ui().panels();
    boolean tables = panels.contains("leases") || panels.contains("tables");
    return tables ? 0 : lesson.scenario().startNs();
  }

  /** A lesson's devices neither come nor go: its picture stays, whatever course events take. */
  private boolean stale() {
    Session session = guide.session();
    int changedAt = session.plan().changedAt();
    return changedAt != plannedAt || changedAt != TraceEvent.NONE && session.course() != plannedFor;
  }

  // ---- what the app does with it

  /** Whether a table of the router is part of the picture. */
  public void showTable(boolean shown) {
    tableShown = shown;
    scene.tableShown = shown;
  }

  /** Says what carries out what is done to devices by hand, such as {@code move:laptop:200:300}. */
  public void hands(Consumer<String> actions) {
    hands = actions;
  }

  /** Shows all of the stage; pressed again, what the picture is about. */
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
    if (stale()) {
      plan();
    }
    lights.update();
    // What is seen only in part goes on following the letters.
    locked = lights.guessing() && camera.allReadable();
    reader.dismissBefore(lights.stepEvent());
    reader.read(
        guide.session(),
        guide.playback().current(),
        guide.playback().story(),
        state.lights,
        state.selection.frame());
    brush.clock += delta;
    brush.still = state.reducedMotion();
    Rectangle about = framing.read(scene, state.lights, guide.runner().index());
    if (held < 0) {
      camera.follow(locked ? framing.all() : about, delta, brush.still);
    }
    brush.grow = Math.max(1, Math.min(1.7f, 1 / camera.zoom()));
    placement.dots(scene, brush.still);
    float room = brush.still ? camera.goal().width : 0;
    sizes.choose(scene, reader.busy(), state.selection.frame(), brush.grow, room);
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
    camera.view(view);
    placement.begin(view);
    // The names of inside and outside are not covered either.
    painter.ground().take(map, camera.moved() ? view : camera.goal(), placement);
    for (DropNote n : scene.drops) {
      painter.notes().place(n, map, view, placement);
      placement.take(n.x, n.y, n.w, n.h);
    }
    placeTable();
    for (Scene.NodeState n : scene.nodes) {
      if (n != null && !n.doors.isEmpty() && !n.noted) {
        Rectangle c = map.card(n.item.node());
        placement.take(c.x, c.y - 22, c.width, 22);
      }
    }
    painter.placeGuess(view, placement);
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

  /** The table keeps its place on the screen while the camera travels. */
  private void placeTable() {
    TableCard card = scene.table;
    if (!scene.tableShown || card.node < 0) {
      table.setSize(0, 0);
      return;
    }
    if (camera.moved()) {
      card.folded = false;
      sizeTable(false, card.rows.size());
      if (!tablePlaced) {
        // This view was built anew; the camera came from the one before.
        placement.table(view, table);
      }
    } else {
      if (!fitted(card)) {
        fitTable(card);
        fit.set(table);
      }
      table.set(fit);
      table.x += view.x - camera.goal().x;
      table.y += view.y - camera.goal().y;
    }
    tablePlaced = true;
    placement.take(table);
  }

  /** Whether nothing has changed of what the table's place depends on. */
  private boolean fitted(TableCard card) {
    String tied = card.tied();
    boolean same =
        fitVersion == card.version
            && fitNotes == scene.drops.size()
            && fitPixels == brush.texts.pixels()
            && fitBusy == card.busy()
            && (tied == null ? fitTied == null : tied.equals(fitTied))
            && fitGoal.equals(camera.goal());
    fitVersion = card.version;
    fitNotes = scene.drops.size();
    fitPixels = brush.texts.pixels();
    fitBusy = card.busy();
    fitTied = tied;
    fitGoal.set(camera.goal());
    return same;
  }

  /**
   * As much of the table as covers no device: fewer rows first, then fewer columns. While something
   * is done with it the row concerned is shown in any case.
   */
  private void fitTable(TableCard card) {
    card.folded = false;
    for (int pass = 0; pass < 2 && card.asked; pass++) {
      sizeTable(pass == 1, card.rows.size());
      if (placement.table(camera.goal(), table) || placement.tableAnywhere(camera.goal(), table)) {
        return;
      }
    }
    for (int pass = 0; pass < 2; pass++) {
      for (int rows = card.rows.size(); rows >= Math.min(1, card.rows.size()); rows--) {
        sizeTable(pass == 1, rows);
        if (placement.table(camera.goal(), table)) {
          return;
        }
      }
    }
    card.folded = !card.busy();
    sizeTable(true, card.folded ? 0 : 1);
    if (!placement.tableAnywhere(camera.goal(), table) && card.folded) {
      // Nobody is looking at it, and it would only be in the way.
      table.setSize(0, 0);
    }
  }

  private void sizeTable(boolean compact, int rows) {
    scene.table.compact = compact;
    scene.table.show(rows);
    table.setSize(painter.tables().width(scene.table), TablePainter.height(scene.table));
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
      anchor(
          scene.table.rows.get(i).anchor,
          table.x + table.width,
          TablePainter.rowY(scene.table, table, i));
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

  /** Takes the device at a point of the stage, if there is one and it may be moved. */
  boolean grab(float px, float py) {
    boolean may = FreePlay.is(guide) && !locked;
    held = may ? targets.nodeAt(camera.worldX(px), camera.worldY(py)) : -1;
    return held >= 0;
  }

  /** Moves what was grabbed, by a distance in logical pixels. */
  void carry(float dx, float dy) {
    if (held >= 0) {
      map.hold(held, dx / camera.zoom(), dy / camera.zoom());
    }
  }

  /** Puts down what was grabbed; {@code moved} is false if it only was touched. */
  void drop(boolean moved) {
    if (held >= 0 && moved) {
      // Should it not be taken, the picture goes back to how things are.
      plannedAt = UNPLANNED;
      hands.accept("move:" + map.spot(held));
    }
    held = -1;
  }

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
    hover = px < 0 ? -1 : targets.nodeAt(camera.worldX(px), camera.worldY(py));
  }

  /** Notes which letter a press begins at: by its end the letter may be elsewhere. */
  void press(float px, float py) {
    pressed = targets.letter(camera.worldX(px), camera.worldY(py));
  }

  /** Picks what is at a point of the stage, where the press began too. */
  void tap(float px, float py) {
    targets.tap(camera.worldX(px), camera.worldY(py), pressed);
  }

  // ---- being read

  /** The ids of what can be picked, in network order: outside, the router, inside. */
  public List<String> targets() {
    return targets.ids();
  }

  /** Picks a thing by its id from {@link #targets}; answers false if there is no such thing. */
  public boolean pick(String id) {
    return targets.pick(id);
  }

  /**
   * Where a thing from {@link #targets} is on the screen, in logical pixels, y up; false if it is
   * gone.
   */
  public boolean bounds(String id, Rectangle out) {
    return targets.bounds(id, out);
  }

  @Override
  public void probe(ProbeSink sink) {
    targets.probe(sink, brush.texts);
  }
}
