package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import fivedoors.lesson.Words;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.model.Lights;
import fivedoors.ui.model.UiState;
import fivedoors.ui.stage.Scene.DropNote;
import fivedoors.ui.stage.Scene.LetterState;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;
import fivedoors.ui.theme.ThemeKind;
import java.util.ArrayList;
import java.util.List;

/** Draws a scene, from the ground up. */
final class StagePainter {
  private final Brush brush;
  private final StageMap map;
  private final Scene scene;
  private final UiState state;
  private final GroundPainter ground;
  private final LinkPainter links;
  private final NodePainter nodes;
  private final LetterPainter letters;
  private final TablePainter tables;
  private final NotePainter notes;
  private final DoorsPainter programDoors;
  private final Rectangle guessed = new Rectangle();
  private final String mine;
  private final String seen;
  private final String stops;
  private final List<Door> doors = new ArrayList<>();
  private int doorsOf = -1;
  private int counted = -1;
  private String more = "";
  private Lights.Guess pinned;
  private String pinnedMine;
  private String pinnedTruth;

  /** A door of a device that the lesson points at; the port is no number where it is a half. */
  private record Door(int node, String port, int number, String style) {}

  StagePainter(Brush brush, StageMap map, Scene scene, UiState state, Words words) {
    this.brush = brush;
    this.map = map;
    this.scene = scene;
    this.state = state;
    ground = new GroundPainter(brush, words.get("ui.stage.outside"), words.get("ui.stage.inside"));
    links = new LinkPainter(brush);
    nodes = new NodePainter(brush, words);
    letters =
        new LetterPainter(brush, words.get("ui.stage.everyone"), words.get("ui.inspector.was"));
    tables = new TablePainter(brush, words);
    programDoors = new DoorsPainter(brush);
    notes = new NotePainter(brush, words.get("ui.why.ask"));
    mine = words.get("ui.stage.guess") + ":";
    seen = words.get("ui.stage.truth") + ":";
    stops = words.get("ui.stage.stops");
  }

  GroundPainter ground() {
    return ground;
  }

  NotePainter notes() {
    return notes;
  }

  TablePainter tables() {
    return tables;
  }

  /** The ground of the rectangle that is visible. */
  void ground(float x, float y, float w, float h) {
    ground.draw(map, x, y, w, h);
  }

  /** Everything that stands on the ground. */
  void draw(Rectangle table, int hover) {
    for (StagePlan.Wire w : map.plan().wires()) {
      links.link(map.path(w.link()), w.wireless(), scene.up[w.link()]);
    }
    for (LetterState l : scene.letters) {
      if (l.where == Scene.Where.UNDER_WAY) {
        trail(l);
      }
    }
    spread();
    for (Scene.NodeState n : scene.nodes) {
      if (n != null) {
        Rectangle r = map.card(n.item.node());
        boolean picked = state.selection.node() == n.item.node();
        nodes.node(n, r, picked, hover == n.item.node(), scene.xray);
        light(n.target, r);
        if (!n.noted) {
          programDoors.draw(n, r);
        }
      }
    }
    doors();
    bump();
    table(table);
    for (DropNote n : scene.drops) {
      boolean now = scene.showing(n.event);
      notes.draw(n, now ? Math.min(1, scene.phase * 2) : 1, state.selection.frame() == n.frame);
    }
    guess();
    letters();
  }

  private void trail(LetterState l) {
    float[] p = map.path(l.link);
    if (brush.still) {
      links.lit(p, l.envelope.seal.color);
    } else {
      links.trail(p, l.forward, l.fraction, l.envelope.seal.color);
    }
  }

  private void spread() {
    if (scene.spreading < 0 || map.plan().router() == null) {
      return;
    }
    Rectangle r = map.card(scene.spreading);
    float y = r.y + r.height / 2;
    links.spread(map, r.x + r.width / 2, y, scene.phase, spreadColor());
  }

  private void bump() {
    StagePlan.Item router = map.plan().router();
    if (router != null && scene.spreading == router.node()) {
      links.bump(map.card(router.node()), scene.phase, spreadColor(), stops);
    }
  }

  /** The colour of the broadcast that is spreading. */
  private Color spreadColor() {
    for (LetterState l : scene.letters) {
      if (l.envelope.everyone) {
        return l.envelope.seal.color;
      }
    }
    return brush.theme.ink2;
  }

  private void table(Rectangle r) {
    TableCard card = scene.table;
    if (!scene.tableShown || card.node < 0 || r.width == 0) {
      return;
    }
    tables.draw(card, r, state.linked);
    light("panel:" + card.table, r);
    for (int i = 0; i < card.rows.size(); i++) {
      String style = state.lights.style(card.rows.get(i).anchor);
      if (style != null && card.shows(i)) {
        float y = TablePainter.rowY(card, r, i);
        row(style, r.x + 6, y - 12, r.width - 12, 24);
      }
    }
  }

  /**
   * The doors of devices that the lesson points at: a half of the router, else the end of a link.
   */
  private void doors() {
    if (doorsOf != state.lights.version()) {
      doorsOf = state.lights.version();
      doors.clear();
      for (Lights.Light l : state.lights.lights()) {
        door(l);
      }
    }
    for (Door d : doors) {
      door(d);
    }
  }

  private void door(Lights.Light l) {
    int dot = l.target().lastIndexOf('.');
    if (!l.target().startsWith("port:") || dot < 0) {
      return;
    }
    int node = map.plan().topology().find(l.target().substring(5, dot));
    if (node >= 0) {
      String port = l.target().substring(dot + 1);
      doors.add(new Door(node, port, map.plan().topology().findPort(node, port), l.style()));
    }
  }

  private void door(Door d) {
    Rectangle r = map.card(d.node());
    StagePlan.Item router = map.plan().router();
    boolean wan = d.port().equals("wan");
    if (router != null && router.node() == d.node() && (wan || d.port().equals("lan"))) {
      glow(d.style(), wan ? r.x : r.x + r.width / 2, r.y, r.width / 2, r.height);
      return;
    }
    for (StagePlan.Wire w : map.plan().wires()) {
      float[] p = map.path(w.link());
      if (w.nodeA() == d.node() && w.portA() == d.number()) {
        glow(d.style(), p[0] - 8, p[1] - 8, 16, 16);
      } else if (w.nodeB() == d.node() && w.portB() == d.number()) {
        glow(d.style(), p[2] - 8, p[3] - 8, 16, 16);
      }
    }
  }

  /** The ring, pulse or flash around something the lesson points at. */
  private void light(String target, Rectangle r) {
    String style = state.lights.style(target);
    if (style != null) {
      glow(style, r.x, r.y, r.width, r.height);
    }
  }

  private void glow(String style, float x, float y, float w, float h) {
    Shapes s = brush.shapes;
    Theme t = brush.theme;
    float swing = style.equals("ring") ? 0 : brush.pulse();
    float out = 6 + 4 * swing;
    s.outline(x - out, y - out, w + 2 * out, h + 2 * out, 14, 4, t.accent);
    if (!style.equals("ring")) {
      float before = s.alpha();
      s.alpha(before * (0.25f + 0.35f * swing));
      float far = out + 6;
      s.outline(x - far, y - far, w + 2 * far, h + 2 * far, 18, 4, t.accent);
      s.alpha(before);
    }
  }

  /** The same for a row: close around it, so that its neighbours stay readable. */
  private void row(String style, float x, float y, float w, float h) {
    float width = style.equals("ring") ? 2.5f : 2 + 1.5f * brush.pulse();
    brush.shapes.outline(x - 2, y - 2, w + 4, h + 4, 7, width, brush.theme.accent);
  }

  /** Finds the place of the learner's guess, in the part of the world that is in sight. */
  void placeGuess(Rectangle view, Placement placement) {
    Lights.Guess g = state.lights.guess();
    int node = g == null ? -1 : map.plan().topology().find(g.node());
    guessed.set(0, 0, 0, 0);
    if (node >= 0) {
      float end = Math.min(view.x + view.width, map.width());
      notes.placeGuess(map, node, end, ground.nameEnd() + 8, words(g), truth(g), guessed);
      if (!view.contains(guessed) || !placement.clearOfNotes(guessed)) {
        // Half a sentence says nothing; the lesson's pane has the whole of it.
        guessed.set(0, 0, 0, 0);
      }
    }
  }

  /** Where the guess is; without size if there is none. */
  Rectangle guessed() {
    return guessed;
  }

  private String words(Lights.Guess g) {
    pin(g);
    return pinnedMine;
  }

  private String truth(Lights.Guess g) {
    pin(g);
    return pinnedTruth;
  }

  private void pin(Lights.Guess g) {
    if (g != pinned) {
      pinned = g;
      pinnedMine = mine + " " + g.mine();
      pinnedTruth = g.truth() == null ? null : seen + " " + g.truth();
    }
  }

  private void guess() {
    Lights.Guess g = state.lights.guess();
    if (g != null && guessed.width > 0) {
      int node = map.plan().topology().find(g.node());
      notes.guess(guessed, map.card(node), words(g), truth(g));
    }
  }

  private void letters() {
    for (LetterState l : scene.letters) {
      leader(l);
    }
    for (LetterState l : scene.letters) {
      if (l.where != Scene.Where.HELD) {
        letters.dot(l.x, l.y, l.envelope.seal);
      }
    }
    for (int pass = 2; pass >= 0; pass--) {
      for (LetterState l : scene.letters) {
        if (l.size.ordinal() == pass) {
          letter(l);
        }
      }
    }
    if (scene.more > 0) {
      bubble();
    }
  }

  private void letter(LetterState l) {
    boolean picked = state.selection.frame() == l.look || state.linked.frame(l.look);
    boolean grown = brush.grow > 1.01f;
    float x = grown ? 0 : l.cardX;
    float y = grown ? 0 : l.cardY;
    if (grown) {
      brush.grown(l.cardX, l.cardY);
    }
    switch (l.size) {
      case FULL -> {
        if (l.first == null && l.second == null) {
          letters.full(l.envelope, x, y, picked, l.state);
        } else {
          letters.changed(l, x, y, picked);
        }
      }
      case MID -> letters.mid(l.envelope, x, y, picked, l.state);
      default -> letters.stampOnly(l.envelope, x, y, picked, l.state);
    }
    if (grown) {
      brush.asBefore();
    }
  }

  /** The line that says to which dot, or to which device, a card belongs. */
  private void leader(LetterState l) {
    float x = Math.max(l.cardX + 8, Math.min(l.cardX + l.cardW - 8, l.x));
    float y = Math.max(l.cardY, Math.min(l.cardY + l.cardH, l.y));
    if (l.where == Scene.Where.HELD) {
      Rectangle c = map.card(l.node);
      float tx = Math.max(c.x, Math.min(c.x + c.width, l.cardX + l.cardW / 2));
      float ty = Math.max(c.y, Math.min(c.y + c.height, l.cardY + l.cardH / 2));
      float fx = Math.max(l.cardX, Math.min(l.cardX + l.cardW, tx));
      float fy = Math.max(l.cardY, Math.min(l.cardY + l.cardH, ty));
      leader(fx, fy, tx, ty, 3, l);
    } else {
      leader(x, y, l.x, l.y, 2, l);
    }
  }

  /** The colours of the stamps are made for paper: on a dark ground the line has a casing. */
  private void leader(float x, float y, float toX, float toY, float width, LetterState l) {
    if (brush.theme.kind != ThemeKind.LIGHT) {
      brush.shapes.line(x, y, toX, toY, width + 2, brush.theme.casing);
    }
    brush.shapes.line(x, y, toX, toY, width, l.envelope.seal.color);
  }

  private void bubble() {
    if (counted != scene.more) {
      counted = scene.more;
      more = "+" + counted;
    }
    String text = more;
    float w = brush.width(TextStyle.BODY_BOLD, text) + 24;
    float x = map.houseRight() - w - 12;
    brush.shapes.card(x, 20, w, 32, 16, brush.theme.accent, 0, null);
    brush.left(TextStyle.BODY_BOLD, text, brush.theme.onAccent, x + 12, 36);
  }
}
