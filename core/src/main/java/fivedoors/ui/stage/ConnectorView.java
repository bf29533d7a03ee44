package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.model.Anchors;
import fivedoors.ui.theme.Look;

/**
 * One event, three places: a thin line ties the letter, the table row it wrote and the mark in the
 * timeline together for a moment. It lies over all panels.
 */
public final class ConnectorView extends Actor {
  /** How long the line stays, in seconds. */
  private static final float STAY = 1.2f;

  private final Shapes shapes;
  private final Color color;
  private final Anchors anchors;
  private final boolean toMark;
  private String letter;
  private String row;
  private String mark;
  private float age = STAY;

  /**
   * A connector between what the views say they have drawn.
   *
   * @param toMark whether it leads to the timeline; on a narrow screen the lesson lies between
   */
  public ConnectorView(Look look, Anchors anchors, boolean toMark) {
    this.toMark = toMark;
    shapes = look.shapes;
    color = look.theme.accent;
    this.anchors = anchors;
    setTouchable(Touchable.disabled);
  }

  /** Ties these together from now on; each may be null. */
  void tie(String letterKey, String rowKey, String markKey) {
    letter = letterKey;
    row = rowKey;
    mark = markKey;
    age = 0;
  }

  @Override
  public void act(float delta) {
    age += delta;
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    if (age >= STAY || row == null || !anchors.has(row)) {
      return;
    }
    shapes.alpha(Math.min(1, (STAY - age) / 0.2f));
    float x = anchors.x(row);
    float y = anchors.y(row);
    shapes.disc(x, y, 4, color);
    float bus = x + 12;
    if (letter != null && anchors.has(letter)) {
      bus = Math.max(bus, anchors.x(letter) + 12);
      up(bus, x, y);
    }
    if (toMark && mark != null && anchors.has(mark)) {
      down(bus, x, y);
    }
    shapes.alpha(1);
  }

  /** From the end of the row up to the letter, outside of both, so that no text is crossed. */
  private void up(float bus, float x, float y) {
    float tx = anchors.x(letter);
    float ty = anchors.y(letter);
    shapes.line(x, y, bus, y, 2, color);
    shapes.line(bus, y, bus, ty, 2, color);
    shapes.line(bus, ty, tx, ty, 2, color);
    shapes.disc(tx, ty, 4, color);
  }

  /** From the end of the row down to the mark in the timeline. */
  private void down(float bus, float x, float y) {
    float tx = anchors.x(mark);
    float ty = anchors.y(mark);
    float floor = Math.min(y - 26, ty + 44);
    shapes.line(x, y, bus, y, 2, color);
    shapes.line(bus, y, bus, floor, 2, color);
    shapes.line(bus, floor, tx, floor, 2, color);
    shapes.line(tx, floor, tx, ty, 2, color);
    shapes.disc(tx, ty, 4, color);
  }
}
