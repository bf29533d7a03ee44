package fivedoors.ui.panel;

import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.widget.Column;
import fivedoors.ui.widget.IconButton;
import fivedoors.ui.widget.Kit;
import fivedoors.ui.widget.Scroller;
import fivedoors.ui.widget.TextBlock;
import fivedoors.ui.widget.Widget;
import java.util.List;

/**
 * An instrument: a title with a button that closes it, content that scrolls, and below it what must
 * stay in reach. It shows nodes; what they say is decided elsewhere.
 */
final class PanelView extends Widget {
  private static final float PAD = 16;

  private final Column content;
  private final Column foot;
  private final Scroller scroller;
  private final boolean edgeLeft;
  private String headText;
  private TextBlock title;
  private IconButton close;

  /**
   * A panel.
   *
   * @param edgeLeft whether its border line is at its left; else at its right
   */
  PanelView(Kit kit, boolean edgeLeft) {
    super(kit);
    this.edgeLeft = edgeLeft;
    content = new Column(kit, 12);
    foot = new Column(kit, 8);
    scroller = Scroller.of(kit.look(), content, PAD);
    addActor(scroller);
    addActor(foot);
    setTouchable(Touchable.enabled);
    // A wheel turns what the mouse is over, without a click first.
    addListener(
        new InputListener() {
          @Override
          public void enter(InputEvent event, float x, float y, int pointer, Actor from) {
            if (pointer == -1) {
              getStage().setScrollFocus(scroller);
            }
          }
        });
  }

  /** Gives it a title and a button that closes it; null takes both away. */
  void head(String text, MirrorNode.Button closing) {
    if (text == null ? headText == null : text.equals(headText)) {
      return;
    }
    headText = text;
    if (title != null) {
      title.remove();
      close.remove();
      title = null;
    }
    if (text != null) {
      title = new TextBlock(kit(), text, TextStyle.TITLE, theme().ink);
      close = new IconButton(kit(), closing, "x", null, false);
      addActor(title);
      addActor(close);
    }
    scroller.setScrollY(0);
    lay(getWidth());
  }

  /** Takes its place on the screen. */
  void bounds(Rectangle r) {
    setPosition(r.x, r.y);
    setSize(r.width, r.height);
    lay(r.width);
  }

  /** Shows other content; nothing happens if it is what is shown. */
  void show(List<MirrorNode> nodes, List<MirrorNode> below) {
    boolean changed = content.show(nodes);
    changed |= foot.show(below);
    if (changed) {
      lay(getWidth());
    }
  }

  /**
   * Shows other content, and a row of a table that is pointed at stays where it is on the screen:
   * what comes above it must not move it away under the mouse.
   *
   * @param pointed the id of what the mouse is over, or null
   */
  void show(List<MirrorNode> nodes, List<MirrorNode> below, String pointed) {
    String row = pointed != null && pointed.startsWith("row:") ? pointed : null;
    float before = depth(row);
    show(nodes, below);
    float after = depth(row);
    if (before >= 0 && after > before) {
      scroller.hold(scroller.getScrollY() + after - before);
    } else if (row == null) {
      scroller.loosen();
    }
  }

  /** How far below the top of the content something stands; -1 if it is not there. */
  private float depth(String id) {
    Actor at = id == null ? null : Overlay.find(content, id);
    if (at == null) {
      return -1;
    }
    Vector2 top = at.localToAscendantCoordinates(content, new Vector2(0, at.getHeight()));
    return content.getHeight() - top.y;
  }

  /** Shows the end, as of a terminal that has printed something. */
  void toEnd() {
    scroller.layout();
    scroller.setScrollY(scroller.getMaxY());
    scroller.updateVisualScroll();
  }

  /** Starts at the top again, as for another step. */
  void toTop() {
    scroller.setScrollY(0);
    scroller.updateVisualScroll();
  }

  /** Scrolls so that the widget can be seen, if it is in the content. */
  void reveal(Actor actor) {
    if (actor.isDescendantOf(scroller)) {
      scroller.reveal(actor);
    }
  }

  /** What scrolls, so that a wheel over it goes there. */
  Actor scroller() {
    return scroller;
  }

  @Override
  public void lay(float width) {
    float head = 0;
    if (title != null) {
      close.lay(close.wish(width));
      title.lay(width - 2 * PAD - close.getWidth());
      head = Math.max(56, title.getHeight() + 16);
      place(title, PAD, (head - title.getHeight()) / 2);
      place(close, width - 8 - close.getWidth(), (head - close.getHeight()) / 2);
    }
    foot.lay(width - 2 * PAD);
    float below = foot.getHeight() > 0 ? foot.getHeight() + 2 * PAD - 8 : 0;
    foot.setPosition(PAD, PAD - 4);
    scroller.setBounds(0, below, width, Math.max(0, getHeight() - head - below));
    scroller.relay();
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    shapes.rect(x, y, getWidth(), getHeight(), theme().panel);
    shapes.rect(edgeLeft ? x : x + getWidth() - 1, y, 1, getHeight(), theme().line);
    if (title != null) {
      shapes.rect(x, y + scroller.getTop(), getWidth(), 1, theme().rule);
    }
    if (foot.getHeight() > 0) {
      shapes.rect(x, y + scroller.getY(), getWidth(), 1, theme().rule);
    }
  }
}
