package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Vector2;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** A small button of a bar: an icon, a word, or both; its label appears in the tooltip. */
public final class IconButton extends Widget implements Focusable {
  private String icon;
  private final Press press;
  private final TextLine word = new TextLine(TextStyle.SMALL);
  private final TextLine narrow = new TextLine(TextStyle.MONO_SMALL);
  private final boolean below;
  private boolean slim;
  private String caption;
  private MirrorNode.Button node;

  /**
   * A button.
   *
   * @param icon Lucide name, or null
   * @param caption a word drawn with it, or null
   * @param below whether the word stands below the icon, as in a rail
   */
  public IconButton(Kit kit, MirrorNode.Button node, String icon, String caption, boolean below) {
    super(kit);
    this.node = node;
    this.icon = icon;
    this.caption = caption;
    this.below = below;
    press = pressable(node.id());
  }

  /** Shows another icon. */
  public void icon(String name) {
    icon = name;
  }

  /** Shows another state of the same button. */
  public void show(MirrorNode.Button newer) {
    node = newer;
  }

  /** Shows another state of the same button, and another word. */
  public void show(MirrorNode.Button newer, String newCaption) {
    node = newer;
    caption = newCaption;
  }

  /** What it is for, for a tooltip, or null while no mouse is over it. */
  public String tip() {
    if (!press.over()) {
      return null;
    }
    String why = node.enabled() || node.why() == null ? "" : " · " + node.why();
    return node.label() + (node.key() == null ? "" : "  (" + node.key() + ")") + why;
  }

  @Override
  public float wish(float most) {
    float size = kit().touch() ? 44 : 36;
    if (caption == null || below) {
      return size;
    }
    word.set(look(), caption, theme().ink);
    return word.width() + (icon == null ? 20 : 44);
  }

  /** Makes it less high, where a rail has little room; the icon and the word stay. */
  public void height(float high) {
    setHeight(Math.min(56, high));
  }

  @Override
  public void lay(float width) {
    setSize(width, below ? 56 : kit().touch() ? 44 : 36);
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    Theme t = theme();
    float w = getWidth();
    float h = getHeight();
    if (node.pressed()) {
      shapes.card(x, y, w, h, 6, t.accentSoft, 1, t.accent);
    } else if (node.enabled() && (press.over() || press.down())) {
      shapes.round(x, y, w, h, 6, press.down() ? t.accentSoft : t.surface);
    }
    Color ink = !node.enabled() ? t.rule : node.pressed() ? t.accent : t.ink;
    float mid = y + h / 2;
    if (below) {
      look().icons.draw(shapes, icon, x + (w - 20) / 2, mid, 20, ink);
      below(ink).drawCentered(shapes, x + w / 2, mid - 18);
      return;
    }
    float left = x + (caption == null ? (w - 20) / 2 : 10);
    if (icon != null) {
      look().icons.draw(shapes, icon, left, mid - 10, 20, ink);
      left += 26;
    }
    if (caption != null) {
      word.set(look(), caption, ink);
      word.draw(shapes, left, mid - word.capHeight() / 2);
    }
  }

  /** The caption as it stands below the icon. */
  private TextLine below(Color ink) {
    return (slim ? narrow : word).set(look(), caption, ink);
  }

  /** Whether its word is too wide for a rail of that width. */
  public boolean tight(float width) {
    return word.set(look(), caption, theme().ink).width() > width - 2;
  }

  /**
   * Says whether the word stands in the fixed-width face, which is narrower. A rail says the same
   * to all: two faces under one another would look like a mistake.
   */
  public void slim(boolean on) {
    slim = on;
  }

  @Override
  public String focusId() {
    return node.id();
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = pressed(sink, node.id(), node.enabled());
    if (caption != null) {
      TextLine shown = below ? below(theme().ink) : word;
      boolean clipped = shown.width() > getWidth();
      text(
          sink,
          caption,
          at.x + (getWidth() - shown.width()) / 2,
          at.y + 4,
          shown.width(),
          14,
          clipped);
    }
  }
}
