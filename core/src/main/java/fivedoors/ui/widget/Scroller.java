package fivedoors.ui.widget;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.WidgetGroup;
import fivedoors.ui.theme.Look;

/** A column that can be scrolled up and down when it is higher than its place. */
public final class Scroller extends ScrollPane {
  private final Holder holder;

  private Scroller(Look look, Holder holder) {
    super(holder, look.skin);
    this.holder = holder;
    setScrollingDisabled(true, false);
    setFadeScrollBars(false);
    setOverscroll(false, false);
    setCancelTouchFocus(true);
    setScrollbarsOnTop(true);
  }

  /** A scroller of that column, with {@code pad} to its left and right. */
  public static Scroller of(Look look, Column column, float pad) {
    return new Scroller(look, new Holder(column, pad));
  }

  /** Lays the column out for the present width. */
  public void relay() {
    holder.relay(getWidth());
    invalidate();
    validate();
  }

  /** Scrolls so that a widget in the column can be seen. */
  public void reveal(Actor actor) {
    float y = 0;
    Actor at = actor;
    while (at != null && at != holder) {
      y += at.getY();
      at = at.getParent();
    }
    if (at == holder) {
      scrollTo(0, y - 8, actor.getWidth(), actor.getHeight() + 16);
      updateVisualScroll();
    }
  }

  /**
   * Scrolls so that {@code depth} pixels of the column are above what is seen. Where the column
   * ends too early for that, there is nothing below it until {@link #loosen}.
   */
  public void hold(float depth) {
    holder.room = Math.max(0, depth + getHeight() - holder.bare());
    invalidate();
    validate();
    setScrollY(depth);
    updateVisualScroll();
  }

  /** The column ends where it ends again. Answers whether it did not. */
  public boolean loosen() {
    if (holder.room == 0) {
      return false;
    }
    holder.room = 0;
    invalidate();
    validate();
    updateVisualScroll();
    return true;
  }

  /** The height the column takes as laid out. */
  public float content() {
    return holder.bare();
  }

  /** Keeps the column at the top where it is lower than the place it has. */
  private static final class Holder extends WidgetGroup {
    private final Column column;
    private final float pad;

    /** How much is left empty below the column. */
    private float room;

    private Holder(Column column, float pad) {
      this.column = column;
      this.pad = pad;
      setTransform(false);
      addActor(column);
    }

    private void relay(float width) {
      column.lay(width - 2 * pad);
      invalidate();
    }

    private float bare() {
      return column.getHeight() + 2 * pad;
    }

    @Override
    public float getPrefHeight() {
      return bare() + room;
    }

    @Override
    public void layout() {
      column.setPosition(pad, getHeight() - pad - column.getHeight());
    }
  }
}
