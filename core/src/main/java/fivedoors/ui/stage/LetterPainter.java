package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.stage.Scene.LetterState;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** Draws letters in their three sizes, and the dot that says exactly where on the link one is. */
final class LetterPainter {
  /** Size of a full letter. */
  static final float FULL_W = 228;

  /** Height of a full letter. */
  static final float FULL_H = 78;

  /** Size of a letter with short addresses. */
  static final float MID_W = 124;

  /** Height of a letter with short addresses. */
  static final float MID_H = 52;

  /** Size of a letter that is only a stamp. */
  static final float STAMP_W = 44;

  /** Height of a letter that is only a stamp. */
  static final float STAMP_H = 32;

  /** Room below a letter for the value that it had. */
  static final float GHOST_H = 32;

  /** Room for the arrow from a letter as it was to what it is. */
  static final float BECOMES = 28;

  /** Width of a letter as it was and, beside it, as it is. */
  static final float PAIR_W = 2 * FULL_W + BECOMES;

  private static final float PAD = 8;

  private final Brush brush;
  private final Shapes shapes;
  private final Theme theme;
  private final String everyone;
  private final String before;
  private final Color changedGround = Theme.rgb(0xFFF3B0);
  private final Color oldGround = Theme.rgb(0xF3D9D5);
  private final Color oldEdge = Theme.rgb(0xA8200D);
  private final Color edge = Theme.rgb(0x8A5300);
  private final Color opened = Theme.rgb(0x0B6B45);

  LetterPainter(Brush brush, String everyone, String before) {
    this.brush = brush;
    this.shapes = brush.shapes;
    this.theme = brush.theme;
    this.everyone = everyone;
    this.before = before;
  }

  /** How a letter looks beside its size. */
  enum State {
    CLOSED,
    /** Opened by the one it was for. */
    OPEN,
    /** Thrown away. */
    DROPPED,
    /** Sent back with a refusal. */
    REFUSED
  }

  /** The dot on the link. */
  void dot(float x, float y, Seal seal) {
    shapes.disc(x, y, 8, theme.casing);
    shapes.disc(x, y, 6.5f, theme.paper);
    shapes.disc(x, y, 5, seal.color);
  }

  /** A full letter with its lower left corner at x, y. */
  void full(Envelope e, float x, float y, boolean selected, State state) {
    full(e, x, y, selected, state, e.everyone ? null : e.says);
  }

  private void full(Envelope e, float x, float y, boolean selected, State state, String says) {
    paper(e, x, y, FULL_W, FULL_H, selected, state);
    float top = y + FULL_H;
    stamp(e, x + FULL_W - PAD, top - 15, TextStyle.SMALL_BOLD);
    float mark = x + 18;
    if (e.everyone) {
      mark = x + PAD + everyone(x + PAD, top - 15) + 16;
    } else if (state == State.CLOSED) {
      flap(x + PAD + 2, top - 22);
    }
    float room = FULL_W - 2 * PAD - 30 - brush.width(TextStyle.SMALL_BOLD, e.code) - 32;
    if (says != null && brush.width(TextStyle.SMALL, says) <= room) {
      brush.left(TextStyle.SMALL, says, theme.paperInk, x + PAD + 30, top - 15);
    }
    if (state == State.OPEN && e.refusal()) {
      // It arrived, and what it says is no: not the check of a page.
      shapes.disc(mark, top - 15, 10, oldEdge);
      shapes.rect(mark - 1.5f, top - 17, 3, 8, theme.paper);
      shapes.rect(mark - 1.5f, top - 21, 3, 3, theme.paper);
    } else if (state == State.OPEN) {
      shapes.disc(mark, top - 15, 10, opened);
      shapes.mark(Mark.CHECK, mark, top - 15, 12, theme.paper);
    }
    line(e.firstLabel, e.first, x + PAD, y + 37);
    line(e.secondLabel, e.second, x + PAD, y + 15);
  }

  /** A letter that a device changes or has just changed: only the changed line is touched. */
  void changed(LetterState l, float x, float y, boolean selected) {
    float flip = brush.still ? 1 : l.flip;
    float now = x;
    float up = y;
    if (l.pair) {
      full(l.was, x, y, false, State.CLOSED, before);
      old(l.first, l.was.firstLabel, x + PAD, y + 37);
      old(l.second, l.was.secondLabel, x + PAD, y + 15);
      float at = x + FULL_W + BECOMES / 2;
      shapes.disc(at, y + FULL_H / 2, 11, theme.paper);
      shapes.mark(Mark.PLAY, at + 1, y + FULL_H / 2, 13, edge);
      now += FULL_W + BECOMES;
    } else if (l.ghost) {
      up += GHOST_H;
    }
    full(l.envelope, now, up, selected, l.state);
    flap(l.first, flip, l.envelope.firstLabel, now + PAD, up + 37);
    flap(l.second, flip, l.envelope.secondLabel, now + PAD, up + 15);
    Flap was = l.first == null ? l.second : l.first;
    if (l.ghost && !l.pair && was != null) {
      ghost(was.old, flip, x, y);
    }
  }

  /** Where the value of a line begins, whose label begins at x. */
  private float value(String label, float x) {
    float w = label == null ? 0 : brush.width(TextStyle.SMALL, label);
    return x + Math.max(32, w + 6);
  }

  /** The line of a letter that is changed, as it was; ruled off under the digits. */
  private void old(Flap f, String label, float x, float middle) {
    if (f == null) {
      return;
    }
    float at = value(label, x);
    float w = brush.width(TextStyle.MONO, f.old);
    shapes.round(at - 4, middle - 10, w + 8, 20, 4, oldGround);
    brush.left(TextStyle.MONO, f.old, theme.paperInk, at, middle);
    shapes.rect(at, middle - 9, w, 1.5f, oldEdge);
  }

  private void flap(Flap f, float flip, String label, float x, float middle) {
    if (f == null) {
      return;
    }
    float at = value(label, x);
    String text = f.text(flip);
    shapes.rect(at - 2, middle - 10, FULL_W - (at - x) - PAD - 6, 20, theme.paper);
    float turned = brush.width(TextStyle.MONO, f.turned(flip));
    if (turned > 0) {
      shapes.round(at - 4, middle - 10, turned + 8, 20, 4, changedGround);
    }
    brush.left(TextStyle.MONO, text, theme.paperInk, at, middle);
    if (flip > 0 && !f.done(flip)) {
      // The edge of the flap that is turning.
      shapes.rect(at + turned, middle - 0.75f, brush.width(TextStyle.MONO, "000"), 1.5f, edge);
    }
  }

  /** The old value, hanging below the letter; ruled off under the digits, so that it is read. */
  private void ghost(String old, float flip, float x, float y) {
    float w = brush.width(TextStyle.MONO_SMALL, old);
    float label = brush.width(TextStyle.SMALL, before);
    float wide = label + w + 22;
    float left = x + FULL_W - wide - 4;
    float drop = brush.still ? 0 : (1 - Math.min(1, flip * 3)) * 8;
    shapes.line(left + 14, y + 24 + drop, left + 14, y + GHOST_H, 1.5f, theme.paperInk2);
    shapes.line(left + wide - 14, y + 24, left + wide - 14, y + GHOST_H, 1.5f, theme.paperInk2);
    shapes.card(left, y + drop, wide, 24, 4, oldGround, 1.5f, oldEdge);
    brush.left(TextStyle.SMALL, before, theme.paperInk2, left + 7, y + 12 + drop);
    float at = left + 7 + label + 8;
    brush.left(TextStyle.MONO_SMALL, old, theme.paperInk, at, y + 13 + drop);
    shapes.rect(at, y + 4 + drop, w, 1.5f, oldEdge);
  }

  private void line(String label, String text, float x, float middle) {
    if (label == null) {
      brush.left(TextStyle.SMALL_BOLD, text, theme.paperInk, x, middle);
      return;
    }
    float w = brush.left(TextStyle.SMALL, label, theme.paperInk2, x, middle);
    brush.left(TextStyle.MONO, text, theme.paperInk, x + Math.max(32, w + 6), middle);
  }

  /** A letter with short addresses. */
  void mid(Envelope e, float x, float y, boolean selected, State state) {
    paper(e, x, y, e.midWidth(), MID_H, selected, state);
    stamp(e, x + e.midWidth() - 6, y + MID_H - 14, TextStyle.SMALL_BOLD);
    if (e.question != null) {
      brush.left(TextStyle.MONO_SMALL, e.question, theme.paperInk, x + 6, y + 13);
      return;
    }
    float w = brush.left(TextStyle.MONO_SMALL, e.firstShort, theme.paperInk, x + 6, y + 13);
    arrow(x + 6 + w + 4, y + 13, 14);
    brush.left(
        e.everyone ? TextStyle.SMALL_BOLD : TextStyle.MONO_SMALL,
        e.secondShort,
        theme.paperInk,
        x + 6 + w + 24,
        y + 13);
  }

  private void arrow(float x, float y, float length) {
    shapes.line(x, y, x + length - 4, y, 1.5f, theme.paperInk2);
    shapes.mark(Mark.PLAY, x + length - 2, y, 8, theme.paperInk2);
  }

  /** A letter that is only its stamp. */
  void stampOnly(Envelope e, float x, float y, boolean selected, State state) {
    paper(e, x, y, STAMP_W, STAMP_H, selected, state);
    seal(e, x + STAMP_W / 2, y + STAMP_H / 2, 24);
  }

  private void seal(Envelope e, float cx, float cy, float size) {
    if (e.shortCode.length() <= 1 && e.seal.shape != Mark.RING) {
      shapes.mark(e.seal.shape, cx, cy, size, e.seal.color);
      brush.center(TextStyle.SMALL_BOLD, e.shortCode, e.seal.ink, cx, cy);
    } else {
      shapes.round(cx - 19, cy - 10, 38, 20, 3, e.seal.color);
      brush.center(TextStyle.MONO_SMALL, e.shortCode, e.seal.ink, cx, cy);
    }
  }

  /** A stamp whose right end is at x: the shape, and the code on its colour. */
  private void stamp(Envelope e, float right, float middle, TextStyle style) {
    float w = brush.width(style, e.code) + 12;
    shapes.round(right - w, middle - 10, w, 20, 4, e.seal.color);
    brush.left(style, e.code, e.seal.ink, right - w + 6, middle);
    shapes.mark(e.seal.shape, right - w - 13, middle, 16, e.seal.color);
  }

  private float everyone(float x, float middle) {
    float w = brush.width(TextStyle.SMALL_BOLD, everyone) + 12;
    shapes.dashedRect(x, middle - 10, w, 20, 1.5f, 4, 3, theme.paperInk2);
    brush.left(TextStyle.SMALL_BOLD, everyone, theme.paperInk, x + 6, middle);
    return w;
  }

  private void flap(float x, float y) {
    Color c = theme.paperInk2;
    shapes.outline(x, y, 20, 14, 2, 1.5f, c);
    shapes.line(x + 1, y + 12.5f, x + 10, y + 5, 1.5f, c);
    shapes.line(x + 19, y + 12.5f, x + 10, y + 5, 1.5f, c);
  }

  /** The flap of an opened letter, standing up behind it. */
  private void open(float x, float y, float w) {
    float middle = x + w / 2;
    shapes.triangle(x + 8, y, x + w - 8, y, middle, y + 18, theme.paper);
    shapes.line(x + 8, y, middle, y + 18, 2, theme.envelope);
    shapes.line(x + w - 8, y, middle, y + 18, 2, theme.envelope);
  }

  private void paper(
      Envelope e, float x, float y, float w, float h, boolean selected, State state) {
    if (selected) {
      shapes.round(x - 5, y - 5, w + 10, h + 10, 9, theme.stage);
      shapes.outline(x - 5, y - 5, w + 10, h + 10, 9, 3, theme.focus);
    }
    if (state == State.OPEN && h > STAMP_H) {
      open(x, y + h - 2, w);
    }
    shapes.round(x, y, w, h, 5, theme.paper);
    if (e.everyone) {
      shapes.dashedRect(x, y, w, h, 2, 6, 4, e.seal.color);
    } else {
      shapes.outline(x, y, w, h, 5, 2, state == State.DROPPED ? theme.err : theme.envelope);
    }
  }
}
