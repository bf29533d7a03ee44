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

  /** The height the column takes as laid out. */
  public float content() {
    return holder.getPrefHeight();
  }

  /** Keeps the column at the top where it is lower than the place it has. */
  private static final class Holder extends WidgetGroup {
    private final Column column;
    private final float pad;

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

    @Override
    public float getPrefHeight() {
      return column.getHeight() + 2 * pad;
    }

    @Override
    public void layout() {
      column.setPosition(pad, getHeight() - pad - column.getHeight());
    }
  }
}
